import type { Viewer } from '#domains/casework'
import type { AskKind, CommandType, Request, Supervision } from '#rules/hotline'

type Offer = (request: Request, viewer: Viewer) => boolean

const open = (request: Request, task: string): boolean =>
  request.tasks.some((one) => one.id === task && one.finishedAt === null)
const mine = (org: string, { org: own, centre }: Viewer): boolean => org === own || centre
/** A question that waits for this side: for the head of the unit first where the profile says both, then for the centre. */
const asked =
  (kind: AskKind): Offer =>
  (request, { org, centre }) =>
    request.asks.some((ask) => {
      const inUnit = org === leadOf(request)
      const ours = ask.approvers[0] === 'unit-head' ? inUnit : centre && !inUnit
      return ask.kind === kind && ours && open(request, ask.task)
    })
const leadOf = ({ phase }: Request): string | null => ('lead' in phase ? phase.lead : null)
const unanswered =
  (forms: (form: Supervision['form']) => boolean): Offer =>
  (request, viewer) =>
    request.supervisions.some(
      (one) => forms(one.form) && one.answer === null && one.closedAt === null && mine(one.org, viewer),
    )

const unsigned: Offer = ({ tasks, legs }, { org }) =>
  legs.some(
    (leg) =>
      leg.org === org &&
      leg.kind !== 'supervise' &&
      tasks.some((task) => task.id === leg.task && task.finishedAt === null && task.startedAt === null),
  )
const assisting: Offer = (request, { org }) =>
  request.legs.some((leg) => leg.kind === 'assist' && leg.org === org && open(request, leg.task))
const drafted: Offer = ({ draft }) => draft !== null

/** The centre sends anywhere; the unit that has it passes it on downwards, others do not. */
const canSend: Offer = (request, { org, centre }) => centre || leadOf(request) === null || leadOf(request) === org

/** What a state allows is not always there to be done: a button needs its leg, draft, order or question. */
const needs: Readonly<Partial<Record<CommandType, Offer>>> = {
  sign: unsigned,
  'finish-assist': assisting,
  'sign-off': drafted,
  'send-draft-back': drafted,
  'submit-draft': ({ draft }) => draft === null,
  'answer-supervision': unanswered((form) => form !== 'instruction'),
  'answer-instruction': unanswered((form) => form === 'instruction'),
  'close-supervision': ({ supervisions }) =>
    supervisions.some((one) => one.form !== 'instruction' && one.answer !== null && one.closedAt === null),
  'rule-return': asked('return'),
  'rule-extension': asked('extension'),
  'rule-termination': asked('termination'),
  'rule-long-term': asked('long-term'),
  'rule-exclusion': asked('exclusion'),
  'call-back': (request) =>
    'plan' in request.phase && request.phase.plan !== null && request.phase.plan.by !== 'centre',
  instruct: ({ tasks }, { user }) =>
    tasks.some((task) => task.kind === 'instruct' && task.finishedAt === null && task.assignee === user),
  dispatch: canSend,
  'add-assist': (_, { centre }) => centre,
}

/** Whether a command that the state allows has something to act on for this viewer; the rules keep the last word. */
export function isOffered(request: Request, viewer: Viewer, type: string): boolean {
  const need = needs[type as CommandType]
  return need === undefined || need(request, viewer)
}
