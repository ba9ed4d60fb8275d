import { type Facts, truthOf } from '#kit/feel'
import { isOpen } from '#rules/casework'
import type { MatterBody, Step } from '#rules/matters'
import type { ApplicationCase, Item, StepRun } from './state.ts'

/** What follows from how a case stands: steps to open, steps that fall away, and whether it can be decided. */
export type Advance = { open: readonly Step[]; void: readonly string[]; decidable: boolean }

type Standing = Pick<ApplicationCase, 'mode' | 'steps' | 'items' | 'tasks'>

/**
 * Opens every step whose `after` and `needs` are met (并联): parallel by default, serial only where data forces it. A step
 * falls away when its condition is false before it starts, and all of them under a pledge. Asked twice it answers nothing
 * new the second time, because what it opened is open then.
 */
export function advance(body: MatterBody, one: Standing, facts: Facts): Advance {
  const waiting = body.steps.filter(({ key }) => runOf(one, key)?.state === 'waiting')
  const falls = waiting.filter(({ when }) => one.mode === 'pledge' || truthOf(when, facts) === false)
  const gone = new Set(falls.map(({ key }) => key))
  const isMet = (key: string): boolean => gone.has(key) || isOver(runOf(one, key))
  const opens = waiting.filter(
    (step) =>
      !gone.has(step.key) &&
      truthOf(step.when, facts) === true &&
      step.after.every(isMet) &&
      step.needs.every((key) => isInOrder(one.items.find((item) => item.key === key))),
  )
  return { open: opens, void: [...gone], decidable: opens.length === 0 && isQuiet(one) }
}

/** Nobody owes anything that the decision would rest on. */
function isQuiet({ steps, items, tasks }: Standing): boolean {
  const asking = tasks.some((task) => isOpen(task) && (task.kind === 'consult' || task.stopsClock !== null))
  const coming = items.some(({ state }) => state === 'offered' || state === 'later')
  return !asking && !coming && !steps.some(({ state }) => state === 'open')
}

/** A material is in order, replaced by a pledge, or not asked in this case. */
export function isInOrder(item: Item | undefined): boolean {
  return item === undefined || item.state === 'ok' || item.state === 'pledged' || item.state === 'waived'
}

export function isOver(run: StepRun | undefined): boolean {
  return run?.state === 'done' || run?.state === 'void'
}

function runOf({ steps }: Standing, key: string): StepRun | undefined {
  return steps.find((run) => run.key === key)
}
