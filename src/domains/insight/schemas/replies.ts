import { z } from 'zod'
import {
  type Part,
  type PointKind,
  type PointState,
  type ReadabilityGrade,
  type ReplyCode,
  type ReplyLevel,
  readabilityGrades,
  replyCodes,
  replyLevels,
  replyParts,
  type WordReason,
  wordReasons,
} from '../rules/index.ts'

const instant = z.date().transform((date) => date.toISOString())
const code = z.enum(replyCodes as [ReplyCode, ...ReplyCode[]])
const level: z.ZodType<ReplyLevel> = z.enum(replyLevels)
const stretch = z.object({ start: z.int(), end: z.int() }).nullable().describe('UTF-16 units, end not included')
const part: z.ZodType<Part> = z.enum(replyParts)
const scores = z.record(part, z.number()).describe('0 to 100 for each part')
const grade: z.ZodType<ReadabilityGrade> = z.enum(readabilityGrades)
const kinds = [
  'when',
  'how-much',
  'whether',
  'where',
  'how',
  'why',
  'who',
  'do',
] as const satisfies readonly PointKind[]
const states = ['answered', 'partly', 'missed'] as const satisfies readonly PointState[]

export const replyParams = z.strictObject({ number: z.string().max(40) })
export const checkReplyBody = z.strictObject({ number: z.string().max(40), text: z.string().max(20_000) })
export const giveReasonBody = z.strictObject({
  number: z.string().max(40),
  codes: z.array(code).max(replyCodes.length).describe('The findings it is sent in spite of'),
  text: z.string().max(1000),
})

export const checkedReply = z.object({
  points: z.array(
    z.object({
      text: z.string(),
      kind: z.enum(kinds),
      state: z.enum(states),
      where: stretch.describe('In the request; null: its subject'),
      answer: stretch.describe('In the reply'),
    }),
  ),
  findings: z.array(
    z.object({ code, level, where: stretch, facts: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  scores,
  readability: z.object({ grade, characters: z.int(), perSentence: z.int() }),
  copy: z.string().nullable().describe('Number of the request whose reply says nearly the same'),
  reason: z.string().nullable().describe('Why it is sent in spite of a finding'),
})
export const sentReply = checkedReply.extend({
  text: z.string(),
  at: instant,
  org: z.string(),
  other: z.object({ number: z.string(), text: z.string() }).nullable(),
})

const day = z.iso.date()
export const sentQuery = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  org: z.uuid().optional(),
  code: code.optional(),
  late: z.stringbool().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const sentLine = z.object({
  caseId: z.string(),
  number: z.string(),
  org: z.string(),
  round: z.int(),
  repliedAt: instant,
  days: z.number(),
  inTime: z.boolean(),
  grade,
  characters: z.int(),
  points: z.int(),
  answered: z.int(),
  scores,
  codes: z.array(code),
  reason: z.string().nullable(),
})
export const sentPage = z.object({ rows: z.array(sentLine), next: z.string().nullable() })

export const byUnitQuery = z.strictObject({ from: day.optional(), to: day.optional(), org: z.uuid().optional() })
export const unitReplies = z.object({
  org: z.string(),
  replies: z.int(),
  late: z.int(),
  medianDays: z.number(),
  points: z.int(),
  answered: z.int(),
  blocked: z.int(),
  copies: z.int(),
  passedOn: z.int(),
})
export const byUnit = z.object({ rows: z.array(unitReplies) })

const settable = z.enum([...replyLevels, 'off'])
const reason: z.ZodType<WordReason> = z.enum(wordReasons)
export const replyRuleList = z.object({
  rules: z.array(
    z.object({
      code,
      part,
      level: settable,
      weight: z.int(),
      delivered: z.boolean().describe('Not changed by the city'),
    }),
  ),
  words: z.array(z.object({ word: z.string(), level: settable, reason })),
})
export const setRuleBody = z.strictObject({ code, level: settable, weight: z.int().min(0).max(100) })
export const setWordBody = z.strictObject({ word: z.string().max(60), level: settable, reason })
