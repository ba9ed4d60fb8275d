import { privateSpans } from '#kit/redact'
import type { Raw } from './substance.ts'

/** Family names that stand in front of most names; a rarer one is missed rather than a word taken for a name. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤'
const person = new RegExp(
  `(?:反映人|投诉人|诉求人|来电人|举报人|信访人|当事人|业主|网友|居民|村民|住户|户主)[：:“"（( ]{0,2}[${surnames}][\\p{Script=Han}]{1,2}(?=[”"）)，,。；;：: 的]|$|反映|来电|投诉|举报|本人|承认|表示|同意|负责|称|说|与|和|系|自|家|等|已|在|对)|[${surnames}][\\p{Script=Han}]{2}(?=先生|女士|大爷|大妈|阿姨|老人)`,
  'gu',
)
/** An office or a business may follow these words; 某某 hides the name already. */
const noName = /[某XxＸ*]|们$|委员|代表|大会|小区|所反映|反映|来电|投诉|举报/
const door =
  /\d{1,4}\s?(?:号楼|栋|幢|座)\s?(?:[\d一二三四五六]{1,2}\s?单元)?\s?\d{3,4}\s?(?:室|房|户|号)?|\d{1,3}\s?单元\s?\d{3,4}\s?(?:室|房|号)?/g

/** Numbers of persons, names of residents and doors that a reply does not need. */
export function privacyOf(text: string, asked: string): Raw[] {
  const numbers = privateSpans(text, { names: [], keepOffices: true }).map(
    ({ start, end, kind }) => ({ code: 'private-number', where: { start, end }, facts: { kind } }) as const,
  )
  const names = [...text.matchAll(person)]
    .filter(([found]) => !noName.test(found))
    .map(
      ({ 0: found, index }) => ({ code: 'person-name', where: { start: index, end: index + found.length } }) as const,
    )
  const doors = [...text.matchAll(door)]
    // The resident's own words about his own door come back to him alone.
    .filter(([found]) => !asked.includes(found))
    .map(
      ({ 0: found, index }) => ({ code: 'door-address', where: { start: index, end: index + found.length } }) as const,
    )
  return [...numbers, ...names, ...doors]
}
