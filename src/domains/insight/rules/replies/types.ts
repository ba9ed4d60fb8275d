import type { Signature } from '../duplicates/signature.ts'
import type { ReadabilityGrade } from './readability.ts'

/** How much a finding weighs with whoever writes: sent only with a reason, to be looked at, or a hint. */
export const levels = ['block', 'warn', 'hint'] as const
export type Level = (typeof levels)[number]

/** A stretch of a text, in UTF-16 units, end not included. */
export type Stretch = { start: number; end: number }

/** What a check looks at; each part has a score of its own, and there is no sum of them. */
export const parts = ['points', 'substance', 'fit', 'originality', 'privacy', 'wording', 'plain'] as const
export type Part = (typeof parts)[number]

/** Every rule with its part, the level and the weight (points off the part's hundred) as delivered. */
export const replyRules = {
  'point-missed': { part: 'points', level: 'warn', weight: 0 },
  'point-partly': { part: 'points', level: 'hint', weight: 0 },
  'passed-on': { part: 'points', level: 'warn', weight: 40 },
  'no-action': { part: 'substance', level: 'warn', weight: 40 },
  'no-date': { part: 'substance', level: 'hint', weight: 20 },
  'no-contact': { part: 'substance', level: 'hint', weight: 15 },
  'no-basis': { part: 'substance', level: 'warn', weight: 25 },
  'no-article': { part: 'substance', level: 'hint', weight: 10 },
  'no-unit': { part: 'substance', level: 'hint', weight: 10 },
  'empty-phrase': { part: 'substance', level: 'hint', weight: 10 },
  'other-number': { part: 'fit', level: 'block', weight: 100 },
  'other-matter': { part: 'fit', level: 'warn', weight: 50 },
  'other-place': { part: 'fit', level: 'warn', weight: 40 },
  'date-impossible': { part: 'fit', level: 'warn', weight: 30 },
  'date-past': { part: 'fit', level: 'warn', weight: 30 },
  'date-future': { part: 'fit', level: 'warn', weight: 30 },
  'near-copy': { part: 'originality', level: 'warn', weight: 60 },
  echo: { part: 'originality', level: 'warn', weight: 50 },
  boilerplate: { part: 'originality', level: 'hint', weight: 20 },
  'private-number': { part: 'privacy', level: 'block', weight: 100 },
  'person-name': { part: 'privacy', level: 'warn', weight: 40 },
  'door-address': { part: 'privacy', level: 'warn', weight: 40 },
  'forbidden-word': { part: 'wording', level: 'warn', weight: 40 },
  'too-short': { part: 'plain', level: 'warn', weight: 40 },
  'too-long': { part: 'plain', level: 'hint', weight: 15 },
  'long-sentence': { part: 'plain', level: 'hint', weight: 15 },
  'long-paragraph': { part: 'plain', level: 'hint', weight: 10 },
  jargon: { part: 'plain', level: 'hint', weight: 15 },
} as const satisfies Readonly<Record<string, RuleSetting & { part: Part }>>
export type ReplyCode = keyof typeof replyRules
export const replyCodes = Object.keys(replyRules) as ReplyCode[]

/** How a city has set a rule. */
export type RuleSetting = { level: Level | 'off'; weight: number }
/** What a city has set otherwise than delivered. */
export type RuleSettings = Readonly<Partial<Record<ReplyCode, RuleSetting>>>

/** A word that replies do not use: what it does to the reader, and how grave that is. */
export const wordReasons = ['shifting', 'harsh', 'overpromise', 'other'] as const
export type WordReason = (typeof wordReasons)[number]
export type ReplyWord = { word: string; level: Level; reason: WordReason }

/** `where`: in the reply, or null where something is missing. Facts never hold personal data. */
export type ReplyFinding = {
  code: ReplyCode
  level: Level
  where: Stretch | null
  facts: Readonly<Record<string, string | number>>
}

/** What kind of answer a point asks for. */
export type PointKind = 'when' | 'how-much' | 'whether' | 'where' | 'how' | 'why' | 'who' | 'do'

/** One thing the resident asks or wants, as he wrote it; `where` in the text of the request, null: it is the subject. */
export type Point = { text: string; kind: PointKind; where: Stretch | null }
export type PointState = 'answered' | 'partly' | 'missed'
/** A point with what the reply makes of it; `answer`: the stretch of the reply that speaks of it. */
export type CheckedPoint = Point & { state: PointState; answer: Stretch | null }

/** Another reply of the same unit: what it is called, and the signature of what it says. */
export type EarlierReply = { ref: string; signature: Signature }

export type ReplyInput = {
  request: {
    subject: string
    text: string
    /** Kind of demand (诉求类型) of the hotline, such as `consult`. */
    demand: string
    askedAt: Date
    number?: string
    /** Names of the place and the address of the case. */
    places?: readonly string[]
  }
  reply: { text: string; at: Date }
  /** Name of the unit that replies. */
  unit: string
  earlier?: readonly EarlierReply[]
  words: readonly ReplyWord[]
  settings?: RuleSettings
}

export type ReplyCheck = {
  points: readonly CheckedPoint[]
  findings: readonly ReplyFinding[]
  /** 0 to 100 for each part. */
  scores: Readonly<Record<Part, number>>
  readability: { grade: ReadabilityGrade; characters: number; perSentence: number }
}
