import { z } from 'zod'

const instant = z.date().transform((date) => date.toISOString())
const moment = z.union([instant, z.null()])

export const questionLine = z.object({
  id: z.string(),
  matterName: z.string(),
  taskCode: z.string().describe('31-character code of the matter; its guide stands under /matters/{code}'),
  text: z.string().describe('The question, without phone and identity numbers'),
  state: z.string(),
  step: z.string().describe('officer, deputy, window or hotline'),
  mine: z.boolean().describe('It is mine by name'),
  askedAt: instant,
  dueAt: moment.describe('When it goes on to the next step'),
  answer: z.string().nullable(),
  answeredAt: moment,
  entry: z.string().nullable().describe('Draft entry of the knowledge base that the answer became'),
  helpful: z.boolean().nullable(),
})
export const deskQuery = z.strictObject({ state: z.enum(['asked', 'answered']).default('asked') })
export const desk = z.object({
  rows: z.array(questionLine),
  figures: z.object({
    asked: z.number().int(),
    answered: z.number().int(),
    medianMinutes: z.number().nullable(),
    atOfficer: z.number().int(),
  }),
})
export const questionParams = z.strictObject({ id: z.uuid() })
export const answerBody = z.strictObject({
  text: z.string().trim().min(2).max(2000).describe('The answer, as the asker reads it'),
  keep: z.boolean().default(true).describe('Make a draft entry of the knowledge base of it'),
})
export const answered = z.object({ entry: z.string().nullable() })
