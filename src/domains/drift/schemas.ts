import { z } from 'zod'
import { closings, detectors } from './rules/index.ts'

const instant = z.date().transform((date) => date.toISOString())
const moment = z.union([instant, z.null()])
const place = z.string().regex(/^\d{2,12}$/)

export const boardQuery = z.strictObject({
  state: z.enum(['open', 'closed', 'confirmed']).optional(),
  detector: z.enum(detectors).optional(),
  org: z.uuid().optional(),
  place: place.optional().describe('Place code or its beginning'),
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const finding = z.object({
  id: z.string(),
  detector: z.string().describe('static: two versions; behaviour: what is done; people: what is told'),
  matterName: z.string(),
  taskCode: z.string(),
  place: z.string(),
  org: z.string().describe('The body that answers for it'),
  element: z.string().describe('Element of the matter, such as needs/lease, or off-list, slow, asked-for-more'),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  state: z.string(),
  count: z.number().int().describe('Pieces of evidence'),
  firstAt: instant,
  lastAt: instant,
  age: z.number().int().describe('Whole days it has stood'),
  closedBy: z.string().nullable(),
  closing: z.string().nullable(),
  basis: z.string().nullable(),
  closedAt: moment,
  ruledAt: moment,
})
export const boardPage = z.object({ rows: z.array(finding), next: z.string().nullable() })
export const boardCounts = z.object({
  places: z.array(z.object({ place: z.string(), open: z.number().int(), oldest: moment, closed: z.number().int() })),
})
export const findingParams = z.strictObject({ id: z.uuid() })
export const findingDetail = finding.extend({
  evidence: z.array(
    z.object({
      key: z.string(),
      at: instant,
      kind: z.string().describe('version, case, rating, told, figure'),
      ref: z.string().nullable().describe('Case number, version or matter'),
      text: z.string().nullable().describe('In words without names and numbers'),
    }),
  ),
})
export const closeBody = z.strictObject({
  by: z.enum(closings).describe('fix: mended; basis: a lawful basis; standard: the standard is changed; not-drift'),
  text: z.string().trim().min(4).max(1000),
  basis: z.string().trim().max(300).nullable().default(null).describe('Law and article, for basis'),
})
export const ruleBody = z.strictObject({ confirm: z.boolean().describe('false: opened again') })
export const detected = z.object({ changed: z.number().int() })
