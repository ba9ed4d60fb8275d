import { z } from 'zod'
import type { Span } from './rules/index.ts'

const date = z.iso.date().describe('Local date YYYY-MM-DD')
const words = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) })
const unit = z
  .enum(['natural-hour', 'natural-day', 'working-hour', 'working-day', 'month'])
  .describe('What the period is counted in')
const amount = z.number().min(0).max(3660).describe('How many of the unit; days and months are whole numbers')
const version = z.number().int().describe('Number of the version')
const time = z
  .string()
  .regex(/^([01]\d|2[0-4]):[0-5]\d$/)
  .describe('Local time HH:MM')
const officeHours = z.strictObject({ from: time, to: time }).describe('One period of the office day (办公时间)')
const source = z.string().min(1).max(300).describe('The notice or decision that says so, with its number')
const year = z.coerce.number().int().min(2001).max(2058).describe('Calendar year')

export const yearQuery = z.strictObject({ year })
export const yearParams = z.strictObject({ year })
export const dateParams = z.strictObject({ date })
export const versionAnswer = z.object({ version })

export const calendarYear = z.object({
  city: z.string().describe('Code of the city'),
  version,
  year: z.number().int(),
  confirmed: z.boolean().describe('Whether the notice of the year is loaded and confirmed'),
  confirmedUntil: date.describe('Beyond this date every deadline is provisional'),
  hours: z.array(officeHours),
  workingDays: z.array(z.number().int()).describe('Working days of each month, January first'),
  days: z
    .array(z.object({ date, working: z.boolean(), name: z.string(), source: z.string() }))
    .describe('Listed days only'),
})

export const daySetting = z.strictObject({
  kind: z.enum(['working', 'off', 'normal']).describe('normal: by the day of the week again'),
  name: z.string().min(1).max(100).nullable().describe('Name of the day as officers and residents read it'),
  source,
})

export const holidayNotice = z.strictObject({
  year: z.number().int().min(2001).max(2058).describe('The year the notice is about'),
  source,
  breaks: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(50).describe('Name of the holiday'),
        from: date.describe('First off day'),
        to: date.describe('Last off day'),
        makeUp: z.array(date).max(10).describe('Weekend days worked for it (调休上班)'),
      }),
    )
    .min(1)
    .max(40)
    .describe('The holidays of the notice'),
})
export const loadedYear = z.object({ version, days: z.number().int().describe('Days listed') })
export const confirmedYear = z.object({ version, confirmedUntil: date })
export const hoursBody = z.strictObject({
  hours: z.array(officeHours).min(1).max(6).describe('In order, without overlap'),
})

const tag = z
  .enum(['T', 'S', 'M', 'U', 'house'])
  .describe('Confidence: text seen, secondary, believed, unsure; house: our default, no law')
const profileLine = z.strictObject({
  step: z
    .enum([
      'close',
      'sign',
      'first-contact',
      'return-window',
      'extension',
      'redo',
      'review',
      'supervision-answer',
      'call-back',
    ])
    .describe('What the line sets a time for'),
  demand: z.string().min(1).max(40).describe('Kind of demand, or *'),
  urgency: z.string().min(1).max(40).describe('life, urgent, major, ordinary, complex, utility, or *'),
  amount,
  unit,
  onAnyDay: z.boolean().optional().describe('The last day may be an off day'),
  maxExtensions: z.number().int().min(0).max(10).optional().describe('How often the time may be extended'),
  approver: z.enum(['unit-head', 'centre', 'both']).nullable().describe('Who approves an extension'),
  basisDocument: z.string().min(1).max(300).describe('The document that justifies the value'),
  basisArticle: z.string().min(1).max(100).nullable().describe('Its article'),
  tag,
})

const count = z.number().int().min(0).max(100)
const profileFields = {
  name: words.describe('Name of the profile'),
  basisDocument: z.string().min(1).max(300).describe('The document the profile stands for'),
  lines: z.array(profileLine).min(1).max(200).describe('The time limits'),
  warnShares: z
    .array(z.number())
    .max(10)
    .describe('Advance supervision at these shares of the time, rising (提前督办)'),
  yellowAtWorkingDaysLeft: count.describe('Yellow card when so many working days are left (黄牌)'),
  yellowOnlyAboveWorkingDays: count.describe('No yellow card for periods no longer than this'),
  maxReturns: count.describe('After so many returns the next dispatch is a designation (指定承办)'),
  callBackAttempts: count.describe('Attempts before a resident counts as unreached'),
  callBackHoursBetween: z.number().min(0).max(240).describe('Hours between two attempts'),
  autoArchiveAfter: z
    .strictObject({ amount, unit, onAnyDay: z.boolean().optional().describe('The last day may be an off day') })
    .describe('A closed case is archived after this time'),
  meets: z.enum(['reply-and-feedback', 'reply']).describe('What meets the deadline'),
  endsAtClosingTime: z.boolean().describe('Days end at closing time, not at 24:00'),
  secondPersonFor: z.array(z.string().max(40)).max(20).describe('Steps that need a second person'),
  settingsTag: tag,
}
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .describe('Code of the profile')

export const codeParams = z.strictObject({ code })
export const profileBody = z.strictObject({
  ...profileFields,
  basedOn: z.number().int().min(0).describe('The version edited; 0: a new profile'),
})
export const profile = z.object({ ...profileFields, code, version, city: z.string().describe('000000: as delivered') })
export const profileList = z.object({ chosen: code.describe('The profile in force'), profiles: z.array(profile) })
export const choiceBody = z.strictObject({ code })
export const choiceAnswer = z.object({ chosen: code })

const flag = z.enum(['0', '1']).optional()
export const explainQuery = z.strictObject({
  start: z.iso.datetime({ offset: true }).describe('The instant the period begins'),
  amount: z.coerce.number().min(0).max(9000).describe('How many of the unit'),
  unit,
  onAnyDay: flag.describe('1: the last day may be an off day'),
  endsAtClosingTime: flag.describe('1: days end at closing time'),
  stops: z
    .string()
    .max(2000)
    .optional()
    .transform((text, issues) => {
      const spans = (text ?? '').split(',').filter(Boolean).map(spanOf)
      if (spans.includes(null)) issues.addIssue('wants intervals such as 2026-03-02T01:00:00Z/2026-03-05T01:00:00Z')
      return spans.filter((span) => span !== null)
    })
    .describe(
      'Times that do not count (不计入期限): ISO 8601 intervals with commas between; an open one ends in `/..`',
    ),
})

/** One interval; null: it is not one. */
function spanOf(text: string): Span | null {
  const [from = '', to = ''] = text.split('/')
  const instant = z.iso.datetime({ offset: true })
  if (!instant.safeParse(from).success) return null
  if (to === '..') return { from: new Date(from), to: null }
  return instant.safeParse(to).success ? { from: new Date(from), to: new Date(to) } : null
}

export const explanation = z.object({
  dueAt: z
    .date()
    .transform((at) => at.toISOString())
    .describe('The last instant in time'),
  provisional: z.boolean().describe('Counted over a year that is not confirmed'),
  calendarVersion: version,
  days: z.array(
    z.object({
      date,
      counted: z.boolean(),
      nth: z.number().int().nullable().describe('Which counted day it is'),
      reason: z.object({ zh: z.string(), en: z.string() }),
      law: z.string().describe('Article or notice'),
    }),
  ),
})
