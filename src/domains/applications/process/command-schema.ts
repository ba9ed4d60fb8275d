import { z } from 'zod'
import { cleanLine, cleanText } from '#kit/text'
import { cardCauses } from '#rules/applications'
import { stoppingKinds } from '#rules/matters'

/** A text of several lines as staff type it: bounded, without signs that nobody writes. */
const long = (max: number, about: string) =>
  z
    .string()
    .max(max * 2)
    .superRefine((text, check) => refine(cleanText(text, { max }), check))
    .describe(about)
/** One line. */
const line = (max: number, about: string) =>
  z
    .string()
    .max(max * 2)
    .superRefine((text, check) => refine(cleanLine(text, { max }), check))
    .describe(about)

function refine(
  ruling: { allowed: true } | { allowed: false; refusal: { code: string } },
  check: { addIssue(issue: { code: 'custom'; message: string }): void },
): void {
  if (!ruling.allowed) check.addIssue({ code: 'custom', message: ruling.refusal.code })
}

const task = z.uuid().describe('Id of the task')
const needKey = z.string().min(1).max(80).describe('Key of a need of the pinned version')
const termCode = z.string().min(1).max(60).describe('A term of the form')
const days = (about: string) => z.number().int().min(1).max(200).describe(about)
const basis = line(300, 'Law and article')
const ruling = z.enum(['granted', 'refused']).describe('The ruling')
const reason = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/)
      .describe('Reason code'),
    text: long(1000, 'The reason in words that the applicant can read'),
  })
  .describe('Why: a code and a text')
const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as [K, ...K[]]
const stopping = z
  .enum(keysOf(stoppingKinds))
  .describe('Kind of procedure whose time does not count (行政许可法 art. 45)')

const item = z.strictObject({
  cites: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('need'), key: needKey }),
      z.strictObject({ kind: z.literal('ask'), term: termCode }),
    ])
    .nullable()
    .describe('What of the published list it rests on; null: nothing of it'),
  problem: long(500, 'What is to be put right, in words that the applicant reads'),
})

const command = <T extends string, S extends z.ZodRawShape>(type: T, about: string, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape }).describe(about)

/** Every command that staff may give to an application case; free texts are redacted before the rules see them. */
export const commandSchema = z.discriminatedUnion('type', [
  command('pre-check', 'Pre-check (预审)', {
    outcome: z.enum(['fit', 'not-fit']),
    remarks: long(1000, 'What is missing, in words that the applicant reads').nullable().default(null),
  }),
  command('check-item', 'Check a material (核对材料)', {
    key: needKey,
    outcome: z.enum(['ok', 'bad']),
    problem: long(500, 'What is wrong with it').nullish(),
    compared: z.boolean().nullish().describe('The original was seen'),
  }),
  command('ask-correction', 'Tell everything that is to be put right, at once (一次性告知)', {
    items: z.array(item).min(1).max(60),
  }),
  command('accept', 'Accept (受理)', { mode: z.enum(['normal', 'tolerant', 'pledge']).default('normal') }),
  command('refuse-acceptance', 'Refuse acceptance (不予受理)', {
    kind: z.enum(['not-needed', 'not-ours', 'not-qualified']),
    reason: long(1000, 'Reason'),
    rightBody: line(120, 'The body that is responsible').nullish(),
  }),
  command('return', 'Return (退件)', { reason: long(1000, 'Reason') }),
  command('assign', 'Give a task to a section or an officer (分办)', {
    task,
    section: z.uuid().nullish().describe('Section'),
    officer: z.uuid().nullish().describe('Officer'),
  }),
  command('finish-step', 'Finish a step with an opinion (审查意见)', {
    task,
    result: z.enum(['agree', 'agree-with-conditions', 'disagree']),
    opinion: long(3000, 'Opinion'),
    officers: z.number().int().min(1).max(20).nullish().describe('How many officers were on site'),
  }),
  command('consult', 'Ask another body (征求意见)', {
    org: z.uuid().describe('The body'),
    question: long(2000, 'Question'),
    days: days('Working days to answer'),
  }),
  command('stop-clock', 'Start a procedure whose time does not count (特别程序)', {
    kind: stopping,
    basis,
    days: days('Working days announced'),
    notice: long(1000, 'Written notice to the applicant'),
  }),
  command('end-stop', 'End the procedure', { task, result: long(2000, 'Result') }),
  command('request-extension', 'Ask for an extension (申请延长)', { days: days('Working days'), reason }),
  command('rule-extension', 'Rule on the extension (批准延长)', { ruling, reason: reason.nullish() }),
  command('decide', 'Decide (决定)', {
    outcome: ruling,
    reasons: long(3000, 'Reasons'),
    basis,
    conditions: long(2000, 'Conditions of the grant').nullish(),
  }),
  command('confirm-decision', 'Confirm the decision as second person (复核)', {
    ruling: z.enum(['confirmed', 'sent-back']),
    reason: reason.nullish(),
  }),
  command('hand-over', 'Hand over the result (送达)', {
    way: z.enum(['download', 'post', 'counter']),
    tracking: line(60, 'Number of the parcel').nullish(),
  }),
  command('check-pledge', 'Check a pledge afterwards (承诺核查)', {
    outcome: z.enum(['kept', 'to-fix', 'broken']),
    finding: long(2000, 'What was found'),
    days: days('Working days to put it right').nullish(),
  }),
  command('repair-credit', 'Repair the credit entry (信用修复)', { reason: long(1000, 'Reason') }),
  command('supervise', 'Order supervision (效能督办)', {
    reason: long(1000, 'What for'),
    dueAt: z.iso
      .datetime({ offset: true })
      .nullable()
      .default(null)
      .describe('Answer by; null: the days of the profile'),
    cause: z.enum(keysOf(cardCauses)).nullish().describe('What for'),
    colour: z.enum(['yellow', 'red']).nullish().describe('A card goes with it'),
  }),
  command('answer-supervision', 'Answer a supervision order', { task, answer: long(3000, 'Answer') }),
  command('waive-charge', 'Waive a charge (减免)', {
    key: z.string().min(1).max(80).describe('Key of the charge'),
    reason: long(500, 'Reason'),
  }),
  command('refund', 'Pay a charge back (退费)', {
    key: z.string().min(1).max(80).describe('Key of the charge'),
    reason: long(500, 'Reason'),
  }),
  command('withdraw', 'Withdraw for the applicant (代为撤回)', {
    reason: long(1000, 'Reason').nullable().default(null),
  }),
  command('comment', 'Note among staff (备注)', { text: long(2000, 'Note') }),
])

/** A command as staff give it, before its texts are redacted. */
export type StaffCommand = z.output<typeof commandSchema>
