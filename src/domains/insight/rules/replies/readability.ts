import { lengthOf } from '#kit/text'
import { type Sentence, statementsOf } from './sentences.ts'
import type { Raw } from './substance.ts'

/** How a reader gets on with a text: at once, well, with effort, hardly. */
export const readabilityGrades = ['easy', 'fair', 'hard', 'heavy'] as const
export type ReadabilityGrade = (typeof readabilityGrades)[number]

/** Signs, end of a sentence included. */
const LONG_SENTENCE = 120
const LONG_PARAGRAPH = 400
const TOO_SHORT = 15
const TOO_LONG = 1500
/** Words of offices in a hundred signs. */
const JARGON = 2.5

const jargon =
  /核处|核查处理|责成|责令|属地|权属|上述|予以|特此|函复|复函|贵|我局|该局|该址|此件|阅处|阅办|督办|交办|转办|批转|报批|备案|呈报|拟定|拟|鉴于|兹|业已|前述|依法依规|相关规定|统筹|推进|抓手|长效机制|常态化|闭环|压实|研判|部署|传达|落实到位|举措|工作专班|联席|牵头|会商|核减|核定|缴存|办结|受理|主体责任|网格化|台账/g

export type Read = { grade: ReadabilityGrade; characters: number; perSentence: number; jargon: number }

/** How easily a reply is read; lengths in signs as a person counts them. */
export function readabilityOf(text: string, sentences: readonly Sentence[]): Read {
  const characters = lengthOf(text.replace(/\s/g, ''))
  const statements = statementsOf(sentences)
  const said = statements.reduce((sum, { text: one }) => sum + lengthOf(one), 0)
  const perSentence = statements.length === 0 ? 0 : Math.round(said / statements.length)
  const terms = [...text.matchAll(jargon)].length
  const density = characters === 0 ? 0 : (terms * 100) / characters
  const points = (perSentence > 90 ? 3 : perSentence > 60 ? 2 : perSentence > 35 ? 1 : 0) + (density > JARGON ? 1 : 0)
  const grade = readabilityGrades[Math.min(points, 3)] ?? 'heavy'
  return { grade, characters, perSentence, jargon: density }
}

/** What makes a reply hard to read. */
export function plainOf(text: string, sentences: readonly Sentence[]): Raw[] {
  const found: Raw[] = []
  const { characters, jargon: density } = readabilityOf(text, sentences)
  const said = statementsOf(sentences).reduce((sum, one) => sum + one.end - one.start, 0)
  if (said < TOO_SHORT) found.push({ code: 'too-short', where: null, facts: { least: TOO_SHORT } })
  if (characters > TOO_LONG) found.push({ code: 'too-long', where: null, facts: { characters, most: TOO_LONG } })
  for (const { start, end, role } of sentences)
    if (role === 'statement' && end - start > LONG_SENTENCE)
      found.push({ code: 'long-sentence', where: { start, end }, facts: { characters: end - start } })
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g))
    if (paragraph.length > LONG_PARAGRAPH)
      found.push({
        code: 'long-paragraph',
        where: { start: index, end: index + paragraph.length },
        facts: { characters: paragraph.length },
      })
  if (density > JARGON) found.push({ code: 'jargon', where: null, facts: { per: Math.round(density * 10) / 10 } })
  return found
}
