/** Invented districts (区县) with the slug of their accounts; the last two are counties. */
export const districtNames: readonly (readonly [slug: string, name: string])[] = [
  ['minghu', '明湖区'],
  ['liuan', '柳岸区'],
  ['yuntai', '云台区'],
  ['qingping', '青屏区'],
  ['baisha', '白沙区'],
  ['wangjiang', '望江区'],
  ['songling', '松陵区'],
  ['jiuxi', '九溪区'],
  ['jinsui', '金穗区'],
  ['beize', '北泽县'],
  ['nanze', '南泽县'],
]

const first = [...'柳桂松竹梅兰荷枫杏桃榆槐云霞月晴虹泉溪']
const second = [...'园林桥浦湾坪台亭']
const villages = [...'和平|春晖|祥云|康乐|文昌|永安|新民|向阳|长乐|清河|福寿|迎宾'.split('|')]

/** The name of the n-th street or town of a city, each once: 柳园, 桂林 is skipped because there is a real one. */
export function streetName(n: number): string {
  const names = second.flatMap((end) => first.map((start) => `${start}${end}`)).filter((name) => !real.has(name))
  const name = names[n]
  if (name === undefined) throw new Error(`no name left for street ${n}`)
  return name
}

const real = new Set(['桂林', '榆林', '云林', '虹桥', '枫桥', '柳林', '松林', '竹林', '梅林', '桃园', '松桥'])

export function villageName(n: number): string {
  return `${villages[n % villages.length]}${n < villages.length ? '' : numerals[Math.floor(n / villages.length)]}`
}
const numerals = ['', '二', '三', '四', '五', '六', '七', '八', '九']

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙贺顾毛郝龚邵万钱严',
]
const given =
  '文静 志强 雅琴 建国 晓梅 立新 思远 海燕 明哲 春华 子涵 国栋 佳怡 永康 若兰 正阳 慧敏 向东 雪峰 秋月 俊杰 婉清 德明 玉兰 浩然 丽华 启航 素芬 宏伟 欣悦'.split(
    ' ',
  )

/** The invented name of the n-th person; the steps are prime to the lists, so that neighbours differ in both parts. */
export function personName(n: number): string {
  return `${surnames[(n * 37) % surnames.length]}${given[(n * 7 + Math.floor(n / given.length)) % given.length]}`
}
