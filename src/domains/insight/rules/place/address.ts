/** How far after a name its address may go on. */
const MOST = 40

const NUMBER = '(?:[0-9A-Z]{1,5}|[0-9]?[十百][0-9十百]{0,3})(?:[-—~至][0-9]{1,4})?'
/** Road or estate that the gazetteer does not know, house, building, entrance, group; then where it is from there. */
const NAMED =
  '(?:(?:(?![的和与跟同及在有是附近旁对面里边上下号])[\\p{Script=Han}0-9A-Z]){2,7}?(?:大道|小区|花园|家园|公寓|广场|市场|大厦|路|街|巷|弄|苑|村)(?![\\p{Script=Han}]{0,2}(?:公司|集团)))?'
const HOUSE = `(?:附?第?${NUMBER}(?:号院|号楼|号|弄|支弄|巷|栋|幢|座|单元|室|楼|层|组|队|期|区|门))*`
const WHERE =
  '(?:(?:大门|正门|北门|南门|东门|西门|后门|门)口?|对面|对过|旁边|旁|附近|路口|交叉口|交汇处|拐角|转角|[东南西北]{1,2}(?:侧|面|边|段|头)|(?:以|往|向)[东南西北]{1,2}[0-9]{0,4}米?)?'
const ADDRESS = new RegExp(`${NAMED}${HOUSE}${WHERE}`, 'uy')

/** Where the address that begins with a name ends: after 12号3栋2单元, 对面, 北门口. */
export function addressAfter(text: string, from: number): number {
  ADDRESS.lastIndex = 0
  const length = ADDRESS.exec(text.slice(from, from + MOST))?.[0].length ?? 0
  return from + length
}

const JOINED = /^(?:[0-9]{1,4}号)?(?:和|与|跟|同|及|、|[-—~])$/
const CROSSED = /^(?:的)?(?:十字|丁字|T字|3岔)?(?:路口|交叉口|交叉|交汇|交界|相交|拐角|转角)/

/** Whether two roads are said to meet: the words between them join, the words after them cross. */
export function isCrossing(text: string, leftEnds: number, right: { from: number; to: number }): boolean {
  return JOINED.test(text.slice(leftEnds, right.from)) && CROSSED.test(text.slice(right.to, right.to + 8))
}

/** A firm by its legal name: 松涛路桥建设有限公司 is on no road of that name. */
const LEGAL_NAME = /^[\p{Script=Han}0-9A-Z（）()]{0,14}?(?:有限公司|股份公司|集团|合伙企业)/u
/** A short name that goes on as a firm or shop. */
const SHOP =
  /^[\p{Script=Han}0-9A-Z]{0,6}?(?:公司|集团|银行|酒店|宾馆|饭店|餐厅|超市|药店|诊所|药业|物业|地产|工厂|品牌)/u
/** A short name that goes on as a person. */
const TITLE = /^(?:某|先生|女士|小姐|同志|师傅|老师|医生|大夫|律师|局长|书记|经理|主任|校长|老板|大爷|大妈|阿姨)/
const INTRODUCED = /(?:我叫|名叫|叫做|姓名|联系人|本人|我是|当事人|法人)[:：]?\p{Script=Han}?$/u
/** Words after which a legal name cannot go on. */
const PARTED = /[的上在里边旁附处对]/

/** Whether a mention is most likely a person or a firm and no place. */
export function isNobody(text: string, mention: { from: number; to: number; short: boolean }): boolean {
  const after = text.slice(mention.to, mention.to + 20)
  if (mention.short)
    return (
      SHOP.test(after) || TITLE.test(after) || INTRODUCED.test(text.slice(Math.max(0, mention.from - 6), mention.from))
    )
  const legal = LEGAL_NAME.exec(after)?.[0]
  return legal !== undefined && !PARTED.test(legal) && /路|街|道$/.test(text.slice(mention.from, mention.to))
}
