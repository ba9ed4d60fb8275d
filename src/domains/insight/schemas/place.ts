import { z } from 'zod'

const kinds = [
  ...['district', 'street', 'community', 'village'],
  ...['road', 'estate', 'park', 'school', 'hospital', 'station', 'other'],
] as ['district', 'street', 'community', 'village', 'road', 'estate', 'park', 'school', 'hospital', 'station', 'other']
const kind = z.enum(kinds)
const place = z
  .string()
  .regex(/^\d{12}$/)
  .describe('12-digit code of the narrowest place it lies in')

const point = {
  lon: z.number().min(-180).max(180).nullable().default(null),
  lat: z.number().min(-90).max(90).nullable().default(null),
}
const isPoint = ({ lon, lat }: { lon: number | null; lat: number | null }): boolean => (lon === null) === (lat === null)

const name = {
  name: z.string().trim().min(2).max(60),
  aliases: z.array(z.string().trim().min(2).max(60)).max(10).default([]).describe('Other names people use for it'),
  kind,
  place,
  ...point,
}
export const nameBody = z.strictObject(name).refine(isPoint, { path: ['lat'], message: 'lon and lat go together' })
export const nameChange = z
  .strictObject({ ...name, active: z.boolean().describe('false: retired, no longer looked for') })
  .refine(isPoint, { path: ['lat'], message: 'lon and lat go together' })
export const nameParams = z.strictObject({ id: z.uuid() })
export const namesQuery = z.strictObject({
  q: z.string().max(60).optional().describe('Part of the name or of another name'),
  kind: kind.optional(),
  place: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional()
    .describe('Beginning of the place code'),
  retired: z.enum(['0', '1']).default('0').describe('1: names that are no longer looked for'),
  cursor: z.uuid().optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const nameRow = z.object({
  ...{ id: z.string(), name: z.string(), aliases: z.array(z.string()), kind, place: z.string() },
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  source: z.string().describe('editor, import or demo'),
  active: z.boolean(),
  changedAt: z.date().transform((date) => date.toISOString()),
})
export const namePage = z.object({ rows: z.array(nameRow), next: z.string().nullable() })
export const nameAdded = z.object({ id: z.string() })
export const nameImportBody = z.strictObject({
  files: z
    .array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
    .describe('One CSV, XLSX or JSON-lines file, 20 MB at most'),
  mode: z.enum(['check', 'apply']).default('check').describe('check: report only; apply: the rows that are right'),
})
export const nameReport = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int().describe('Rows that say what is there already'),
  applied: z.boolean(),
  faultCount: z.number().int(),
  faults: z.array(
    z.object({
      row: z.number().int().describe('Row number as in the file'),
      field: z.string().describe('Column'),
      code: z.string(),
      message: z.string().describe('What is wrong and what to do'),
    }),
  ),
})
export const tryBody = z.strictObject({ text: z.string().max(100_000) })
export const foundPlace = z.object({
  place: z.string(),
  name: z.string(),
  kind: z.string(),
  confidence: z.number().describe('How likely it is the right one, 0 to 1'),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
})
/** A place with the words that name it, for whoever reads the text beside it. */
export const placeInText = foundPlace.extend({
  matched: z.array(z.object({ in: z.enum(['subject', 'text']), from: z.int(), to: z.int(), words: z.string() })),
  address: z.string().nullable().describe('As it was written, down to the house number'),
})
export const tried = z.object({ found: z.union([placeInText, z.null()]) })
