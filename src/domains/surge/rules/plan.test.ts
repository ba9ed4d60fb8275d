import { describe, expect, it } from 'vitest'
import { act, type PlanAct, type PlanFacts, type PlanState, planActs, planStates, possibleActs } from '#rules/surge'

const plan = (state: PlanState, more: Partial<PlanFacts> = {}): PlanFacts => ({
  state,
  reviewedBy: null,
  hasAnnouncement: true,
  hasTopic: true,
  parent: 'parent',
  ...more,
})

/** Every act that leads somewhere else, and nothing more. */
const moves: Readonly<Record<string, PlanState>> = {
  'prepared start': 'running',
  'prepared drop': 'dropped',
  'running end': 'ended',
  'ended review': 'reviewed',
  'reviewed confirm': 'closed',
  'reviewed send-back': 'ended',
}
const stays: readonly string[] = [
  ...['prepared change', 'running change', 'prepared hand-over', 'running hand-over', 'ended hand-over'],
  ...['running name-parent', 'running merge', 'running dispatch', 'running brief', 'running unmerge', 'ended unmerge'],
  ...['running leave', 'running take-back'],
]

describe('an emergency plan', () => {
  it.each(planStates.flatMap((state) => planActs.map((what) => [state, what] as const)))(
    'that is %s answers %s as the table says',
    (state: PlanState, what: PlanAct) => {
      const ruled = act(plan(state), what, 'somebody')
      const name = `${state} ${what}`
      const after = moves[name] ?? (stays.includes(name) ? state : undefined)
      if (after === undefined) expect(ruled).toMatchObject({ allowed: false, refusal: { code: 'surge.not-now' } })
      else expect(ruled).toEqual({ allowed: true, value: after })
    },
  )
  it('does not start without something to tell residents, nor without a topic', () => {
    expect(act(plan('prepared', { hasAnnouncement: false }), 'start', 'a')).toMatchObject({
      refusal: { code: 'surge.announcement-needed' },
    })
    expect(act(plan('prepared', { hasTopic: false }), 'start', 'a')).toMatchObject({
      refusal: { code: 'surge.topic-needed' },
    })
  })
  it('merges nothing before it has a parent', () => {
    expect(act(plan('running', { parent: null }), 'merge', 'a')).toMatchObject({
      refusal: { code: 'surge.parent-needed' },
    })
    expect(possibleActs(plan('running', { parent: null }), 'a')).not.toContain('dispatch')
  })
  it('has its review confirmed by somebody else than who wrote it', () => {
    const reviewed = plan('reviewed', { reviewedBy: 'a' })
    expect(act(reviewed, 'confirm', 'a')).toMatchObject({ refusal: { code: 'surge.second-person' } })
    expect(act(reviewed, 'confirm', 'b')).toEqual({ allowed: true, value: 'closed' })
    expect(possibleActs(reviewed, 'a')).toEqual([])
  })
})
