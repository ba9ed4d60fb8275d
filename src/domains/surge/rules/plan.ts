import { allow, type Ruling, refuse } from '#kit/ruling'

/**
 * A plan in force (应急处置): prepared → running → ended → reviewed → closed; or dropped before it runs. The second person's
 * no sends a review back to `ended`.
 */
export const planStates = ['prepared', 'running', 'ended', 'reviewed', 'closed', 'dropped'] as const
export type PlanState = (typeof planStates)[number]

/** What can be done to a plan; those that change no state still stand in its journal. */
export const planActs = [
  'start',
  'drop',
  'change',
  'name-parent',
  'merge',
  'unmerge',
  'leave',
  'take-back',
  'dispatch',
  'hand-over',
  'brief',
  'end',
  'review',
  'confirm',
  'send-back',
] as const
export type PlanAct = (typeof planActs)[number]

type Row = { from: readonly PlanState[]; to: PlanState | null }

/** From where an act is possible, and where it leads; null: the state stays. */
const planTable: Readonly<Record<PlanAct, Row>> = {
  start: { from: ['prepared'], to: 'running' },
  drop: { from: ['prepared'], to: 'dropped' },
  change: { from: ['prepared', 'running'], to: null },
  'name-parent': { from: ['running'], to: null },
  merge: { from: ['running'], to: null },
  unmerge: { from: ['running', 'ended'], to: null },
  leave: { from: ['running'], to: null },
  'take-back': { from: ['running'], to: null },
  dispatch: { from: ['running'], to: null },
  'hand-over': { from: ['prepared', 'running', 'ended'], to: null },
  brief: { from: ['running'], to: null },
  end: { from: ['running'], to: 'ended' },
  review: { from: ['ended'], to: 'reviewed' },
  confirm: { from: ['reviewed'], to: 'closed' },
  'send-back': { from: ['reviewed'], to: 'ended' },
}

/** What the rules look at: where the plan stands, who reviewed it, whether it can be told to residents. */
export type PlanFacts = {
  state: PlanState
  reviewedBy: string | null
  hasAnnouncement: boolean
  hasTopic: boolean
  parent: string | null
}

/** Whether an act is possible for this person now; answers the state after it. */
export function act(plan: PlanFacts, what: PlanAct, by: string | null): Ruling<PlanState> {
  const row = planTable[what]
  if (!row.from.includes(plan.state)) return refuse('conflict', 'surge.not-now', { state: plan.state })
  if (what === 'start' && !plan.hasTopic) return refuse('invalid', 'surge.topic-needed', {}, 'words')
  if (what === 'start' && !plan.hasAnnouncement)
    return refuse('invalid', 'surge.announcement-needed', {}, 'announcement')
  if ((what === 'merge' || what === 'dispatch') && plan.parent === null)
    return refuse('conflict', 'surge.parent-needed', {}, 'parent')
  if ((what === 'confirm' || what === 'send-back') && by !== null && by === plan.reviewedBy)
    return refuse('forbidden', 'surge.second-person')
  return allow(row.to ?? plan.state)
}

/** What is possible now, for buttons. */
export function possibleActs(plan: PlanFacts, by: string | null): readonly PlanAct[] {
  return planActs.filter((what) => act(plan, what, by).allowed)
}
