import { z } from 'zod'

const day = z.iso.date().describe('Day, YYYY-MM-DD')
export const entryText = z.strictObject({
  title: z.string().trim().min(4).max(120).describe('The question, as residents ask it'),
  summary: z.string().trim().min(4).max(500).describe('The answer in two or three sentences'),
  body: z.string().trim().min(4).max(20_000).describe('The whole answer, plain text; blank lines part paragraphs'),
  keywords: z.array(z.string().trim().min(1).max(30)).max(30).default([]),
  classCode: z.string().max(20).nullable().default(null),
  sourceDocument: z
    .string()
    .trim()
    .max(200)
    .nullable()
    .default(null)
    .describe('Document the answer rests on, with its number'),
  validFrom: day,
  validTo: day.nullable().default(null),
  reviewDue: day.describe('When the owner must look at it again'),
})
export const idParams = z.strictObject({ id: z.uuid() })
export const searchQuery = z.strictObject({
  q: z.string().max(200).default('').describe('Words; empty: what is asked most'),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})
export const answerLine = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  classCode: z.string().nullable(),
  owner: z.string().describe('Name of the unit that answers for it'),
})
export const answer = answerLine.extend({
  version: z.number().int(),
  body: z.string(),
  keywords: z.array(z.string()),
  sourceDocument: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  reviewDue: z.string(),
})
export const answerList = z.object({ rows: z.array(answerLine) })
export const editorQuery = z.strictObject({
  state: z.enum(['draft', 'in-review', 'published', 'superseded', 'withdrawn']).optional(),
  due: z.enum(['0', '1']).optional().describe('1: only what must be reviewed by now'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const editorLine = answer.extend({
  state: z.string(),
  ownerOrg: z.string(),
  writtenBy: z.string().nullable(),
  reads: z.number().int(),
  cited: z.number().int(),
  wrong: z.number().int(),
})
export const editorList = z.object({ rows: z.array(editorLine) })
export const written = z.object({ id: z.string(), version: z.number().int(), state: z.string() })
export const reviewBody = z.strictObject({ version: z.int32().positive(), publish: z.boolean() })
export const versionBody = z.strictObject({ version: z.int32().positive() })
