import { allow, refuse } from '#kit/ruling'
import { currentClock, currentRound, dueFor } from './clocks.ts'
import type { Decide, Now } from './decision.ts'
import type { EventOf } from './events.ts'
import { needLead } from './legs.ts'
import { lineFacts } from './line-facts.ts'
import type { RequestIn } from './state.ts'
import { endTasks, openPool } from './tasks.ts'
import { tell } from './told.ts'

type Answer = { text: string; evidence: readonly string[]; evidenceKinds: readonly string[] }

/** The unit answers (答复) where no signature is asked for. It is an answer, not a closing: the centre and the resident follow. */
export const reply: Decide<'reply'> = (request, command, moment) => {
  if (needLead(request).signOff) return refuse('conflict', 'hotline.sign-off-needed')
  return missingEvidence(request, command) ?? allow([makeReply(request, command, moment)])
}

/** A reply needs words, and the kinds of evidence its class asks for: "done" alone is not an answer (T4). */
export function missingEvidence(request: RequestIn<'in-hand'>, { text, evidence, evidenceKinds }: Answer) {
  if (text.trim() === '') return refuse('invalid', 'hotline.answer-needed', {}, 'text')
  const missing = request.evidenceKinds.filter((kind) => !evidenceKinds.includes(kind))
  const bare = request.evidenceKinds.length > 0 && evidence.length === 0
  return missing.length > 0 || bare ? refuse('invalid', 'hotline.evidence-missing', { missing }, 'evidence') : null
}

/** The reply as an event: the lead leg ends here, work inside the unit and open questions of the unit fall away. */
export function makeReply(
  request: RequestIn<'in-hand'>,
  { text, evidence }: Answer,
  moment: Now,
): EventOf<'hotline.replied'> {
  const { now, world } = moment
  const lead = needLead(request)
  const at = now.toISOString()
  const { dueAt } = currentClock(request)
  const opened = openPool(moment, request, 'review', 'review')
  const reviewDue = dueFor('review', now, lineFacts(request, world), world)
  const task = { ...opened.task, dueAt: reviewDue ?? opened.task.dueAt, dueProvisional: false }
  return {
    type: 'hotline.replied',
    reply: {
      org: lead.org,
      text,
      evidence,
      at,
      round: currentRound(request),
      relayed: request.secrecy !== 'open',
      inTime: dueAt === null || at <= dueAt,
    },
    reviewTask: task.id,
    tasks: [
      { do: 'finish', id: lead.task, result: 'replied' },
      ...endTasks(request, 'finish', 'signed', ({ kind }) => kind === 'sign-off'),
      ...endTasks(request, 'void', 'replied', ({ kind }) => FALLS_AWAY.includes(kind)),
      { do: 'open', task },
    ],
    told: tell('hotline.told.replied', { unit: world.units[lead.org]?.name ?? lead.org, reply: text }),
  }
}

const FALLS_AWAY: readonly string[] = [
  'work',
  'assist',
  'rule-return',
  'rule-extension',
  'rule-termination',
  'rule-long-term',
]
