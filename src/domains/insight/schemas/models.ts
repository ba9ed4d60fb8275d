import { z } from 'zod'
import { lookAlikeLine } from './duplicates.ts'
import { placeInText } from './place.ts'

const instant = z.date().transform((date) => date.toISOString())
const moment = z.union([instant, z.null()])
const day = z.string().describe('YYYY-MM-DD')
/** A day somebody asks for; what lies before is no day of any request, and the database knows no year 0. */
const askedDay = z.iso.date().refine((given) => given >= '1970', { message: '1970-01-01 or later' })
const share = z.number().describe('0 to 1')
const count = z.number().int()

export const modelKinds = ['class', 'unit'] as const
export const modelStates = ['training', 'trained', 'live', 'retired', 'failed'] as const
const kind = z.enum(modelKinds).describe('class: of the tree, level 3; unit: the organisation that answers')

/** A class or a unit by its code or id, as people call it. */
const named = z.object({ label: z.string(), nameZh: z.string(), nameEn: z.string() })

/** A share with its 95 % interval (Wilson) and the number it rests on; without n there is no share. */
const rate = z.object({ value: share.nullable(), low: share.nullable(), high: share.nullable(), n: count })

/* What a model was measured at, on the newest fifth of the history, which it had not learnt from. */

const labelFigures = named.extend({ count, precision: share, recall: share, f1: share })
const curvePoint = z.object({
  threshold: share,
  share: share.describe('Of all messages, how many are at or above the threshold'),
  accuracy: share.describe('Of those, how many are right'),
  count,
})
const bin = z.object({
  from: share,
  to: share,
  count,
  said: share.describe('Mean confidence'),
  right: share.describe('Share that was right'),
})
const comparison = z.object({
  no: count.describe('The version in force when this one was trained'),
  count: count.describe('Messages that neither version had learnt from'),
  was: share.describe('What that one reaches on them'),
  now: share.describe('What this one reaches on them'),
  labels: z
    .array(named.extend({ before: share, after: share, count }))
    .describe('F1 by class or unit, the greatest change first'),
  words: z
    .array(named.extend({ gained: z.array(z.string()), lost: z.array(z.string()) }))
    .describe('Words that came to speak for a class or ceased to'),
})
const figures = z.object({
  count,
  accuracy: share,
  top3: share,
  macroF1: share,
  accuracyAt80: share.describe('Accuracy of the surest 80 %'),
  ece: share.describe('Expected calibration error'),
})
export const modelLine = z.object({
  id: z.string(),
  no: count,
  kind,
  state: z.enum(modelStates),
  cause: z.enum(['person', 'schedule', 'overrulings']).describe('Why it was trained'),
  trainedAt: instant,
  trainedBy: z.string().nullable().describe('Name of the person; null: the house'),
  liveAt: moment,
  liveBy: z.string().nullable(),
  learnt: count.describe('Requests it learnt from'),
  labels: count,
  leftOut: count.describe('Classes or units with too few requests to learn'),
  from: moment,
  until: moment,
  seconds: z.number(),
  bytes: count,
  figures: z.union([figures, z.null()]),
  failure: z.string().nullable(),
})
export const modelList = z.object({
  models: z.array(modelLine),
  overrulings: count.describe('Since the newest version was trained'),
  retrainAt: count.describe('So many overrulings, and the house trains again by itself'),
})
export const modelDetail = modelLine.extend({
  byLabel: z.array(labelFigures),
  confusion: z.array(z.object({ truth: named, said: named, count })),
  curve: z.array(curvePoint),
  calibration: z.array(bin),
  comparison: z.union([comparison, z.null()]),
})
export const modelParams = z.strictObject({ id: z.uuid() })
export const modelQuery = z.strictObject({ kind: z.enum(modelKinds).optional() })
export const trainBody = z.strictObject({ kind: z.enum(modelKinds) })
export const trainAnswer = z.object({ id: z.string(), no: count }).describe('Training goes on; look at the list')

/* Suggestions: what the desk gets while somebody types. */

export const suggestBody = z.strictObject({
  subject: z.string().max(400).default(''),
  text: z.string().max(100_000),
  place: z
    .string()
    .regex(/^\d{12}$/)
    .nullable()
    .default(null)
    .describe('Where it is, if the caller said so'),
})
export const suggestedClass = z.object({
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  pathZh: z.array(z.string()).describe('Names from the top of the tree down'),
  pathEn: z.array(z.string()),
  demand: z.string().nullable(),
  confidence: share,
  words: z.array(z.string()).describe('Words that carried it, the strongest first'),
})
export const suggestedUnit = z.object({
  org: z.string(),
  name: z.string(),
  confidence: share.nullable().describe('null: the model does not know; the dispatch catalogue says so'),
  by: z.enum(['catalogue', 'model', 'both']),
  row: z.string().nullable().describe('Row of the dispatch catalogue'),
  clause: z.string().nullable(),
})
export const suggestion = z.object({
  source: z
    .object({ by: z.enum(['model', 'words']), no: count.nullable() })
    .describe('Version of the model in force, or the words of the class tree where there is none or it is not sure'),
  sure: z.boolean().describe('false: what is shown matched words of the class tree; it needs a person’s eyes'),
  classes: z.array(suggestedClass),
  units: z.array(suggestedUnit),
  place: z.union([placeInText, z.null()]),
  duplicates: z.array(lookAlikeLine),
})
/** Why the house did not dispatch it by itself; the words stand in the console. */
export const caseSuggestion = suggestion.extend({
  keptBack: z
    .string()
    .nullable()
    .describe('Reason code; null: it was dispatched automatically, or nothing is on record'),
  automatic: z.boolean().describe('The house classified and dispatched it by itself'),
})
export const suggestedCaseParams = z.strictObject({ number: z.string().max(40) })

/* How right the suggestions turn out to be, on the city's own traffic: what was suggested against what it became. */

export const periodQuery = z.strictObject({
  kind: z.enum(modelKinds).default('class'),
  from: askedDay.optional().describe('First day; absent: ninety days ago'),
  until: askedDay.optional().describe('Last day; absent: today'),
})
const period = { kind, from: day, until: day }
/** As long as no suggestion on real traffic has been decided, the figures of the training stand in. */
const atTraining = z.union([count, z.null()]).describe('Version whose training was measured; null: real traffic')
const few = z
  .object({ kinds: count, count })
  .describe('Those of fewer than three requests each: a figure of one or two could point to somebody')
export const accuracy = z.object({
  ...period,
  atTraining,
  few,
  count: count.describe('Requests with a suggestion that have been decided'),
  top1: rate,
  top3: rate,
  classes: z
    .array(labelFigures.extend({ rate }))
    .describe('By what it became, the worst first; three requests at least'),
  ece: share.nullable(),
  calibration: z.array(bin),
})
export const confusion = z.object({
  ...period,
  atTraining,
  count,
  cells: z.array(z.object({ truth: named, said: named, count })).describe('Wrong ones of three requests at least'),
  labels: z.array(named.extend({ right: count })).describe('Who stands in the cells, and how often it was right'),
})
export const confusedQuery = periodQuery.extend({ truth: z.string().max(64), said: z.string().max(64) })
export const confused = z.object({
  cases: z
    .array(z.object({ number: z.string(), subject: z.string(), at: instant, confidence: share }))
    .describe('Those the reader may see'),
  count: count.describe('All of them, but fewer than three that the reader may not see'),
})
export const drift = z.object({
  ...period,
  weeks: z.array(
    z.object({
      week: day.describe('The Monday it begins with'),
      count,
      right: rate,
      confidence: share.nullable().describe('Mean of what was said'),
      known: share.nullable().describe('Mean share of features the model had ever seen'),
      overruled: count,
      automatic: count,
    }),
  ),
})

/* Thresholds: from which confidence on the house dispatches by itself. */

export const curveQuery = z.strictObject({ class: z.string().max(32).optional() })
export const thresholdParams = z.strictObject({ class: z.string().max(32) })
export const thresholdBody = z.strictObject({
  wanted: z.number().min(0.5).max(0.999).describe('Accuracy wanted among those dispatched automatically'),
  auto: z.boolean(),
})
const simulated = z
  .object({
    days: count,
    received: count,
    dispatched: count.describe('So many would have gone out by themselves'),
    wrongClass: count,
    wrongUnit: count,
  })
  .describe('What the threshold would have done in the last thirty days')
export const classThreshold = named.extend({
  wanted: share.nullable(),
  threshold: share.nullable().describe('null: not reachable on what was measured, so nothing is dispatched'),
  auto: z.boolean(),
  setAt: moment,
  setBy: z.string().nullable(),
  count: count.describe('Messages measured that the model put into this class'),
  share: share.nullable(),
  accuracy: share.nullable(),
})
export const curve = z.object({
  no: count.nullable().describe('Version of the model in force; null: none is'),
  class: z.union([named, z.null()]),
  points: z.array(curvePoint).describe('Of all classes together, or of the one asked for'),
  thresholds: z.array(classThreshold),
})
export const simulationQuery = z.strictObject({
  class: z.string().max(32),
  wanted: z.coerce.number().min(0.5).max(0.999),
})
export const simulation = z.object({
  threshold: share.nullable(),
  accuracy: share.nullable(),
  share: share.nullable(),
  simulated,
})

/* What a wrong dispatch costs. */

const lateness = z.object({
  n: count.describe('Requests that were sent back or sent on'),
  comparable: count.describe('Requests of the same classes that were not'),
  days: z.number().nullable().describe('Median difference in calendar days until the answer; null under 30'),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export const wrongDispatch = z.object({
  enough: z.boolean(),
  all: lateness,
  classes: z.array(named.extend({ n: count, comparable: count, days: z.number() })),
})
