import { z } from 'zod'
import { CHANNELS, DEMANDS, URGENCIES } from '#rules/hotline'
import { commandSchema } from './process/command-schema.ts'

const instant = z
  .date()
  .transform((date) => date.toISOString())
  .describe('Instant, ISO 8601 in UTC')
const iso = z.string().describe('Instant, ISO 8601 in UTC')
const uuid = z.uuid()
const text = (max: number, about: string) =>
  z
    .string()
    .max(max * 2)
    .describe(about)
const classCode = z
  .string()
  .regex(/^\d{2}(\d{2}){0,2}$/)
  .describe('Class code: two digits for each level')
const both = z.object({ zh: z.string(), en: z.string() })
const page = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.string().nullable() })

export const numberParams = z.strictObject({
  number: z.string().min(1).max(200).describe('Public number of the request (诉求编号); spaces and hyphens do no harm'),
})

const contact = z
  .strictObject({
    name: text(120, 'Name, as the person gives it').optional(),
    phone: text(40, 'Telephone number').optional(),
    idNumber: text(30, 'Identity number, only where the matter needs it').optional(),
    address: text(200, 'Where the person lives; it is kept apart from the request').optional(),
  })
  .describe('Who asks; it goes to the identity vault and never into the request. Absent: anonymous')

export const newRequest = z.strictObject({
  kind: z.enum(DEMANDS).describe('Kind of demand (诉求类型)'),
  subject: text(200, 'One line: what it is about'),
  text: text(8000, 'What happened, in own words'),
  place: z.string().max(40).nullish().describe('12-digit code of where the thing is'),
  address: text(300, 'Address of the matter').nullish(),
  location: z.strictObject({ lon: z.number(), lat: z.number() }).nullish().describe('Position (WGS 84)'),
  occurredAt: text(100, 'When it happened').nullish(),
  contact: contact.nullish(),
  secrecy: z.enum(['open', 'protected']).optional().describe('protected: the handling unit must not learn who asks'),
  mayContact: z.boolean().optional().describe('Whether the handling person may contact the resident'),
  wantsReply: z.boolean().optional().describe('Whether an answer is wanted; default yes'),
  wantsCallBack: z.boolean().optional().describe('Whether the resident may be asked how it went'),
  needsAgent: z.boolean().optional().describe('Cannot read messages: an agent calls instead'),
  about: z
    .strictObject({
      orgs: z.array(uuid).max(10).default([]).describe('Organisations complained about'),
      person: z.boolean().default(false).describe('About the conduct of a person'),
      official: z.boolean().default(false).describe('About an official'),
    })
    .optional()
    .describe('Whom it complains about: those never handle it and never see it'),
  draft: z.string().min(16).max(200).optional().describe('Key of the draft whose photos belong to the request'),
  channel: z.enum(CHANNELS).optional().describe('How it came in; read from staff only'),
  urgency: z.enum(URGENCIES).optional().describe('How pressing; read from staff only'),
  call: z
    .strictObject({
      recording: text(200, 'Reference of the recording').nullable().default(null),
      note: text(500, 'Note about the call').nullable().default(null),
    })
    .optional()
    .describe('The call, when an agent takes the request down'),
  decisions: z
    .array(commandSchema)
    .max(5)
    .optional()
    .describe(
      'What the desk decides in the same call, in order: classify, answer, refuse, hand over, register, dispatch',
    ),
})

export const receipt = z.object({
  number: z.string().describe('Public number (诉求编号)'),
  queryCode: z.string().describe('Query code (查询码): shown once, needed with the number'),
  dueAt: z.string().nullable().describe('Until when the resident is answered'),
  dueProvisional: z.boolean().describe('True until the request is classified'),
  state: z.string(),
  emergency: z
    .object({ words: z.array(z.string()), told: both })
    .nullable()
    .describe('Words of danger that were found, and what to do at once'),
})

export const codeQuery = z.strictObject({
  code: z.string().max(64).optional().describe('Query code; better in the header X-Query-Code'),
})
const station = z.object({
  name: z.string(),
  state: z.enum(['done', 'here', 'ahead']),
  at: z.string().nullable(),
  by: z.string().nullable(),
  holder: z.string().nullable(),
  note: z.string().nullable(),
})
export const tracked = z.object({
  number: z.string(),
  subject: z.string(),
  text: z.string(),
  now: iso,
  filedAt: iso,
  state: z.enum(['open', 'waiting-for-you', 'answered', 'closed', 'withdrawn']),
  stateWords: z.string().describe('The state in plain words'),
  stations: z.array(station).describe('The road: what is behind, where it is, what lies ahead'),
  holder: z.string().nullable().describe('Which office has it now'),
  nextStep: z.string().nullable(),
  dueAt: z.string().nullable(),
  dueProvisional: z.boolean(),
  dueWhy: z.array(z.string()).describe('Each change of the promised day, with its reason'),
  replies: z.array(z.object({ unit: z.string(), at: iso, text: z.string() })),
  messages: z.array(z.object({ from: z.enum(['resident', 'centre', 'unit']), at: iso, text: z.string() })),
  additions: z.array(z.object({ at: iso, text: z.string() })).describe('What you added later'),
  attachments: z.array(z.object({ name: z.string(), bytes: z.number() })),
  reveals: z.array(z.object({ unit: z.string(), purpose: z.string(), at: iso })).describe('Who looked at your data'),
  supporters: z.number().int().describe('How many others say that it concerns them too'),
  canRate: z.boolean(),
  canWithdraw: z.boolean(),
  canAdd: z.boolean(),
  canMessage: z.boolean(),
})

const code = z.string().max(64).optional().describe('Query code, where it is not in the header')
export const textBody = z.strictObject({ code, text: text(2000, 'What you want to say') })
export const withdrawalBody = z.strictObject({
  code,
  reason: text(1000, 'Why you take it back').nullable().default(null),
})
export const ratingBody = z.strictObject({
  code,
  solved: z.boolean().nullable().describe('Is it solved?'),
  satisfied: z.boolean().nullable().describe('Are you satisfied with how it was handled?'),
  reason: text(1000, 'In your own words').nullable().default(null),
})
export const responded = z.object({ number: z.string(), state: z.string() })

export const classLine = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  level: z.number().int(),
  name: both,
  keywords: z.array(z.string()),
  demand: z.string().nullable(),
  urgency: z.string().nullable(),
  evidenceKinds: z.array(z.string()),
  utility: z.boolean(),
  conduct: z.boolean(),
  active: z.boolean(),
  sort: z.number().int(),
})
export const classPage = page(classLine)
export const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(5000).optional(),
  cursor: z.string().max(80).optional(),
})
const classBody = {
  nameZh: text(40, 'Name in Chinese'),
  nameEn: text(80, 'Name in English'),
  keywords: z.array(z.string().max(60)).max(60).default([]).describe('Words that point to the class'),
  demand: z.enum(DEMANDS).nullable().default(null).describe('Kind of demand it usually is'),
  urgency: z.enum(URGENCIES).nullable().default(null).describe('Urgency it brings along'),
  evidenceKinds: z
    .array(z.enum(['photo', 'record', 'document']))
    .max(3)
    .default([])
    .describe('What a reply must show'),
  utility: z.boolean().default(false).describe('Water, power, gas, heat: own limits'),
  conduct: z.boolean().default(false).describe('About the conduct of officials: always protected'),
  sort: z.number().int().min(0).max(100_000).default(0).describe('Order among its siblings'),
}
export const classChange = z.strictObject(classBody)
export const classAddition = z.strictObject({ ...classBody, code: classCode, parent: classCode.nullable() })
export const classParams = z.strictObject({ code: classCode })
export const classMove = z.strictObject({ parent: classCode })
export const activity = z.strictObject({ active: z.boolean().describe('false: retired, nothing new gets it') })

export const suggestClassQuery = z.strictObject({
  subject: z.string().max(400).default(''),
  text: z.string().max(10_000),
  limit: z.coerce.number().int().min(1).max(20).default(5),
})
export const suggestedClass = page(
  z.object({
    code: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    pathZh: z.array(z.string()),
    pathEn: z.array(z.string()),
    demand: z.string().nullable(),
    words: z.array(z.string()).describe('The words that point to it'),
    weight: z.number(),
  }),
)
export const suggestUnitQuery = z.strictObject({
  class: classCode,
  place: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
})
export const suggestedUnit = page(
  z.object({
    row: z.string().describe('Row of the dispatch catalogue'),
    org: z.string(),
    name: z.string(),
    clause: z.string(),
    classCode: z.string(),
    place: z.string(),
  }),
)
export const phoneBody = z.strictObject({ phone: z.string().max(40).describe('The calling number') })
export const caseLines = page(
  z.object({
    number: z.string(),
    kind: z.string(),
    state: z.string(),
    stage: z.string(),
    subject: z.string(),
    demand: z.string().nullable(),
    classCode: z.string().nullable(),
    urgency: z.string(),
    place: z.string().nullable(),
    address: z.string().nullable(),
    leadOrg: z.string().nullable(),
    secrecy: z.string(),
    channel: z.string(),
    openedAt: instant,
    dueAt: instant.nullable(),
    dueProvisional: z.boolean(),
    closedAt: instant.nullable(),
    nextStep: z.string(),
    version: z.number().int(),
  }),
)

const row = z.object({
  id: z.string(),
  classCode: z.string(),
  place: z.string().describe('Place code without trailing zeros; empty: the whole city'),
  org: z.string(),
  clause: z.string(),
})
export const catalogueQuery = z.strictObject({
  version: uuid.optional().describe('A version; absent: the one in force'),
})
export const catalogue = z.object({
  versions: z.array(
    z.object({
      id: z.string(),
      no: z.number().int(),
      note: z.string(),
      startsAt: instant.nullable(),
      publishedAt: instant.nullable(),
    }),
  ),
  inForce: z.string().nullable(),
  shown: z.string().nullable(),
  rows: z.array(row),
})
export const catalogueDiff = z.object({
  added: z.array(row),
  changed: z.array(z.object({ before: row, after: row })),
  removed: z.array(row),
})
export const rowBody = z.strictObject({
  id: uuid.optional().describe('Absent: a new row'),
  classCode,
  place: z
    .string()
    .regex(/^\d{0,12}$/)
    .describe('Place code without trailing zeros; empty: the whole city'),
  org: uuid.describe('The unit'),
  clause: z.string().min(1).max(200).describe('What the row rests on'),
})
export const rowParams = z.strictObject({ id: uuid })
export const noteBody = z.strictObject({ note: text(200, 'What this version is about') })
export const publication = z.strictObject({
  startsAt: z.iso.datetime({ offset: true }).nullable().default(null).describe('From when on; null: at once'),
})
export const started = z.object({ id: z.string(), no: z.number().int() })
export const published = z.object({ no: z.number().int(), startsAt: instant })
export const rowId = z.object({ id: z.string() })

export const outcomeList = z.object({
  outcomes: z.array(
    z.object({
      code: z.string(),
      result: z.string(),
      condition: both,
      told: both,
      routed: z.boolean().describe('Whether a lawful route must be named'),
      clause: z.string(),
    }),
  ),
  routes: z.array(z.object({ code: z.string(), name: both })),
})
const service = z.enum(['110', '119', '120', '122', 'gas', 'power', 'water', 'heat', 'care'])
const wordBody = {
  word: z.string().min(2).max(60),
  service: service.describe('Whom it concerns'),
  toldZh: z.string().min(1).max(300).describe('What the resident is told at once, in Chinese'),
  toldEn: z.string().min(1).max(300).describe('The same in English'),
  active: z.boolean().default(true),
}
export const emergencyWord = z.strictObject(wordBody)
export const emergencyWords = page(z.object({ ...wordBody, service: z.string(), active: z.boolean() }))
export const orgParams = z.strictObject({ org: uuid })
export const duties = z.strictObject({
  codes: z.array(classCode).max(500).describe('Classes the street or town is responsible for'),
  basis: z.string().min(1).max(200).describe('The document that says so'),
})
export const dutyLists = page(z.object({ org: z.string(), codes: z.array(z.string()) }))

const day = z.iso.date()
export const reportQuery = z.strictObject({
  from: day.describe('First day, YYYY-MM-DD'),
  to: day.describe('Last day, counted in'),
  level: z.coerce.number().int().min(1).max(3).default(1).describe('Level of the class tree'),
})
const reportLine = z.object({
  key: z.string(),
  name: z.string(),
  received: z.number().int(),
  answeredDirect: z.number().int(),
  dispatched: z.number().int(),
  closed: z.number().int(),
  inTime: z.number().int(),
  late: z.number().int(),
  returned: z.number().int(),
  reopened: z.number().int(),
  answered: z.number().int().describe('How many said whether it is solved'),
  solved: z.number().int(),
  satisfiedOf: z.number().int(),
  satisfied: z.number().int(),
  excluded: z.number().int().describe('Left out of the rates by a second person’s ruling'),
})
export const report = z.object({
  from: z.string(),
  to: z.string(),
  total: reportLine,
  units: z.array(reportLine),
  classes: z.array(reportLine),
})

export const draftParams = z.strictObject({
  draft: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .describe('Name of the draft'),
})
export const draftBody = z.strictObject({
  sealed: z.string().max(100_000).describe('What is being typed, as the page keeps it'),
})
export const draft = z.object({ sealed: z.string().nullable() })

export const uploadBody = z.object({
  files: z
    .array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
    .min(1)
    .max(6),
})
export const attachedFiles = z.object({
  attachments: z.array(z.object({ id: z.string(), name: z.string(), mediaType: z.string(), bytes: z.number().int() })),
})
