import { z } from 'zod'
import {
  bodyNatures,
  channels,
  deliveryWays,
  levels,
  type MatterBody,
  matterTypes,
  needForms,
  needSources,
  powerSources,
  stepKinds,
  subjectKinds,
} from './rules/index.ts'

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] => Object.keys(table) as [K, ...K[]]
const numbersOf = <K extends number>(table: Readonly<Record<K, unknown>>) =>
  z.literal(Object.keys(table).map(Number) as [K, ...K[]])

const line = (max: number) => z.string().trim().max(max)
/** Both languages; a draft may have gaps, what is published is checked by the rules. */
export const bothWords = (max: number) => z.strictObject({ zh: line(max), en: line(max) })
const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .describe('Lower-case letters, digits and hyphens; unique among its kind')
const docCode = line(60).describe('Code of a document type')
const condition = line(500).optional().describe('Condition in FEEL over terms; absent: always')
const days = z.int().min(0).max(999)
const basis = z.strictObject({
  law: line(200).describe('Law, regulation or rule'),
  article: line(100),
  text: line(2000).optional(),
})
const org = line(60).describe('Code of an organisation')

const rule = z.strictObject({
  key,
  test: line(500).describe('What must hold, in FEEL'),
  say: bothWords(500),
  hard: z.boolean().describe('False: only warns'),
  basis: basis.optional(),
})
const ask = z.strictObject({ term: line(60), when: condition, need: z.boolean() })
const need = z.strictObject({
  key,
  doc: docCode,
  when: condition,
  form: z.enum(keysOf(needForms)),
  copies: z.int().min(0).max(20),
  necessity: z.enum(['must', 'optional']),
  laterDays: days.optional().describe('May come so many working days after a tolerant acceptance'),
  pledgeDays: days.optional().describe('May be replaced by a pledge, checked within so many days'),
  renews: z.literal(true).optional().describe('The old document, which this matter renews'),
  basis,
  source: z.enum(keysOf(needSources)),
  standard: bothWords(500),
  advice: bothWords(1000).optional(),
})
const step = z.strictObject({
  key,
  kind: z.enum(keysOf(stepKinds)),
  name: bothWords(60),
  by: org.optional(),
  after: z.array(key).max(40),
  needs: z.array(key).max(60),
  when: condition,
  allow: days,
  stops: basis.optional(),
})
const fee = z.strictObject({
  key,
  name: bothWords(60),
  amount: z.union([z.int().min(0).max(1e12), line(500)]).describe('In fen, or an expression over terms'),
  basis,
  when: condition,
  reducible: z.boolean(),
})
const office = z.strictObject({ name: bothWords(100), address: bothWords(200), hours: bothWords(200), phone: line(60) })

/** A matter body as stored: whole in shape, whatever may still be missing in it. */
export const bodySchema = z.strictObject({
  name: bothWords(120),
  type: z.enum(keysOf(matterTypes)),
  subject: z.array(z.enum(keysOf(subjectKinds))).max(7),
  handling: z.enum(['instant', 'promised']),
  level: numbersOf(levels),
  power: numbersOf(powerSources),
  bodyNature: numbersOf(bodyNatures),
  basis: z.array(basis).max(30),
  rules: z.array(rule).max(60),
  asks: z.array(ask).max(200),
  needs: z.array(need).max(100),
  steps: z.array(step).max(40),
  gives: z.array(z.strictObject({ doc: docCode, when: condition })).max(20),
  clock: z.strictObject({ tell: days, legal: days, promise: days, extend: days, joint: z.boolean() }),
  fees: z.array(fee).max(30),
  trips: z.int().min(0).max(20),
  channels: z.array(z.enum(channels)).max(6),
  delivery: z.array(z.enum(keysOf(deliveryWays))).max(3),
  modes: z.strictObject({
    tolerant: z.boolean(),
    pledge: z.strictObject({ days, text: bothWords(2000) }).nullable(),
  }),
  acceptance: z.enum(['window', 'department']),
  window: org.optional(),
  fourEyes: z.boolean(),
  consult: z.strictObject({ org, role: line(40) }).optional(),
  offices: z.array(office).max(40),
  complaintPhone: line(60),
  themes: z.array(line(40)).max(20),
  keywords: z.array(line(40)).max(60),
  questions: z.array(z.strictObject({ question: bothWords(300), answer: bothWords(3000) })).max(50),
  range: z.enum(['own', 'all']),
  quota: bothWords(300).nullable(),
  intermediary: bothWords(300).nullable(),
  note: bothWords(500).nullable(),
  entrusted: line(100).optional(),
  jointOrgs: z.array(org).max(20).optional(),
  appointment: z.boolean().optional(),
  payOnline: z.boolean().optional(),
  express: z.boolean().optional(),
})

/** The body as the domain's type: optional parts that are not there are absent, never undefined. */
export function bodyOf(parsed: z.output<typeof bodySchema>): MatterBody {
  return JSON.parse(JSON.stringify(parsed)) as MatterBody
}
