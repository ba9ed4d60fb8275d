import { z } from 'zod'

const place = z
  .string()
  .regex(/^\d{12}$/)
  .describe('Place, 12 digits: its own version goes before that of the city')
export const taskParams = z.strictObject({
  taskCode: z
    .string()
    .regex(/^[0-9A-Z]{31}$/)
    .describe('Implementation code (实施编码)'),
})
export const guideQuery = z.strictObject({ place: place.optional() })
export const given = z
  .record(z.string().max(60), z.array(z.string().max(200)).max(40))
  .describe('Answers by term, as typed; `?` leaves a question open. A date is one text, YYYY-MM-DD')
export const guideBody = z.strictObject({ place: place.nullable().default(null), given: given.default({}) })
export const searchQuery = z.strictObject({
  q: z.string().max(200).describe('Words, pinyin, first letters'),
  place: place.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
const words = z.object({ zh: z.string(), en: z.string() })
export const matterLine = z.object({
  taskCode: z.string(),
  name: words,
  orgName: z.string(),
  placeName: z.string(),
  handling: z.enum(['instant', 'promised']),
  promise: z.number().int().describe('Working days'),
  trips: z.number().int(),
  suspended: z.boolean(),
})
export const foundLine = matterLine.extend({ reason: z.string().describe('Why it was found') })
export const foundList = z.object({ rows: z.array(foundLine) })
const toldLine = z.object({ text: z.string(), notes: z.array(z.string()) })
const section = z.object({ part: z.string(), title: z.string(), lead: z.string().nullable(), lines: z.array(toldLine) })
export const question = z.object({
  term: z.string(),
  name: words,
  hint: words.nullable(),
  type: z.string(),
  options: z.array(z.object({ code: z.string(), name: words })),
  unit: words.nullable(),
})
export const guideAnswer = z.object({
  taskCode: z.string(),
  name: z.string(),
  summary: z.string(),
  orgName: z.string(),
  placeName: z.string(),
  standing: z.enum(['live', 'suspended', 'coming', 'ended']),
  from: z.string().nullable(),
  online: z.boolean().describe('Can be applied for online'),
  eligible: z.enum(['yes', 'no', 'open']),
  undecided: z
    .number()
    .int()
    .describe('Conditions, materials, steps, results and fees that depend on what is not known'),
  question: question.nullable().describe('What to ask next'),
  answered: z.array(question.extend({ texts: z.array(z.string()) })).describe('What counts of the answers'),
  wrong: z.array(z.object({ term: z.string(), message: z.string() })),
  sections: z.array(section),
  text: z.string().describe('The same as plain text, to be read out'),
  coming: z.object({ from: z.string(), sections: z.array(section) }).nullable(),
  movedTo: z.array(matterLine),
  nearer: matterLine.nullable(),
})
export const listSent = z.strictObject({
  phone: z.string().max(30).describe('Where the list goes; not kept'),
  place: place.nullable().default(null),
  given: given.default({}),
})
