import { z } from 'zod'

export const caseNumber = z
  .string()
  .min(1)
  .max(64)
  .describe('Public number of the case (工单编号), 19 characters; spaces and hyphens do no harm')
export const numberParams = z.strictObject({ number: caseNumber })

const instant = z
  .date()
  .transform((date) => date.toISOString())
  .describe('Instant, ISO 8601 in UTC')
const moment = z.union([instant, z.null()])

const taskLine = {
  task: z.uuid().describe('Id of the task'),
  kind: z.string().describe('Kind of task, such as dispatch, handle, assist, review, call-back'),
  state: z.string().describe('ready: waits to be begun; doing: begun'),
}

export const inboxLine = z.object({
  ...taskLine,
  number: z.string(),
  caseKind: z.string().describe('request or application'),
  subject: z.string().describe('One line, without identity'),
  classCode: z.string().nullable(),
  place: z.string().nullable().describe('12-digit place code'),
  urgency: z.string(),
  demand: z.string().nullable(),
  org: z.string(),
  section: z.string().nullable(),
  assignee: z.string().nullable(),
  openedAt: instant,
  startedAt: moment,
  dueAt: moment.describe('When the task is due; null: no date'),
  dueProvisional: z.boolean(),
  warnings: z.array(z.string()).describe('Shares and cards already given: 50, 75, 90, yellow, red'),
})
export const inboxQuery = z.strictObject({
  cursor: z.string().max(80).optional().describe('Where the page before ended'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  kind: z.string().max(40).optional(),
  until: z.iso.datetime({ offset: true }).optional().describe('Only what is due before this instant'),
  mine: z.enum(['0', '1']).optional().describe('1: only what is mine by name'),
})
export const inboxPage = z.object({ rows: z.array(inboxLine), next: z.string().nullable() })

export const poolLine = z.object({
  pool: z.string(),
  kind: z.string(),
  waiting: z.number().int(),
  late: z.number().int(),
  next: moment.describe('When the first of them is due'),
})
export const poolParams = z.strictObject({ pool: z.string().regex(/^[a-z-]{1,40}$/) })
export const takenTask = z.object({
  taken: z.object({ task: z.string(), number: z.string(), kind: z.string() }).nullable(),
})
export const taskParams = z.strictObject({ task: z.uuid() })

export const caseLine = z.object({
  number: z.string(),
  kind: z.string(),
  state: z.string(),
  stage: z.enum(['open', 'closed', 'archived']),
  subject: z.string(),
  demand: z.string().nullable(),
  classCode: z.string().nullable(),
  urgency: z.string(),
  place: z.string().nullable(),
  address: z.string().nullable(),
  leadOrg: z.string().nullable().describe('Organisation responsible now'),
  secrecy: z.enum(['open', 'protected', 'anonymous', 'clue']),
  channel: z.string(),
  openedAt: instant,
  dueAt: moment.describe('The promise to the resident'),
  dueProvisional: z.boolean(),
  closedAt: moment,
  nextStep: z.string().describe('Message code of what happens next'),
  version: z.number().int(),
})
const code = z.string().max(60)
export const caseQuery = z.strictObject({
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  q: z.string().max(200).optional().describe('Words, or a number'),
  kind: code.optional(),
  state: code.optional(),
  stage: z.enum(['open', 'closed', 'archived']).optional(),
  demand: code.optional(),
  class: code.optional().describe('Class code or its beginning'),
  place: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional()
    .describe('Place code or its beginning'),
  lead: z.uuid().optional(),
  channel: code.optional(),
  urgency: code.optional(),
  late: z.enum(['0', '1']).optional().describe('1: open and past the promise'),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
})
export const casePage = z.object({ rows: z.array(caseLine), next: z.string().nullable() })

const doer = z.object({
  kind: z.enum(['staff', 'resident', 'system']),
  name: z.string().optional(),
  org: z.string().optional(),
  orgName: z.string().optional(),
})
const journalLine = z.object({
  no: z.number().int(),
  at: instant,
  by: doer,
  type: z.string(),
  reason: z.object({ code: z.string(), text: z.string() }).nullable(),
  told: z.object({ zh: z.string(), en: z.string() }).nullable().describe('What the resident reads about this step'),
  clause: z.string().nullable(),
})
const task = z.object({
  id: z.string(),
  kind: z.string(),
  side: z.string(),
  org: z.string(),
  section: z.string().nullable(),
  assignee: z.string().nullable(),
  pool: z.string().nullable(),
  parent: z.string().nullable(),
  state: z.string(),
  openedAt: z.string(),
  startedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  dueProvisional: z.boolean(),
  finishedAt: z.string().nullable(),
  warnings: z.array(z.string()),
  stopsClock: z.string().nullable(),
  result: z.string().nullable(),
})
export const attachmentLine = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  purpose: z.string(),
  addedBy: z.string(),
  createdAt: instant,
})
export const caseDetail = caseLine.extend({
  location: z.object({ lon: z.number(), lat: z.number() }).nullable(),
  registeredAt: moment,
  archivedAt: moment,
  hasParty: z.boolean().describe('Whether the vault holds an identity for this case'),
  party: z
    .object({ name: z.string().nullable(), phone: z.string().nullable() })
    .nullable()
    .describe('The resident masked, as 张** and 138****1234; null: not even that is for you'),
  tasks: z.array(task),
  journal: z.array(journalLine),
  contacts: z.array(
    z.object({
      id: z.string(),
      channel: z.string(),
      direction: z.string(),
      outcome: z.string(),
      startedAt: instant,
      endedAt: moment,
      org: z.string().nullable(),
      note: z.string(),
    }),
  ),
  attachments: z.array(attachmentLine),
  told: z
    .array(
      z.object({
        id: z.string(),
        template: z.string(),
        channel: z.string(),
        state: z.string().describe('queued, sending, sent, delivered, failed, uncertain, dropped'),
        createdAt: instant,
        sentAt: moment,
        attempts: z.number().int(),
      }),
    )
    .nullable()
    .describe('Messages to the resident and how they fared, for the centre; null: not for you'),
  possible: z.array(z.string()).describe('Commands possible now that your posts allow'),
  described: z.record(z.string(), z.unknown()).describe('Facts of this kind of case, as far as they are for you'),
  orgs: z
    .record(z.string(), z.object({ name: z.string(), path: z.string(), kind: z.string() }))
    .describe('Organisations named here, by id'),
  people: z.record(z.string(), z.string()).describe('Names of the staff named here, by id'),
})

export const performed = z.object({
  number: z.string(),
  state: z.string(),
  version: z.number().int(),
  events: z.array(z.string()).describe('Types of the events that were written'),
})
export const attached = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), bytes: z.number().int() })
export const uploadBody = z.object({
  files: z
    .array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
    .min(1)
    .max(6),
  audience: z
    .enum(['all', 'centre'])
    .default('all')
    .describe('all: everybody who handles the case; centre: the hotline centre alone'),
  purpose: z.enum(['evidence', 'request', 'return', 'reply', 'other']).default('evidence'),
})
export const attachmentParams = z.strictObject({ number: caseNumber, id: z.uuid() })

export const load = z.object({
  org: z.string(),
  name: z.string(),
  open: z.number().int(),
  late: z.number().int(),
  soon: z.number().int().describe('Due within a day'),
  half: z.number().int().describe('Half of the time used, or more'),
  threeQuarters: z.number().int(),
  ninety: z.number().int(),
  warned: z.number().int(),
  yellow: z.number().int(),
  red: z.number().int(),
  unsigned: z.number().int(),
})
export const board = z.object({
  now: instant,
  open: z.number().int(),
  late: z.number().int(),
  today: z.number().int().describe('Due before the day is over'),
  warned: z.number().int().describe('Pieces of work that were given a warning or a card'),
  states: z.array(
    z.object({
      kind: z.string(),
      state: z.string(),
      count: z.number().int(),
      late: z.number().int(),
      today: z.number().int(),
    }),
  ),
  units: z.array(load),
})
export const loads = z.object({ rows: z.array(load) })
