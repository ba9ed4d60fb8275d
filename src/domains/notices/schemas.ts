import { z } from 'zod'

const instant = z.date().transform((date) => date.toISOString())
export const template = z.strictObject({
  code: z.string().max(60),
  channel: z.enum(['sms', 'mail', 'in-app']),
  locale: z.enum(['zh', 'en']),
  subject: z.string().max(120),
  body: z.string().min(4).max(2000).describe('Text with marks such as {number}'),
})
export const templateList = z.object({
  rows: z.array(template.extend({ version: z.number().int().describe('0: as shipped'), own: z.boolean() })),
  marks: z.array(z.string()).describe('Marks that may stand in a text'),
})
export const stored = z.object({ version: z.number().int() })
export const noticeList = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      template: z.string(),
      subject: z.string(),
      body: z.string(),
      number: z.string().nullable(),
      path: z.string().nullable().describe('The page of the console that it is about'),
      createdAt: instant,
      readAt: z.union([instant, z.null()]),
    }),
  ),
})
export const limitQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(30) })
