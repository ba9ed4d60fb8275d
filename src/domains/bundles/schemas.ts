import { z } from 'zod'
import { themes } from '#rules/matters'
import { type BundleBody, bundleStates } from './rules/index.ts'

const line = (max: number) => z.string().trim().max(max)
const both = (max: number) => z.object({ zh: line(max), en: line(max) })
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]]
const when = line(500).optional().describe('Condition in FEEL; absent: always')
const baseCode = z.string().regex(/^\d{12}$/)
const docCode = line(60)

const goal = z
  .union([z.strictObject({ matter: baseCode, when }), z.strictObject({ doc: docCode, when })])
  .describe('A matter by its base code, or a document of a type, whoever issues it')
const stage = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: both(60),
  lead: line(60).describe('Code of the organisation that leads'),
  goals: z.array(goal).max(40),
  promise: z.int().min(0).max(999),
})

/** What an editor writes. */
export const bundleBody = z.strictObject({
  name: both(60),
  summary: both(300).describe('One sentence that says for whom it is'),
  subject: z.enum(['person', 'firm']),
  theme: z.enum(keysOf(themes)).describe('Life event (国办发〔2025〕24号)'),
  batch: both(120).nullable().describe('The list it stands on; null: the city’s own'),
  lead: line(60).describe('Code of the organisation that leads (牵头部门)'),
  goals: z.array(goal).max(60),
  questions: z.array(line(60)).max(20).describe('Terms asked first'),
  promise: z.int().min(0).max(999).describe('Working days promised for all of it'),
  exits: z.array(z.enum(['download', 'post', 'counter'])).max(3),
  baseline: z.array(z.uuid()).max(100).describe('Versions of matters as they were before'),
  stages: z.array(stage).max(10),
})

/** The body as the domain’s type: conditions that are not there are absent, never undefined. */
export function bodyOf(parsed: z.output<typeof bundleBody>): BundleBody {
  return JSON.parse(JSON.stringify(parsed)) as BundleBody
}

export const idParams = z.strictObject({ id: z.uuid() })
export const codeParams = z.strictObject({ code: line(40) })
export const newBundle = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/)
    .describe('Lower-case letters, digits and hyphens'),
  body: bundleBody,
})
export const savedBundle = z.strictObject({ revision: z.int().positive(), body: bundleBody })
export const reviewBody = z.strictObject({ publish: z.boolean(), note: line(300).nullable().default(null) })
export const suspensionBody = z.strictObject({ suspend: z.boolean(), note: line(300).nullable().default(null) })

export const edited = z.object({
  id: z.string(),
  no: z.number().int(),
  state: z.enum(keysOf(bundleStates)),
  revision: z.number().int(),
})

const measures = z.object({
  documents: z.number().describe('Papers from one’s own hands'),
  trips: z.number(),
  days: z.number().describe('Working days'),
  fields: z.number().describe('Fields typed'),
})
const saved = z.object({
  documents: z.number().nullable(),
  trips: z.number().nullable(),
  days: z.number().nullable(),
  fields: z.number().nullable(),
})

/** A plan with a name for every code, for the editor and other systems. */
export const drawnPlan = z.object({
  matters: z.array(
    z.object({
      version: z.string(),
      baseCode: z.string(),
      taskCode: z.string(),
      name: both(120),
      why: z.enum(['goal', 'prerequisite']),
      layer: z.number().int(),
      org: z.string(),
      orgCode: z.string(),
      orgName: z.string(),
      starts: z.number(),
      ends: z.number(),
    }),
  ),
  edges: z.array(
    z.object({ from: z.string(), to: z.string(), soft: z.boolean(), doc: z.string(), docName: both(200) }),
  ),
  needs: z.array(
    z.object({
      doc: z.string(),
      name: both(200),
      from: z.enum(['applicant', 'wallet', 'fetch', 'inherited']),
      necessity: z.enum(['must', 'optional']),
      wantedBy: z.number().int().describe('How many matters need it'),
    }),
  ),
  asks: z.array(
    z.object({ term: z.string(), name: both(200), wantedBy: z.number().int(), known: z.string().nullable() }),
  ),
  promise: z.number(),
  trips: z.number(),
  before: measures,
  after: measures,
  saved: saved.describe('Percent of before'),
})
export const previewBody = z.strictObject({ body: bundleBody })
export const preview = z.object({
  plan: drawnPlan,
  questions: z.array(z.object({ code: z.string(), name: both(200) })).describe('Terms that may be asked first'),
  faults: z.array(
    z.object({
      code: z.string(),
      path: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})

export const editorLine = z.object({
  id: z.string(),
  code: z.string(),
  no: z.number().int(),
  state: z.enum(keysOf(bundleStates)),
  revision: z.number().int(),
  note: z.string().nullable(),
  author: z.string().nullable(),
  changedAt: z.string(),
  body: bundleBody,
})
export const editorList = z.object({ rows: z.array(editorLine) })
export const offeredList = z.object({
  rows: z.array(
    z.object({
      code: z.string(),
      name: both(60),
      summary: both(300),
      subject: z.enum(['person', 'firm']),
      theme: z.string(),
      promise: z.number().int(),
    }),
  ),
})
export const choicesQuery = z.strictObject({ q: line(100).default('') })
export const choices = z.object({
  rows: z.array(z.object({ baseCode: z.string(), name: both(120), orgName: z.string() })),
})
export const baselineQuery = z.strictObject({ day: z.iso.date().describe('The day whose versions count as before') })
export const baselineBody = z.strictObject({ body: bundleBody })
export const baseline = z.object({ versions: z.array(z.string()) })

export type Preview = z.output<typeof preview>
export type DrawnPlan = z.output<typeof drawnPlan>
export type EditorLine = z.output<typeof editorLine>
export type Body = z.output<typeof bundleBody>
