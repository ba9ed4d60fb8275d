import type { CaseHeader, Stage } from '#rules/casework'
import { isOpen } from '#rules/casework'
import { agenda } from './agenda.ts'
import { isDue } from './charges.ts'
import { awaitsEarlier } from './items.ts'
import type { ApplicationCase } from './state.ts'

const ENDED: readonly string[] = ['handed', 'not-accepted', 'returned', 'withdrawn']

/** What the inbox, the boards and the search know of an application (件头). */
export function header(one: ApplicationCase): CaseHeader {
  const { dueAt, provisional } = promised(one)
  return {
    state: one.archivedAt === null ? one.state : 'archived',
    stage: stageOf(one),
    subject: one.application.bundle === null ? one.matter.name.zh : `${one.matter.name.zh}（一件事）`,
    demand: null,
    classCode: one.matter.baseCode,
    urgency: 'ordinary',
    place: one.place,
    address: null,
    location: null,
    lead: one.org,
    secrecy: 'open',
    party: one.party,
    channel: one.channel,
    openedAt: one.openedAt,
    registeredAt: one.acceptedAt,
    dueAt,
    dueProvisional: provisional,
    closedAt: one.closedAt,
    archivedAt: one.archivedAt,
    nextStep: `applications.next.${nextStep(one)}`,
    mergedInto: null,
    wakeAt: agenda(one)[0]?.at ?? null,
    excluded: [],
  }
}

/** The date the applicant may count on now; null while it is his turn or the clock stands still. */
export function promised({ state, clock }: ApplicationCase): { dueAt: string | null; provisional: boolean } {
  const { provisional } = clock
  if (state === 'received') return { dueAt: clock.tellBy, provisional }
  if (state === 'decided') return { dueAt: clock.deliverBy, provisional }
  return { dueAt: state === 'correction' ? null : clock.dueAt, provisional }
}

function stageOf(one: ApplicationCase): Stage {
  if (one.archivedAt !== null) return 'archived'
  return ENDED.includes(one.state) ? 'closed' : 'open'
}

/** What comes next, as a code of the domain's words. */
export const nextSteps = [
  'earlier-result',
  'pre-check',
  'accept',
  'correction',
  'special-procedure',
  'rule-extension',
  'supply',
  'check',
  'review',
  'decide',
  'confirm',
  'pay',
  'make',
  'hand-over',
  'check-pledge',
  'rate',
  'closed',
  'archived',
] as const
export type NextStep = (typeof nextSteps)[number]

export function nextStep(one: ApplicationCase): NextStep {
  const open = one.tasks.filter(isOpen)
  const has = (kind: string): boolean => open.some((task) => task.kind === kind)
  if (one.archivedAt !== null) return 'archived'
  switch (one.state) {
    case 'received':
      if (awaitsEarlier(one)) return 'earlier-result'
      return has('pre-check') ? 'pre-check' : 'accept'
    case 'correction':
      return 'correction'
    case 'accepted':
      if (open.some(({ stopsClock }) => stopsClock !== null)) return 'special-procedure'
      if (has('rule-extension')) return 'rule-extension'
      if (has('check')) return 'check'
      if (has('supply')) return 'supply'
      return one.items.some(({ source, state }) => source === 'inherited' && state === 'later')
        ? 'earlier-result'
        : 'review'
    case 'deciding':
      return has('rule-extension') ? 'rule-extension' : 'decide'
    case 'confirming':
      return 'confirm'
    case 'decided':
      if (has('hand-over')) return 'hand-over'
      return one.charges.some(isDue) ? 'pay' : 'make'
    case 'handed':
      if (has('check-pledge')) return 'check-pledge'
      return one.rating === null ? 'rate' : 'closed'
    default:
      return 'closed'
  }
}
