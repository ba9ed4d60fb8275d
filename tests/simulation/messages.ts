import type { Demand } from '#rules/hotline'

/** An invented request; about a fifth give no telephone, so nobody is called back. */
export type Message = {
  kind: Demand
  subject: string
  text: string
  place: string | null
  address: string | null
  contact: { name: string; phone: string } | null
  needsAgent: boolean
  secrecy: 'open' | 'protected'
}

const matters: readonly (readonly [subject: string, text: string, kind: Demand])[] = [
  ['路灯不亮', '门口的路灯连续几晚不亮，老人出门看不清路，盼望尽快修好。', 'help'],
  ['流动摊贩占道', '早市摊贩占了人行道，行人只能走机动车道，请维持秩序。', 'complaint'],
  ['垃圾清运不及时', '楼下垃圾桶三天没有清运，气味很大。', 'complaint'],
  ['夜间施工噪声', '工地晚上十一点还在打桩，孩子无法入睡。', 'complaint'],
  ['医保报销比例咨询', '想了解异地住院的医保报销比例和手续。', 'consult'],
  ['公交线路建议', '建议早高峰在学校门口增加一趟公交车。', 'suggestion'],
  ['小区停水', '小区停水一整天，没有收到通知，请告知恢复时间。', 'help'],
  ['物业收费不明', '物业没有公示收费项目，要求公开并说明。', 'complaint'],
  ['井盖松动', '路口井盖松动，车辆经过响声很大，也不安全。', 'help'],
  ['拖欠工资', '工厂拖欠两个月工资，请求帮助讨要。', 'complaint'],
  ['河道有异味', '河水发黑有异味，希望查清排污来源。', 'report'],
  ['表扬窗口人员', '办事窗口的同志耐心细致，特此表扬。', 'praise'],
  ['学校门口停车混乱', '放学时段学校门口停车混乱，请安排疏导。', 'help'],
  ['老旧小区加装电梯', '单元楼想加装电梯，不知道向哪里申请。', 'consult'],
  ['违规装修拆承重墙', '楼上装修在拆承重墙，担心房屋安全。', 'report'],
]
const families = [...'林何宋唐许邓冯韩曹曾']
const names = [...'一诺子轩雨桐浩然可欣']

/** Requests that differ in words, place and person, the same in every run. */
export function inventMessages(count: number, places: readonly string[]): Message[] {
  return Array.from({ length: count }, (_, no) => {
    const [subject, text, kind] = matters[no % matters.length] ?? ['路灯不亮', '路灯不亮', 'help']
    const name = `${families[no % families.length]}${names[(no * 3) % names.length]}${names[(no * 7) % names.length]}`
    return {
      kind,
      subject: `${subject}（第${no + 1}件）`,
      text: `${text}这是第${no + 1}次反映的地点。`,
      place: no % 7 === 3 ? null : (places[no % places.length] ?? null),
      address: `和平路${10 + no}号附近`,
      contact: no % 5 === 4 ? null : { name, phone: `137${String(10_000_000 + no * 7919).slice(-8)}` },
      needsAgent: no % 11 === 5,
      secrecy: no % 13 === 6 ? 'protected' : 'open',
    }
  })
}
