import {
  endTasks as end,
  isOpen,
  type Moment,
  type NewTask,
  openNow,
  type Task,
  type TaskChange,
} from '#rules/casework'
import type { Facts } from './facts.ts'
import type { World } from './world.ts'

/** Pools of shared work at the centre: drawn from, never picked. */
export type Pool = 'accept' | 'urgent' | 'dispatch' | 'rulings' | 'review' | 'call-back'

/** A task as it is opened now. */
export function openTask(moment: Moment<World>, task: NewTask): { do: 'open'; task: Task } {
  return openNow(moment, task)
}

/** Shared work of the centre, due with the promise to the resident unless said otherwise. */
export function openPool(
  moment: Moment<World>,
  facts: Pick<Facts, 'clock' | 'excludedPaths'>,
  kind: string,
  pool: Pool,
) {
  return openTask(moment, {
    kind,
    pool,
    org: poolOrg(facts.excludedPaths, moment.world),
    dueAt: facts.clock.dueAt,
    dueProvisional: facts.clock.provisional,
  })
}

/** The centre, unless the matter is about the centre itself: then discipline inspection. */
export function poolOrg(excluded: readonly string[], world: World): string {
  const centre = world.units[world.centre]
  const conflicted = centre !== undefined && excluded.includes(centre.path)
  return conflicted && world.disciplineOrg !== null ? world.disciplineOrg : world.centre
}

export function openTasks(facts: Facts): readonly Task[] {
  return facts.tasks.filter(isOpen)
}

/** Finishes or voids every open task that `which` selects. */
export function endTasks(
  facts: Facts,
  how: 'finish' | 'void',
  result: string,
  which?: (task: Task) => boolean,
): TaskChange[] {
  return end(facts.tasks, how, result, which)
}
