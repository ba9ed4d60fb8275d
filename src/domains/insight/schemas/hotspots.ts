import { z } from 'zod'

const instant = z.date().transform((date) => date.toISOString())
const lang = z.enum(['zh', 'en']).optional().describe('Absent: the language of the reader')

export const hotspotQuery = z.strictObject({
  days: z.coerce.number().int().min(1).max(800).default(90).describe('Only matters with a request in the last days'),
  place: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional()
    .describe('Place code or its beginning'),
  class: z.string().max(32).optional().describe('Class code or its beginning'),
  state: z.enum(['open', 'watched', 'closed']).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,20})?(?:e-?\d{1,3})? [\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)
    .optional()
    .describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const heatParts = z.object({
  total: z.number(),
  people: z.number().describe('Different senders'),
  votes: z.number().describe('People that votes are worth'),
  recency: z.number().describe('0.25 to 1'),
  growth: z.number().describe('0.75 to 1.5'),
  severity: z.number().describe('1 to 1.5'),
  focus: z.number().describe('0.5 to 1'),
  last: z.number().int().describe('Requests of the last window'),
  before: z.number().int().describe('Requests of the window before'),
})
export const hotspotLine = z.object({
  id: z.string(),
  title: z.string().nullable().describe('From open requests; null when there is none'),
  classCode: z.string().nullable(),
  place: z.string().nullable(),
  firstAt: instant,
  lastAt: instant,
  members: z.number().int(),
  people: z.number().int(),
  heat: z.number(),
  parts: heatParts,
  words: z.array(z.string()),
  state: z.enum(['open', 'watched', 'closed']),
  note: z.string().nullable(),
})
export const hotspotPage = z.object({ rows: z.array(hotspotLine), next: z.string().nullable() })
export const hotspotParams = z.strictObject({ id: z.uuid() })
export const hotspotDetail = hotspotLine.extend({
  weeks: z.array(z.object({ from: instant, count: z.number().int() })),
  cases: z.array(
    z.object({
      number: z.string(),
      subject: z.string().nullable().describe('null: not open'),
      state: z.string(),
      place: z.string().nullable(),
      openedAt: instant,
    }),
  ),
  outOfReach: z.number().int().describe('Requests the reader may not open; 0 stands for fewer than three'),
})
export const hotspotMark = z.strictObject({
  state: z.enum(['open', 'watched', 'closed']),
  note: z.string().trim().max(300).nullable().default(null),
})
export const hotspotChartParams = z.strictObject({ chart: z.enum(['ranking', 'map']) })
const drawn = {
  width: z.coerce.number().int().min(280).max(1600).default(640).describe('Pixels of its place'),
  lang,
  v: z.string().max(40).optional(),
}
export const hotspotChartQuery = hotspotQuery.omit({ cursor: true, limit: true }).extend(drawn)
export const hotspotTrendQuery = z.strictObject(drawn)
export const hotspotBriefQuery = hotspotQuery.omit({ cursor: true, limit: true }).extend({ lang })
