import { z } from 'zod'
import { cleanLine, cleanText } from '#kit/text'
import { DEMANDS, URGENCIES } from '#rules/hotline'

/** A text of several lines as staff type it: bounded, without signs that nobody writes, kept exactly as written. */
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

const org = (about: string) => z.uuid().describe(about)
const task = z.uuid().describe('Id of the task')
const user = (about: string) => z.uuid().describe(about)
const instant = (about: string) => z.iso.datetime({ offset: true }).describe(about)
const number = z.string().min(1).max(64).describe('Public number of the other request')
export const reason = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/)
      .describe('Reason code'),
    text: long(1000, 'The reason in words that the resident can read'),
  })
  .describe('Why: a code and a text')
const evidence = z.array(z.uuid()).max(30).default([]).describe('Ids of attachments of this request')
const evidenceKinds = z
  .array(z.enum(['photo', 'record', 'document']))
  .max(3)
  .default([])
  .describe('Kinds of evidence given, as the class asks for')
const reply = long(5000, 'The text that the resident will read')
const uphold = z.enum(['uphold', 'refuse']).describe('The ruling')
const target = {
  lead: org('The unit that leads (主办)'),
  assists: z.array(z.uuid()).max(10).default([]).describe('Units that assist (协办)'),
  catalogueRow: z.uuid().nullable().default(null).describe('Row of the dispatch catalogue followed'),
  deviation: reason.nullable().default(null).describe('Why the catalogue is not followed'),
}
export const allowance = z
  .strictObject({
    amount: z.number().positive().max(400),
    unit: z.enum(['natural-hour', 'natural-day', 'working-hour', 'working-day', 'month']),
  })
  .describe('Time asked for')
export const verdict = z
  .strictObject({
    solved: z.boolean().nullable().describe('Is it solved? null: no answer'),
    satisfied: z.boolean().nullable().describe('Satisfied with the handling? null: no answer'),
    reason: long(1000, 'In the own words').nullable().default(null),
  })
  .describe('The resident’s word')

const command = <T extends string, S extends z.ZodRawShape>(type: T, about: string, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape }).describe(about)
const asking = <T extends string>(type: T, about: string) => command(type, about, { ruling: uphold, reason })

/** Every command that staff may give to a request; the texts are redacted before the rules see them. */
export const commandSchema = z.discriminatedUnion('type', [
  command('answer-directly', 'Answer at the desk (直办)', {
    answer: reply,
    sources: z.array(z.uuid()).max(10).default([]).describe('Ids of the knowledge entries cited'),
    threeWay: line(300, 'Who joined the three-way call').nullable().default(null),
  }),
  command('refuse', 'Do not accept, with the lawful route (不予受理)', {
    outcome: z.string().max(40).describe('Outcome code'),
    route: z.string().max(40).nullable().default(null).describe('Code of the lawful route'),
    reason,
  }),
  command('hand-over', 'Hand over to another service (转办)', {
    outcome: z.string().max(40).describe('Outcome code'),
    to: line(120, 'Who took it over'),
    receipt: line(120, 'Their receipt'),
  }),
  command('link', 'Tie to an earlier request of the same matter (重复件)', { toNumber: number, reason }),
  command('register', 'Accept (受理)', {}),
  command('classify', 'Classify (归类)', {
    classCode: z
      .string()
      .regex(/^\d{2,12}$/)
      .describe('Class code'),
    urgency: z.enum(URGENCIES).nullable().default(null).describe('Urgency; null: as the class says'),
    demand: z.enum(DEMANDS).nullable().default(null).describe('Kind of demand; null: as taken down'),
    statutory: z
      .strictObject({ basis: line(200, 'Law that sets the period'), dueAt: instant('When the law says') })
      .nullable()
      .default(null)
      .describe('A period set by law beats the profile'),
  }),
  command('dispatch', 'Dispatch (派单)', target),
  command('sign', 'Sign for a leg (签收)', {
    task: z.uuid().nullable().default(null).describe('The leg; null: the own one'),
  }),
  command('assign', 'Give to a section or officer (分办)', {
    section: z.uuid().nullable().default(null).describe('Section inside the unit'),
    officer: user('Officer in charge').nullable().default(null),
  }),
  command('hand-over-work', 'Hand the work to another officer (移交)', { officer: user('Who takes it'), reason }),
  command('submit-draft', 'Submit a draft for signature (送审)', { text: reply, evidence, evidenceKinds }),
  command('sign-off', 'Sign the draft: it becomes the reply (审签)', {}),
  command('send-draft-back', 'Send the draft back (退回修改)', { reason }),
  command('reply', 'Reply (答复)', { text: reply, evidence, evidenceKinds }),
  command('request-return', 'Ask to return it (申请退单)', {
    reason,
    proposedUnit: org('The unit proposed instead').nullable().default(null),
    legalBasis: line(300, 'Law it rests on').nullable().default(null),
    attachments: evidence,
  }),
  command('rule-return', 'Rule on the return (裁定退单)', {
    ruling: z.enum(['uphold', 'refuse', 'designate']).describe('The ruling'),
    next: z.strictObject(target).nullable().default(null).describe('Where it goes instead'),
    reason,
  }),
  command('add-assist', 'Add an assisting unit (增加协办)', { org: org('Unit'), reason }),
  command('finish-assist', 'Report what was done to assist (协办反馈)', { task, report: long(5000, 'Report') }),
  command('request-extension', 'Ask for more time (申请延期)', { reason, allowance }),
  asking('rule-extension', 'Rule on the extension (审批延期)'),
  command('supervise', 'Order supervision (督办)', {
    form: z.enum(['ordinary', 'listed', 'talk']).describe('Ordinary, listed (挂牌), talk (约谈)'),
    reason,
    dueAt: instant('Answer by'),
  }),
  command('answer-supervision', 'Answer a supervision order', { task, answer: long(3000, 'Answer') }),
  command('close-supervision', 'Close a supervision order', { task, reason }),
  command('submit-to-leader', 'Submit to a leader (呈报)', {
    leader: user('The leader'),
    leaderOrg: org('The leader’s office'),
    reason,
  }),
  command('instruct', 'Give an instruction (批示)', {
    task,
    instruction: long(2000, 'The instruction'),
    dueAt: instant('Answer by'),
  }),
  command('answer-instruction', 'Answer an instruction', { task, answer: long(3000, 'Answer') }),
  command('review', 'Review the reply (办结审核)', {
    ruling: z.enum(['pass', 'back']).describe('Pass, or send back for completion'),
    ending: z.enum(['solved', 'explained']).describe('How it ends if it passes'),
    reason,
  }),
  command('call-back', 'Record a call-back (回访)', {
    channel: z.enum(['phone', 'visit']),
    result: z.enum(['reached', 'not-reached']),
    verdict: verdict.optional(),
  }),
  command('rate', 'Write down the resident’s verdict', { verdict }),
  command('reopen', 'Open again (重办)', {
    unit: org('Another unit, only where the earlier one no longer exists').nullable().default(null),
    reason,
  }),
  command('merge', 'Handle together with another request (并单)', { parentNumber: number, reason }),
  command('unmerge', 'Handle on its own again (拆单)', { reason }),
  command('withdraw', 'Take back for the caller (撤回)', { reason }),
  command('request-termination', 'Ask to end the handling (申请终止)', {
    reason,
    legalBasis: line(300, 'Law it rests on'),
  }),
  asking('rule-termination', 'Rule on the termination'),
  command('request-long-term', 'Ask for the long-term register (申请挂账)', {
    reason,
    reviewAt: instant('When it is looked at again'),
  }),
  asking('rule-long-term', 'Rule on the listing'),
  command('resume', 'Take up again (恢复办理)', { reason }),
  command('request-exclusion', 'Ask to leave out of statistics (申请剔除)', { reason }),
  asking('rule-exclusion', 'Rule on the exclusion'),
  command('comment', 'Add a comment (批注)', { text: long(2000, 'Comment') }),
  command('message', 'Write to the resident', { text: long(2000, 'Message') }),
  command('contact', 'Record an attempt at contact (联系记录)', {
    channel: z.enum(['phone', 'visit', 'message']),
    reached: z.boolean(),
    note: long(1000, 'What was said'),
  }),
  command('set-secrecy', 'Change the secrecy (保密)', { secrecy: z.enum(['open', 'protected']), reason }),
  command('correct', 'Correct the record (更正)', {
    subject: line(200, 'One line').nullable().default(null),
    place: z
      .string()
      .regex(/^\d{12}$/)
      .nullable()
      .default(null)
      .describe('12-digit place code'),
    address: line(300, 'Address of the matter').nullable().default(null),
    reason,
  }),
])

/** A command as staff give it, before numbers are looked up and texts redacted. */
export type StaffCommand = z.output<typeof commandSchema>
