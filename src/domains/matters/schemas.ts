import { z } from 'zod'
import { matterTypes } from './rules/index.ts'
import { bodySchema } from './schemas-body.ts'

export { bodySchema }

const STATES = ['draft', 'submitted', 'scheduled', 'live', 'suspended', 'retired', 'cancelled'] as const
const stateSchema = z.enum(STATES)
const typeSchema = z.enum(Object.keys(matterTypes) as [keyof typeof matterTypes])
const day = z.iso.date().describe('Day, YYYY-MM-DD')
const words = z.object({ zh: z.string(), en: z.string() })
const reason = z.string().trim().min(2).max(500)
const place = z.string().regex(/^\d{12}$/)
const baseCode = z.string().trim().max(12).optional().describe('12 digits; given by the house, if absent')

export const idParams = z.strictObject({ id: z.uuid() })
export const matterParams = z.strictObject({ matter: z.uuid() })
export const orgParams = z.strictObject({ org: z.uuid() })

export const listQuery = z.strictObject({
  q: z.string().max(100).optional().describe('Words of the name, or the beginning of a code'),
  state: stateSchema.optional().describe('Absent: all that are not history'),
  type: typeSchema.optional(),
  org: z.uuid().optional(),
  gaps: z.enum(['some', 'none']).optional().describe('Only what has faults, or only what has none'),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .describe('Where the page before ended'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const listLine = z.object({
  id: z.string(),
  matter: z.string(),
  baseCode: z.string(),
  taskCode: z.string(),
  localTaskCode: z.string().nullable(),
  place: z.string(),
  placeName: z.string(),
  org: z.string(),
  orgName: z.string(),
  no: z.number().int(),
  state: stateSchema,
  from: z.string().nullable(),
  to: z.string().nullable(),
  name: z.string(),
  type: typeSchema,
  gaps: z.number().int(),
  author: z.string().nullable(),
  changedAt: z.date(),
})
export const list = z.object({
  rows: z.array(listLine),
  next: z.string().nullable(),
  total: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
})

export const fault = z.object({ code: z.string(), path: z.string(), say: words })
export const deviation = z.object({
  element: z.string(),
  key: z.string().nullable(),
  code: z.enum(['added', 'heavier', 'changed', 'taken-away']),
  upper: z.string(),
  lower: z.string(),
})
export const difference = z.object({
  element: z.string(),
  label: words,
  kind: z.enum(['added', 'removed', 'changed']),
  key: z.string().nullable(),
  before: words.nullable(),
  after: words.nullable(),
})
export const differenceList = z.object({ rows: z.array(difference) })
const path = z.object({ days: z.number().int(), steps: z.array(z.string()) })
export const checked = z.object({ faults: z.array(fault), deviations: z.array(deviation), path })
export const detail = checked.extend({
  id: z.string(),
  matter: z.string(),
  baseCode: z.string(),
  taskCode: z.string(),
  localTaskCode: z.string().nullable(),
  place: z.string(),
  placeName: z.string(),
  org: z.string(),
  orgName: z.string(),
  orgCode: z.string(),
  base: z.string().nullable(),
  no: z.number().int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  state: stateSchema,
  body: bodySchema,
  hash: z.string(),
  revision: z.number().int(),
  gaps: z.number().int(),
  note: z.string().nullable(),
  author: z.string().nullable(),
  approver: z.string().nullable(),
  authorName: z.string().nullable(),
  approverName: z.string().nullable(),
  upper: z.object({ id: z.string(), placeName: z.string() }).nullable(),
  held: z.string().nullable(),
  redirects: z.array(z.object({ id: z.string(), name: z.string() })),
  history: z.array(
    z.object({
      id: z.string(),
      no: z.number().int(),
      state: stateSchema,
      from: z.string().nullable(),
      to: z.string().nullable(),
      place: z.string(),
    }),
  ),
  mine: z.boolean(),
})

export const start = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('nothing'),
    name: z.string().trim().min(2).max(120),
    type: typeSchema,
    baseCode,
    place,
    org: z.uuid(),
  }),
  z.strictObject({ from: z.literal('version'), version: z.uuid() }),
  z.strictObject({ from: z.literal('upper'), matter: z.uuid(), place, org: z.uuid() }),
])
export const drafted = z.object({ id: z.string(), revision: z.number().int() })
export const save = z.strictObject({ revision: z.int().min(1), body: bodySchema })
export const saved = drafted.extend({ gaps: z.number().int() })
export const checkBody = z.strictObject({ body: bodySchema })
export const submission = z.strictObject({ revision: z.int().min(1) })
export const approval = z.strictObject({
  ruling: z.enum(['publish', 'give-back']),
  from: day.optional().describe('First day; today, if absent'),
  reason: reason.optional(),
})
export const reviewed = z.object({ id: z.string(), state: stateSchema })
export const reasonBody = z.strictObject({ reason })
export const againstQuery = z.strictObject({ against: z.uuid() })
export const cancellation = z.strictObject({ reason, instead: z.array(z.uuid()).max(20).default([]) })
const part = z.strictObject({ name: z.string().trim().min(2).max(120), baseCode })
export const split = z.strictObject({ into: z.array(part).min(2).max(20), reason })
export const splitDone = z.object({ drafts: z.array(z.string()) })
export const merge = z.strictObject({
  matters: z.array(z.uuid()).min(1).max(20),
  into: z.union([z.strictObject({ matter: z.uuid() }), part]),
  reason,
})
export const mergeDone = z.object({ draft: z.string().nullable() })

export const todo = z.object({
  id: z.string(),
  local: z.string(),
  matter: z.string(),
  place: z.string(),
  placeName: z.string(),
  org: z.string(),
  orgName: z.string(),
  upper: z.string(),
  name: z.string(),
  differences: z.array(difference),
  heavier: z.number().int(),
  createdAt: z.date(),
})
export const todoList = z.object({ rows: z.array(todo) })
export const answer = z.strictObject({ answer: reason })

export const importBody = z.object({
  mode: z.enum(['check', 'apply']).default('check'),
  files: z
    .array(z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }))
    .length(1),
})
export const importLine = z.object({
  row: z.number().int(),
  name: z.string(),
  outcome: z.enum(['added', 'changed', 'same', 'refused']),
  version: z.string().nullable(),
  remarks: z.array(z.string()),
  gaps: z.array(z.string()),
})
export const importReport = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  refused: z.number().int(),
  complete: z.number().int(),
  lines: z.array(importLine),
})
export const exportQuery = z.strictObject({
  format: z.enum(['json', 'jsonl', 'csv', 'xlsx']),
  states: z
    .string()
    .max(100)
    .default('live')
    .transform((text) => text.split(','))
    .pipe(z.array(stateSchema).min(1)),
})
export const dictionary = z.object({
  types: z.array(z.object({ code: z.string(), name: words, kind: z.string(), shared: z.boolean() })),
  terms: z.array(
    z.object({
      code: z.string(),
      name: words,
      type: z.string(),
      options: z.array(z.object({ code: z.string(), name: words })),
    }),
  ),
})
export const choicesQuery = z.strictObject({ q: z.string().max(100).default('') })
export const choices = z.object({ rows: z.array(z.object({ id: z.string(), name: z.string() })) })
export const bodyCode = z.strictObject({ code: z.string().max(64) })

export { foundLine, guideAnswer } from './guidance/schemas.ts'
