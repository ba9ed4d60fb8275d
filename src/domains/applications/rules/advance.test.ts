import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '#rules/matters'
import { body, stepOf, words } from '#tests/support/application-scene'
import { advance, isInOrder, isOver } from './advance.ts'
import type { ApplicationCase, Item, StepRun } from './state.ts'

type Standing = Pick<ApplicationCase, 'mode' | 'steps' | 'items' | 'tasks'>

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f']
const PAPERS = ['x', 'y', 'z']

/** Random steps that wait only for earlier ones, so that there is no circle, as publishing checks. */
const steps: fc.Arbitrary<readonly Step[]> = fc.tuple(
  ...KEYS.map((key, at) =>
    fc
      .record({
        after: fc.subarray(KEYS.slice(0, at)),
        needs: fc.subarray(PAPERS, { maxLength: 2 }),
        when: fc.constantFrom(undefined, undefined, 'big', 'not(big)'),
      })
      .map(({ after, needs, when }) => stepOf(key, { after, needs, ...(when === undefined ? {} : { when }) })),
  ),
)
const states = fc.tuple(...PAPERS.map(() => fc.constantFrom('ok', 'missing', 'offered', 'later', 'pledged', 'waived')))
const scene = fc.record({ steps, states, big: fc.boolean(), mode: fc.constantFrom('normal', 'tolerant', 'pledge') })

const itemOf = (key: string, state: Item['state']): Item => ({
  key,
  doc: key,
  name: words(key),
  document: null,
  also: [],
  trust: null,
  source: null,
  state,
  problem: null,
  dueAt: null,
})

function start({
  steps: list,
  states: papers,
  mode,
}: {
  steps: readonly Step[]
  states: string[]
  mode: string
}): Standing {
  return {
    mode: mode as Standing['mode'],
    tasks: [],
    items: PAPERS.map((key, at) => itemOf(key, papers[at] as Item['state'])),
    steps: list.map(({ key, kind, name }) => ({
      key,
      kind,
      name,
      org: 'org',
      state: 'waiting',
      task: null,
      result: null,
      opinion: null,
    })),
  }
}

/** What advance says is done to the case, as the decider does it. */
function applied(one: Standing, list: readonly Step[], big: boolean): Standing {
  const { open, void: gone } = advance({ ...body, steps: list }, one, { big })
  return {
    ...one,
    steps: one.steps.map((run): StepRun => {
      if (gone.includes(run.key)) return { ...run, state: 'void' }
      return open.some(({ key }) => key === run.key) ? { ...run, state: 'open' } : run
    }),
  }
}

const finish = (one: Standing, key: string): Standing => ({
  ...one,
  steps: one.steps.map((run): StepRun => (run.key === key ? { ...run, state: 'done' } : run)),
})

/** Finishes open steps in an order the dice decide, until nothing is open. */
function runAll(one: Standing, list: readonly Step[], big: boolean, dice: readonly number[]): Standing {
  let now = applied(one, list, big)
  for (const die of dice) {
    const open = now.steps.filter(({ state }) => state === 'open')
    const next = open[die % Math.max(1, open.length)]
    if (next === undefined) return now
    now = applied(finish(now, next.key), list, big)
  }
  return now
}

const dice = fc.array(fc.nat(99), { minLength: KEYS.length, maxLength: KEYS.length })
const runs = { numRuns: 1000, seed: 12345 }

describe('advance', () => {
  it('changes nothing when it is asked twice', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const once = applied(start(given), given.steps, given.big)
        const again = advance({ ...body, steps: given.steps }, once, { big: given.big })
        expect([again.open, again.void]).toEqual([[], []])
        expect(applied(once, given.steps, given.big)).toEqual(once)
      }),
      runs,
    )
  })

  it('opens no step before what it waits for is over and its papers are in order', () => {
    fc.assert(
      fc.property(scene, dice, (given, order) => {
        let now = applied(start(given), given.steps, given.big)
        for (const die of order) {
          for (const run of now.steps.filter(({ state }) => state === 'open')) {
            const step = given.steps.find(({ key }) => key === run.key)
            expect(step?.after.every((key) => isOver(now.steps.find((one) => one.key === key)))).toBe(true)
            expect(step?.needs.every((key) => isInOrder(now.items.find((item) => item.key === key)))).toBe(true)
          }
          const open = now.steps.filter(({ state }) => state === 'open')
          const next = open[die % Math.max(1, open.length)]
          if (next === undefined) break
          now = applied(finish(now, next.key), given.steps, given.big)
        }
      }),
      runs,
    )
  })

  it('comes to the same end in whatever order the steps are finished', () => {
    fc.assert(
      fc.property(scene, dice, dice, (given, one, other) => {
        const ends = [one, other].map((order) => runAll(start(given), given.steps, given.big, order).steps)
        expect(ends[0]).toEqual(ends[1])
      }),
      runs,
    )
  })

  it('can be decided at the end when every paper is in order, and every step is over then', () => {
    fc.assert(
      fc.property(scene, dice, (given, order) => {
        const whole = { ...given, states: PAPERS.map(() => 'ok') }
        const end = runAll(start(whole), given.steps, given.big, order)
        expect(end.steps.every((run) => isOver(run))).toBe(true)
        expect(advance({ ...body, steps: given.steps }, end, { big: given.big }).decidable).toBe(true)
      }),
      runs,
    )
  })

  it('opens together what waits for nothing', () => {
    const list = KEYS.map((key) => stepOf(key))
    const open = advance(
      { ...body, steps: list },
      start({ steps: list, states: ['ok', 'ok', 'ok'], mode: 'normal' }),
      {},
    )
    expect(open.open.map(({ key }) => key)).toEqual(KEYS)
  })
})
