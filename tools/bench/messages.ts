/** Invented requests of the usual length, no two alike, so that nothing is found ready in a cache. */
const subjects = [
  '路灯不亮',
  '楼道漏水',
  '占道停车',
  '垃圾清运不及时',
  '夜间施工噪声',
  '公交站牌破损',
  '井盖松动',
  '物业收费不明',
]
const first = ['我家小区门口', '云溪路与石桥街交叉口', '学校西门外', '菜市场北侧', '河边步道']
const second = [
  '从上周开始一直没有人处理',
  '已经持续半个月',
  '下雨以后更加严重',
  '老人和孩子经过很不安全',
  '晚上十点以后仍然如此',
]
const third = [
  '请相关部门尽快到现场查看',
  '希望给出明确的处理时间',
  '请告诉我们由哪个单位负责',
  '盼望早日解决',
  '麻烦核实情况并答复',
]
const families = [...'王李张刘陈杨赵黄周吴']
const given = [...'安宁晓明春和文雅思齐']

function pick<T>(from: readonly T[], random: () => number): T {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** The body of POST /api/requests with about 110 characters of text, a name and a telephone. */
export function inventRequest(places: readonly string[], random: () => number = Math.random) {
  const where = pick(first, random)
  const parts = Array.from({ length: 4 }, () => `${pick(second, random)}，${pick(third, random)}。`)
  return {
    kind: 'help' as const,
    subject: `${where}${pick(subjects, random)}`,
    text: `${where}${pick(subjects, random)}，${parts.join('')}编号${Math.floor(random() * 100_000)}。`,
    place: pick(places, random),
    address: `${where}${1 + Math.floor(random() * 400)}号`,
    contact: {
      name: `${pick(families, random)}${pick(given, random)}${pick(given, random)}`,
      phone: `139${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
    },
    mayContact: true,
  }
}
