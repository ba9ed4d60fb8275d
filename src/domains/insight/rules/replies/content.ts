import { narrow } from '#kit/width'

/**
 * Words of the same thing, written one way before anything is compared. No dictionary: only what residents and offices
 * say differently again and again.
 */
const nearForms: readonly (readonly [RegExp, string])[] = [
  [/修缮|修复|修理|维护|检修|抢修|整修|翻修|维修/g, '维修'],
  [/噪声|噪音|吵闹|扰民/g, '噪音'],
  [/退款|退费|退还|返还|退回/g, '退还'],
  [/补偿款?|赔偿款?|补偿费/g, '补偿'],
  [/清运|清扫|打扫|清除|清理|保洁/g, '清理'],
  [/违建|违章建筑|违法建筑|违规建筑|违章搭建|私搭乱建|违法建设/g, '违章建筑'],
  [/公交车|公共汽车|公交线路?/g, '公交'],
  [/乱停乱放|乱停|违停|违章停车|占道停车/g, '违停'],
  [/工资|薪资|薪水|欠薪|薪酬|劳动报酬/g, '工资'],
  [/小孩子?|孩子|子女|儿童/g, '子女'],
  [/入学|上学|就读|读书/g, '入学'],
  [/房产证|不动产权?证书?|产权证书?|两证/g, '产权证'],
  [/拆迁|征拆|征收|棚改|棚户区改造/g, '征拆'],
  [/老师|教师/g, '教师'],
  [/自来水|供水|用水/g, '供水'],
  [/红绿灯|信号灯|交通灯/g, '信号灯'],
  [/下水道|排水管|污水管|管网/g, '排水管'],
  [/臭味|臭气|恶臭|异味|废气/g, '异味'],
  [/钱款|费用|收费|缴费|交费/g, '收费'],
  [/扣车|扣押|暂扣|查扣|扣留/g, '扣押'],
  [/营业执照|证照|许可证/g, '证照'],
]

/** What every request and every reply is full of; it tells nothing about the matter. */
const empty = new RegExp(
  [
    '尊敬的|领导|书记|市长|县长|区长|局长|主任|您好|你好|谢谢|感谢|恳请|恳求|请求|请问|请教|希望|盼望|要求|咨询|投诉|举报|反映|建议|诉求',
    '相关|有关|部门|单位|政府|问题|情况|事情|事宜|解决|处理|办理|回复|答复|核实|调查|了解|落实|重视|关注|关心|支持|理解|监督|帮助',
    '我们|你们|他们|咱们|大家|本人|自己|现在|目前|至今|已经|一直|还是|就是|但是|可是|因为|所以|如果|而且|并且|或者|以及|关于|对于|根据|按照',
    '什么时候|什么|怎么样|怎么|怎样|如何|为什么|为何|是否|能否|可否|能不能|可不可以|有没有|是不是|多少|多久|哪里|哪些|哪个|何时',
    '可以|能够|应该|应当|需要|必须|没有|不能|不是|这个|那个|这些|那些|这样|这种|一个|一些|一下|非常|十分|进行|开展|工作|人员|及时|尽快|具体',
    '舒适|干净|宜居|安静|家园|做主|公道|说法|为民|出行|生活|环境|影响|严重|多次|很多|许多|不知道|知道|小区业主',
    '老百姓|百姓|群众|市民|居民|网友|楼主|留言|来信|收悉|如下|以上|上述|其中|进一步|积极|加强|认真|高度|真的|到底|究竟|今年|去年|明年',
  ].join('|'),
  'g',
)

/** Pairs of neighbouring Chinese signs, and words and numbers in other signs: what a text is about, without a segmenter. */
export function contentOf(text: string): Set<string> {
  let plain = narrow(text).toLowerCase()
  for (const [pattern, form] of nearForms) plain = plain.replace(pattern, form)
  plain = plain.replace(empty, ' ')
  const content = new Set<string>()
  for (const [run] of plain.matchAll(/[\p{Script=Han}]{2,}/gu)) {
    for (let i = 0; i + 1 < run.length; i += 1) {
      const pair = run.slice(i, i + 2)
      if (!particle.test(pair)) content.add(pair)
    }
  }
  for (const [word] of plain.matchAll(/[a-z][a-z0-9]{1,}|\d{2,}/g)) content.add(word)
  return content
}

/** A pair with a particle in it is grammar. */
const particle =
  /[的了吗呢啊吧呀么是在有和与及或也都又就才被把给让对向从到为以于之其个很太更最这那我你您他她它们不没请望]/

/** How much of the lesser set the two share, 0 to 1. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  if (few.size === 0) return 0
  let both = 0
  for (const word of few) if (many.has(word)) both += 1
  return both / few.size
}
