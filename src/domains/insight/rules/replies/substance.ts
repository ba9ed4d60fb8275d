import { isPassedOn } from './answered.ts'
import {
  action,
  article,
  body,
  contact,
  dated,
  denied,
  emptyPhrase,
  named,
  ourselves,
  plan,
  refusal,
  ruled,
  timed,
} from './cues.ts'
import { type Sentence, statementsOf } from './sentences.ts'
import type { Point, ReplyCode, Stretch } from './types.ts'

/** A finding before it has its level. */
export type Raw = { code: ReplyCode; where: Stretch | null; facts?: Readonly<Record<string, string | number>> }

type Asked = {
  demand: string
  unit: string
  text: string
  sentences: readonly Sentence[]
  points: readonly Point[]
}

/** Whether the reply names what was done, by when, whom to ask, on what basis and by whom. */
export function substanceOf({ demand, unit, text, sentences, points }: Asked): Raw[] {
  const statements = statementsOf(sentences)
  const said = statements.map((one) => one.text).join('\n')
  const found: Raw[] = []
  const acts = statements.some((one) => action.test(one.text) && !isPassedOn(one.text))
  const denies = statements.find((one) => denied.test(one.text))
  const explains = statements.find((one) => ruled.test(one.text))
  const cites = named.test(said)
  const answersByRule = cites || explains !== undefined || statements.some((one) => refusal.test(one.text))
  const wished = points.some(({ kind }) => kind === 'do') && demand !== 'consult' && demand !== 'praise'
  const planned = demand === 'suggestion' && statements.some((one) => plan.test(one.text))
  if (wished && !acts && !answersByRule && !planned) found.push({ code: 'no-action', where: null })
  if (statements.some(passes) && statements.every((one) => passes(one) || waits.test(one.text)))
    found.push(passing(statements))
  if (needsDate(demand, statements) && !dated.test(said)) found.push({ code: 'no-date', where: null })
  if (!contact.test(text)) found.push({ code: 'no-contact', where: null })
  const needs = denies ?? explains
  if (needs && !cites && !(explains && article.test(said)))
    found.push({ code: denies && !acts ? 'no-basis' : 'no-article', where: stretch(needs) })
  else if (needs && cites && !article.test(said) && !/号/.test(said))
    found.push({ code: 'no-article', where: stretch(needs) })
  if (!(unit !== '' && text.includes(unit)) && !body.test(said) && !ourselves.test(text))
    found.push({ code: 'no-unit', where: null })
  return [...found, ...emptyPhrases(statements)]
}

function passes({ text }: Sentence): boolean {
  return isPassedOn(text)
}

/** What is said beside a passing on: somebody will tell more. */
const waits =
  /待.{0,16}(?:结果|情况|核实|处理).{0,16}(?:回复|反馈|答复)|如有.{0,16}(?:进展|情况).{0,12}(?:反馈|回复|告知)|敬请留意|请留下/

/** Whoever promises or has done something says when; an explanation needs no day. */
function needsDate(demand: string, statements: readonly Sentence[]): boolean {
  if (demand === 'praise') return false
  return statements.some((one) => plan.test(one.text) || action.test(one.text))
}

function passing(statements: readonly Sentence[]): Raw {
  return { code: 'passed-on', where: stretch(statements[0]) }
}

/** Phrases in sentences that hold neither day nor amount nor deed. */
function emptyPhrases(statements: readonly Sentence[]): Raw[] {
  return statements.flatMap((one) => {
    if (timed.test(one.text) || /\d/.test(one.text) || action.test(one.text)) return []
    const [phrase] = [...one.text.matchAll(emptyPhrase)]
    if (phrase === undefined) return []
    const start = one.start + phrase.index
    return [
      { code: 'empty-phrase', where: { start, end: start + phrase[0].length }, facts: { phrase: phrase[0] } } as const,
    ]
  })
}

function stretch(sentence: Sentence | undefined): Stretch | null {
  return sentence === undefined ? null : { start: sentence.start, end: sentence.end }
}
