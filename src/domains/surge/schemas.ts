import { z } from 'zod'
import { DEMANDS } from '#rules/hotline'
import { memberStates, planActs, planStates } from './rules/index.ts'

const instant = z.date().transform((date) => date.toISOString())
const moment = z.union([instant, z.null()])
const both = z.strictObject({ zh: z.string(), en: z.string() })
const title = z.strictObject({ zh: z.string().trim().max(60), en: z.string().trim().max(120) })
const long = z.strictObject({ zh: z.string().trim().max(3000), en: z.string().trim().max(6000) })

export const content = z.strictObject({
  topic: z
    .strictObject({
      words: z
        .array(z.string().trim().min(1).max(40))
        .max(30)
        .readonly()
        .describe('A line such as 盐+买 asks for all of its words'),
      classes: z
        .array(z.string().regex(/^\d{2,12}$/))
        .max(20)
        .readonly(),
      place: z
        .string()
        .regex(/^\d{0,12}$/)
        .describe('Beginning of the place code; empty: the whole city'),
    })
    .describe('Which requests it is about'),
  announcement: z.strictObject({ title, text: long }).describe('What residents read on every page'),
  script: z.string().trim().max(3000).describe('What agents say'),
  reply: z.string().trim().max(500).describe('What a reporter is told at once; empty: nothing'),
  short: z
    .strictObject({ demand: z.enum(DEMANDS), classCode: z.union([z.string().regex(/^\d{6}$/), z.null()]) })
    .describe('What the short form fills in by itself'),
  group: z
    .array(z.strictObject({ org: z.uuid(), duty: z.string().trim().max(200), lead: z.boolean() }))
    .max(20)
    .readonly()
    .describe('Units that act together; one leads'),
})

export const alarm = z.object({
  id: z.string(),
  at: instant,
  topic: z.string().describe('all, a class code, or word: and the word'),
  name: both,
  place: z.string().describe('District, or empty for the whole city'),
  words: z.array(z.string()).readonly(),
  evidence: z.object({
    window: z.number().describe('Minutes'),
    count: z.number(),
    expected: z.number(),
    rarity: z.number().describe('−log10 of the chance on an ordinary day'),
    began: z.string(),
    requests: z.number(),
    perMinute: z.array(z.number()).readonly(),
    usualPerMinute: z.number(),
    byDistrict: z.array(z.object({ district: z.string(), count: z.number() })).readonly(),
  }),
  state: z.enum(['raised', 'confirmed', 'dismissed', 'planned']),
  quietUntil: moment,
  decidedName: z.string().nullable(),
  decidedAt: moment,
  note: z.string().nullable(),
  plan: z.string().nullable(),
})
const planLine = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(planStates),
  ownerName: z.string(),
  createdAt: instant,
  startedAt: moment,
  endedAt: moment,
})
export const board = z.object({
  now: instant,
  watches: z
    .boolean()
    .describe('Whether the asker watches over the whole city; others see the plans they take part in'),
  alarms: z.array(alarm).readonly(),
  plans: z.array(planLine).readonly(),
  falseAlarmsAWeek: z.number().describe('What the bounds promise over all counters'),
  learnt: z.object({ last: z.string().nullable(), days: z.number(), arrivals: z.number() }),
})
export const idParams = z.strictObject({ id: z.uuid() })
const lang = z.enum(['zh', 'en']).default('zh').describe('Language of what is written')
export const langQuery = z.strictObject({ lang })
export const chartQuery = z.strictObject({
  width: z.coerce.number().int().min(280).max(1600).default(720).describe('Pixels of its place'),
  lang,
  v: z.string().max(40).optional().describe('Asks anew when the figures have changed'),
})
export const alarmRuling = z.strictObject({
  confirm: z.boolean().describe('false: it is none'),
  note: z.string().trim().max(500).nullable().default(null),
  quietHours: z.number().int().min(1).max(168).default(24).describe('How long a dismissed matter is not told again'),
})
export const preparing = z.strictObject({
  alarm: z.uuid().nullable().default(null),
  template: z.uuid().nullable().default(null),
  name: z.string().trim().max(60).nullable().default(null),
})
export const made = z.object({ id: z.string() })
export const change = z.strictObject({ name: z.string().trim().min(1).max(60), content })

const figures = z.object({
  from: z.string(),
  until: z.string(),
  hour: z.number(),
  total: z.number(),
  hourBefore: z.number(),
  byDistrict: z.array(z.object({ district: z.string(), hour: z.number(), total: z.number() })).readonly(),
  merged: z.number(),
  alone: z.number(),
  done: z.number(),
  open: z.number(),
  trend: z.array(z.number()).readonly(),
  steps: z.array(z.object({ what: z.string(), count: z.number() })).readonly(),
})
export const plan = planLine.extend({
  now: instant,
  sight: z.enum(['whole', 'share']).describe('share: figures and members are those the asker may read'),
  gathering: z.boolean().describe('Whether requests from before its start are still being looked through'),
  contacts: z
    .array(
      z.object({
        org: z.string(),
        name: z.string(),
        duty: z.string(),
        lead: z.boolean(),
        phone: z.string().nullable(),
        person: z.string().nullable(),
      }),
    )
    .readonly()
    .describe('Whom to phone: the centre with who runs the plan, then the joint group'),
  content,
  alarm: z.string().nullable(),
  alarmLine: alarm.nullable(),
  parent: z.string().nullable(),
  parentNumber: z.string().nullable(),
  owner: z.string(),
  briefDue: moment,
  ending: z
    .object({
      note: z.string(),
      by: z.string(),
      total: z.number(),
      merged: z.number(),
      alone: z.number(),
      done: z.number(),
      open: z.number(),
    })
    .nullable(),
  review: z
    .object({
      text: z.string(),
      measures: z.string(),
      lessons: z.string(),
      by: z.string(),
      at: z.string(),
      confirmedBy: z.string().nullable(),
    })
    .nullable(),
  result: both.nullable(),
  shownUntil: moment,
  possible: z.array(z.enum(planActs)).readonly(),
  counts: z.object({
    total: z.number(),
    found: z.number(),
    merged: z.number(),
    alone: z.number(),
    left: z.number(),
    told: z.number(),
    closing: z
      .object({ due: z.number(), told: z.number(), noChannel: z.number() })
      .describe('Reporters who are to be told of the end, were told, or cannot be'),
  }),
  districts: z.array(z.object({ district: z.string(), name: z.string(), count: z.number() })).readonly(),
  briefs: z.array(z.object({ no: z.number(), at: instant, figures })).readonly(),
  steps: z
    .array(
      z.object({
        no: z.number(),
        at: instant,
        byName: z.string(),
        what: z.string(),
        data: z.record(z.string(), z.unknown()),
      }),
    )
    .readonly(),
})
export const membersQuery = z.strictObject({
  state: z.enum(memberStates).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const members = z.object({
  total: z.number(),
  rows: z
    .array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        at: instant,
        place: z.string().nullable(),
        caseState: z.string(),
        subject: z.string().nullable().describe('Null where the request is not open'),
        state: z.enum(memberStates),
        why: z.string().nullable(),
        told: z.boolean(),
      }),
    )
    .readonly(),
})
export const merging = z.strictObject({
  cases: z.array(z.uuid()).max(500).readonly().nullable().default(null).describe('null: all that were found'),
})
export const merged = z.object({ merged: z.number(), alone: z.number() })
export const memberParams = z.strictObject({ id: z.uuid(), caseId: z.uuid() })
export const reasonBody = z.strictObject({ reason: z.string().trim().min(2).max(500) })
export const parentBody = z.strictObject({
  number: z.string().max(64).nullable().default(null).describe('null: the centre files a new one'),
})
export const parent = z.object({ id: z.string(), number: z.string() })
export const handingOver = z.strictObject({ user: z.uuid(), note: z.string().trim().max(500).default('') })
export const endBody = z.strictObject({
  note: z.string().trim().min(2).max(1000).describe('Why it ends, for the journal'),
  result: z
    .strictObject({ zh: z.string().trim().min(2).max(500), en: z.string().trim().max(1000).default('') })
    .describe('What residents and every reporter are told'),
  shownHours: z.number().int().min(1).max(168).default(72).describe('How long every page says that it has ended'),
})
export const reviewBody = z.strictObject({
  text: z.string().trim().min(10).max(5000).describe('What happened'),
  measures: z.string().trim().min(4).max(5000).describe('What was done'),
  lessons: z.string().trim().min(4).max(5000).describe('What is learnt from it'),
})
export const reviewRuling = z.strictObject({ confirm: z.boolean(), note: z.string().trim().max(500).default('') })
export const runners = z.object({ rows: z.array(z.object({ id: z.string(), name: z.string() })).readonly() })
export const briefParams = z.strictObject({ id: z.uuid(), no: z.coerce.number().int().min(1) })

export const templateLine = z.object({
  id: z.string(),
  name: z.string(),
  content,
  active: z.boolean(),
  editedAt: instant,
})
export const templateList = z.object({ rows: z.array(templateLine).readonly() })
export const templateBody = z.strictObject({
  id: z.uuid().nullable().default(null),
  name: z.string().trim().min(2).max(60),
  content,
  active: z.boolean().default(true),
})
export const scriptBody = z.strictObject({
  text: z.string().max(6000).default(''),
  classCode: z.string().max(12).nullable().default(null),
})
export const scripts = z.object({
  rows: z
    .array(
      z.object({
        plan: z.string(),
        name: z.string(),
        title: both,
        script: z.string(),
        parentNumber: z.string().nullable(),
        since: instant,
        demand: z.string(),
        classCode: z.string().nullable(),
      }),
    )
    .readonly(),
})
