import { z } from 'zod'
import { modes, offered } from './rules/index.ts'

const instant = z.date().transform((date) => date.toISOString())
const words = z.object({ zh: z.string(), en: z.string() })

export const systemBody = z.strictObject({
  code: z.string().max(40).describe('Short code, lower case with hyphens; the folder of mode file bears it'),
  org: z.uuid().describe('The body whose system it is'),
  name: z.string().trim().min(2).max(80),
  mode: z
    .enum(modes)
    .describe('push: we send; pull: it fetches; file: files in a folder; assist: a clerk types with the panel'),
  address: z.string().max(500).nullable().default(null),
  events: z.array(z.enum(offered)).max(offered.length).describe('Steps it hears of'),
  active: z.boolean().default(true),
})
export const systemSaved = z.object({
  secret: z.string().nullable().describe('The system checks our signature with it; shown here only'),
})
export const systemList = z.object({
  systems: z.array(
    z.object({
      ...{ code: z.string(), org: z.string(), name: z.string(), mode: z.string(), address: z.string().nullable() },
      ...{ events: z.array(z.string()), active: z.boolean(), waiting: z.number().int(), dead: z.number().int() },
      minutes: z.number().nullable().describe('Minutes of typing a second time in the last thirty days'),
    }),
  ),
})
export const deliveryQuery = z.strictObject({
  system: z.string().max(40).optional(),
  mode: z.enum(modes).optional(),
  state: z.enum(['waiting', 'sent', 'confirmed', 'dead']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const delivery = z.object({
  ...{ id: z.string(), system: z.string(), mode: z.string(), caseNumber: z.string(), matterName: z.string() },
  ...{ type: z.string(), state: z.string(), attempts: z.number().int(), createdAt: instant },
  confirmedAt: z.union([instant, z.null()]),
  remoteRef: z.string().nullable(),
  lastError: z.string().nullable(),
  seconds: z.number().int().nullable(),
})
export const deliveryList = z.object({ rows: z.array(delivery) })
export const deliveryParams = z.strictObject({ id: z.uuid() })
export const parcel = z.object({
  specversion: z.literal('1.0'),
  ...{ id: z.string(), source: z.string(), type: z.string(), subject: z.string(), time: z.string() },
  datacontenttype: z.string(),
  data: z.object({
    number: z.string(),
    state: z.string(),
    matter: z.object({ taskCode: z.string(), name: z.string() }),
    fields: z.record(z.string(), z.string()),
  }),
})
export const assist = z.object({
  caseNumber: z.string(),
  matterName: z.string(),
  fields: z.array(z.object({ term: z.string(), name: words, value: z.string() })),
})
export const confirmBody = z.strictObject({
  ref: z.string().trim().max(200).nullable().default(null).describe('Number in the other system'),
  seconds: z.number().int().min(0).max(86_400).nullable().default(null).describe('How long typing took'),
})
