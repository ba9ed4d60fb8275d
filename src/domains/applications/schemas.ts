import { z } from 'zod'

const words = z.object({ zh: z.string(), en: z.string() })
const caseNumber = z.string().min(1).max(64).describe('Public number of the case (办件编号)')
const doc = z
  .string()
  .regex(/^[a-z0-9.-]{1,120}$/)
  .describe('Code of the document type')
const answer = z
  .union([z.string().max(4000), z.number(), z.boolean(), z.array(z.string().max(80)).max(60)])
  .nullable()
  .describe('Value of a term; null: taken back')
const way = z.enum(['download', 'post', 'counter']).describe('How the result reaches the applicant')

export const caseParams = z.strictObject({ number: caseNumber })
export const documentParams = z.strictObject({ number: caseNumber, document: z.uuid() })
export const form = z.object({ fields: z.array(z.object({ term: z.string(), name: words, value: z.string() })) })

const instant = z.iso.datetime({ offset: true })
export const figuresQuery = z.strictObject({
  by: z.enum(['org', 'matter']).default('org').describe('Counted by body or by matter'),
  from: instant.optional().describe('Submitted from'),
  until: instant.optional().describe('Submitted before'),
})
const share = z.number().nullable().describe('Percent, one decimal; null: nothing was counted')
export const figureLines = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      submitted: z.number().int(),
      accepted: z.number().int(),
      decided: z.number().int(),
      refused: z.number().int(),
      open: z.number().int(),
      late: z.number().int(),
      firstTime: share.describe('Accepted without a correction, of those accepted (一次办成)'),
      inTime: share.describe('Decided by the promised day, of those decided (按期办结)'),
      online: share,
      offListPerThousand: z.number().nullable().describe('Corrections outside the published list, per 1,000 (清单外)'),
      yellow: z.number().int(),
      red: z.number().int(),
      rating: z.number().nullable(),
    }),
  ),
})
export const bundleParams = z.strictObject({ code: z.string().regex(/^[a-z0-9-]{1,60}$/) })
export const periodQuery = z.strictObject({ from: instant.optional(), until: instant.optional() })
const figure = z.object({
  n: z.number().int(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  cases: z.array(z.string()).describe('Numbers of the cases that were counted'),
})
const part = z.object({ n: z.number().int(), of: z.number().int(), cases: z.array(z.string()) })
export const bundleFigures = z.object({
  applications: z.number().int(),
  measured: z.object({ documents: figure, trips: figure, days: figure, fields: figure }),
  online: part,
  early: part,
})

const counter = {
  holder: z.uuid().describe('The applicant, registered before (/api/holders)'),
  agent: z.uuid().nullable().default(null).describe('Who stands at the counter for him'),
  mandate: z.uuid().nullable().default(null).describe('The mandate he acts on'),
}
export const draftParams = z.strictObject({ draft: z.uuid() })
export const materialParams = z.strictObject({ draft: z.uuid(), doc })
export const fileParams = z.strictObject({ draft: z.uuid(), doc, file: z.uuid() })
export const counterQuery = z.strictObject({
  holder: counter.holder,
  agent: z.uuid().optional(),
  mandate: z.uuid().optional(),
})
export const startBody = z.strictObject({
  ...counter,
  what: z.union([
    z.strictObject({ matter: z.string().regex(/^[0-9A-Z]{18}[1-6][0-9]{12}$/) }),
    z.strictObject({ bundle: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  ]),
  place: z
    .string()
    .regex(/^\d{12}$/)
    .nullable()
    .default(null),
})
export const started = z.object({ draft: z.string() })
export const counterBody = z.strictObject(counter)
const fault = z.object({
  at: z.enum(['ask', 'need', 'rule', 'whole']).describe('Where it is put right'),
  key: z.string().describe('Term, material or rule'),
  code: z.string().describe('Code of the message'),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])),
  say: words.optional().describe('The version’s own words, such as a condition of acceptance'),
})
const term = z.object({
  code: z.string(),
  name: words,
  hint: words.nullable(),
  type: z.enum([
    ...(['text', 'long-text', 'person-name', 'address', 'number', 'money', 'date', 'yes-no', 'choice'] as const),
    ...(['choices', 'phone', 'citizen-number', 'credit-code', 'place'] as const),
  ]),
  options: z.array(z.object({ code: z.string(), name: words })).readonly(),
  unit: words.nullable(),
})
const question = z.object({
  term,
  need: z.boolean(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]).nullable(),
  source: z.string().nullable().describe('Where a value that was filled in comes from'),
  wantedBy: z.array(z.string()).readonly(),
})
const choice = z.object({ document: z.string(), name: z.string(), number: z.string().nullable(), trust: z.string() })
const material = z.object({
  doc: z.string(),
  name: z.string(),
  standard: z.string(),
  advice: z.string().nullable(),
  form: z.string(),
  copies: z.number().int(),
  must: z.boolean(),
  wantedBy: z.array(z.string()).readonly(),
  state: z.enum(['missing', 'uploaded', 'wallet', 'fetch', 'inherited', 'later', 'pledged']),
  files: z.array(z.object({ id: z.string(), name: z.string(), bytes: z.number().int() })).readonly(),
  chosen: z.string().nullable(),
  choices: z.array(choice).readonly().describe('Valid documents of the applicant that may serve'),
  laterDays: z.number().int().nullable().describe('May be brought later, in working days (容缺)'),
  pledgeDays: z.number().int().nullable().describe('May be replaced by a pledge (承诺)'),
  inheritedFrom: z.string().nullable(),
  ownReason: z.string().nullable(),
})
export const windowDraft = z.object({
  id: z.string(),
  title: z.string(),
  for: z.union([z.object({ matter: z.string() }), z.object({ bundle: z.string() })]),
  moved: z.array(z.string()).readonly().describe('Differences of a new standard that are still to be read'),
  matters: z
    .array(z.object({ taskCode: z.string(), name: z.string(), org: z.string(), promise: z.number(), why: z.string() }))
    .readonly(),
  questions: z.array(question).readonly(),
  materials: z.array(material).readonly(),
  pledge: z.string().nullable().describe('The text to be pledged'),
  delivery: z.object({
    offered: z.array(way).readonly(),
    chosen: way.nullable(),
    post: z.object({ name: z.string(), phone: z.string(), address: z.string() }).nullable(),
  }),
  promise: z.number().describe('Working days'),
  trips: z.number(),
  fees: z
    .array(z.object({ key: z.string(), name: z.string(), amount: z.number().nullable().describe('In fen') }))
    .readonly(),
  faults: z.array(fault).readonly().describe('What is left to do before it can be sent'),
})
export const draftAtWindow = z.object({ draft: windowDraft })
export const windowDrafts = z.object({
  rows: z.array(
    z.object({
      draft: z.string(),
      title: z.string(),
      holder: z.object({ id: z.string(), name: z.string(), kind: z.enum(['person', 'firm']) }),
      updatedAt: z.string(),
    }),
  ),
})
export const answersBody = z.strictObject({ ...counter, answers: z.record(z.string().max(60), answer) })
export const faults = z.object({ faults: z.array(fault).readonly() })
export const uploadBody = z.object({
  files: z
    .array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
    .min(1)
    .max(6),
  holder: z.uuid(),
  agent: z.uuid().optional(),
  mandate: z.uuid().optional(),
})
export const wayBody = z.strictObject({
  ...counter,
  way: z
    .union([
      z.strictObject({ kind: z.literal('wallet'), document: z.uuid() }),
      z.strictObject({ kind: z.literal('own'), reason: z.string().min(1).max(200) }),
      z.strictObject({ kind: z.literal('later') }),
      z.strictObject({ kind: z.literal('pledged') }),
    ])
    .nullable(),
})
export const deliveryBody = z.strictObject({
  ...counter,
  way,
  to: z
    .strictObject({
      name: z.string().min(1).max(60),
      phone: z.string().min(5).max(20),
      address: z.string().min(1).max(200),
    })
    .nullable()
    .default(null),
})
export const sendBody = z.strictObject({
  ...counter,
  pledged: z.boolean().default(false).describe('The applicant has read the pledge and agrees'),
  seen: z.array(doc).max(60).default([]).describe('Types whose originals were compared (核对原件)'),
})
export const sent = z.object({
  number: z.string(),
  receiptHash: z.string(),
  cases: z.array(z.object({ number: z.string(), name: z.string(), org: z.string() })),
})
export const notification = z.strictObject({
  body: z.string().max(4000).describe('What the payment service says, as it signed it'),
  signature: z.string().max(200),
})
