import { z } from 'zod'
import { problemKinds } from '../rules/index.ts'

const instant = z.date().transform((date) => date.toISOString())
const moment = z.union([instant, z.null()])
const day = z.iso.date()
const place = z.string().regex(/^\d{12}$/)
const text = (max: number) => z.string().trim().min(2).max(max)
const newSteps = z
  .array(z.strictObject({ measure: text(300), dueOn: day }))
  .min(1)
  .max(30)
const step = { no: z.number().int(), measure: z.string(), dueOn: z.string(), doneOn: z.string().nullable() }

export const problemQuery = z.strictObject({
  kind: z.enum(problemKinds).optional(),
  state: z.enum(['proposed', 'in-hand', 'dropped', 'done']).optional().describe('Absent: what is proposed or in hand'),
})
export const problem = z.object({
  id: z.string(),
  kind: z.enum(problemKinds).describe('seasonal 季节性, chronic 老大难, rectification 整改类, campaign 突击类'),
  title: z.string(),
  classCode: z.string(),
  place: z.string().nullable().describe('null: the whole city'),
  why: z.record(z.string(), z.union([z.number(), z.string()])).describe('The figures or the order it rests on'),
  state: z.enum(['proposed', 'in-hand', 'dropped', 'done']),
  proposedAt: instant,
  org: z.string().nullable(),
  dueOn: z.string().nullable(),
  decidedAt: moment,
  result: z.string().nullable(),
  closedAt: moment,
})
export const problemLine = problem.extend({
  steps: z.number().int(),
  open: z.number().int(),
  overdue: z.boolean(),
})
export const problemList = z.object({ rows: z.array(problemLine), next: z.null() })
export const problemParams = z.strictObject({ id: z.uuid() })
export const stepParams = z.strictObject({ id: z.uuid(), no: z.coerce.number().int().min(1) })
export const problemDetail = z.object({
  problem,
  steps: z.array(z.object({ ...step, result: z.string().nullable() })),
  today: z.string(),
})
export const problemAdd = z.strictObject({
  kind: z.enum(problemKinds),
  classCode: z.string().min(2).max(32),
  place: place.nullable().default(null),
  basis: text(500).describe('Inspection, order or decision it rests on'),
})
export const added = z.object({ id: z.string() })
export const found = z.object({ found: z.number().int() })
export const problemTakeUp = z.strictObject({ org: z.uuid(), dueOn: day, steps: newSteps })
export const said = z.strictObject({ text: text(2000) })

const share = z
  .object({ n: z.number().int(), percent: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .describe('null under thirty answers; low and high are the 95 % interval')
export const yearlyResult = z.object({
  volume: z.object({ before: z.number().int(), after: z.number().int() }).describe('Over the same length of time'),
  solved: z.object({ before: share, after: share }),
  satisfied: z.object({ before: share, after: share }),
})
export const topicQuery = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
})
export const topic = z.object({
  id: z.string(),
  month: z.string().describe('YYYY-MM'),
  title: z.string(),
  classCodes: z.array(z.string()),
  place: z.string().nullable(),
  goal: z.string(),
  org: z.string(),
  coOrgs: z.array(z.string()),
  state: z.enum(['proposed', 'in-hand', 'reported', 'reviewed', 'dropped']),
  proposedAt: instant,
  setAt: moment,
  report: z.string().nullable(),
  reportedAt: moment,
  review: z.string().nullable(),
  reviewedAt: moment,
})
export const topicLine = topic.extend({
  measures: z.number().int(),
  done: z.number().int(),
  overdue: z.boolean(),
})
export const topicList = z.object({ rows: z.array(topicLine), next: z.null() })
export const topicDetail = z.object({
  topic,
  measures: z.array(z.object({ ...step, evidence: z.string().nullable() })),
  result: yearlyResult.nullable().describe('null before the topic is set'),
  today: z.string(),
})
export const topicAdd = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  title: text(60),
  classCodes: z.array(z.string().min(2).max(32)).min(1).max(10),
  place: place.nullable().default(null),
  goal: text(500),
  org: z.uuid(),
  coOrgs: z.array(z.uuid()).max(10).default([]),
  measures: newSteps,
})
export const topicSet = z.strictObject({ agree: z.boolean().describe('false: dropped') })
export const topicReview = z.strictObject({ good: z.boolean().describe('false: back into hand'), text: text(2000) })
export const topicPrint = z.strictObject({ lang: z.enum(['zh', 'en']).optional() })
