import { narrow } from '#kit/width'
import type { Stretch } from './types.ts'

/** What a sentence of a reply does: greets and repeats the request, says something, or takes leave. */
export type Role = 'opening' | 'statement' | 'closing'
export type Sentence = Stretch & { text: string; role: Role }

const pieces = /[^。！？!?；;\n]*?(?:如下[:：]|[。！？!?；;\n]+|$)/g

/** Cuts a text into sentences; what introduces an answer (答复如下：) ends one, too. Lengths stay those of the text. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const bare = piece.trim()
    if (bare === '') continue
    const start = index + piece.indexOf(bare)
    const plain = narrow(bare)
    found.push({ start, end: start + bare.length, text: plain, role: roleOf(plain) })
  }
  return found
}

/** The sentences that say something of their own. */
export function statementsOf(sentences: readonly Sentence[]): Sentence[] {
  return sentences.filter(({ role }) => role === 'statement')
}

const greeting =
  /^(?:尊敬的|亲爱的)?[^,，:：]{0,20}(?:网友|市民|群众|先生|女士|同志|来信人|反映人|诉求人)?[^,，:：]{0,16}[,，:：]?\s*[您你]好[,，:：!！。]?$/
const receipt =
  /收悉|已?(?:收到|阅悉|阅知)[了您你]?|^(?:网友|来信)?.{0,16}(?:网帖|留言|来信|来电)已|(?:答复|回复|说明|反馈|复函|函复)如下[:：]$|^现(?:将|就).{0,60}(?:回复|答复)如下/
const thanks =
  /^(?:最后,?，?)?(?:再次|衷心|非常|十分)?(?:感谢|谢谢)|(?:感谢|谢谢)[您你].{0,40}(?:关心|支持|理解|监督|关注|来信|留言|建议)|^(?:特此|专此).{0,4}[复告]|^祝[您你]?|^此复|敬请(?:谅解|监督)|欢迎.{0,20}(?:监督|提出|来电)/
const invitation = /^(?:如果?|若|倘)(?:[您你]|还|仍|有|对).{0,60}(?:联系|咨询|致电|拨打|反映|来电|来访|沟通)/
const signature =
  /^(?:.{0,24}(?:局|办|委|中心|政府|街道|公司|镇|乡|院|处|所|校|大队|支队)\s*)?\d{4}年\d{1,2}月\d{1,2}日[。.]?$/

function roleOf(text: string): Role {
  if (greeting.test(text)) return 'opening'
  // A receipt that goes on to say something is a statement.
  if (receipt.test(text) && afterReceipt(text).length < 16) return 'opening'
  if (thanks.test(text) && !saysMore(text)) return 'closing'
  return invitation.test(text) || signature.test(text) ? 'closing' : 'statement'
}

/** Thanks may stand before what is told: then the rest is long, or tells of something done. */
function saysMore(text: string): boolean {
  const rest = text.replace(/^[^,，]*[,，]/, '')
  return rest !== text && (rest.length > 40 || /已[于经]|经.{0,6}核/.test(rest)) && !thanks.test(rest)
}

/** What a sentence says after it has said that the message came. */
function afterReceipt(text: string): string {
  const last = [...text.matchAll(/收悉|收到[了您你]?|如下[:：]|答复[:：]|回复[:：]/g)].at(-1)
  return last === undefined ? text : text.slice(last.index + last[0].length).replace(/^[,，:：。.了\s]+/, '')
}
