import { isOpen, type Moment, type Task } from '#rules/casework'
import type { TaskChange } from './events.ts'
import type { Facts } from './facts.ts'
import type { World } from './world.ts'

/** Pools of shared work at the centre: drawn from, never picked. */
export type Pool = 'accept' | 'urgent' | 'dispatch' | 'rulings' | 'review' | 'call-back'

type NewTask = Pick<Task, 'kind' | 'org'> & Partial<Task>

/** A task as it is opened now. */
export function openTask(moment: Moment<World>, task: NewTask): { do: 'open'; task: Task } {
  return {
    do: 'open',
    task: {
      id: moment.id(),
      side: 'officer',
      section: null,
      assignee: null,
      pool: null,
      parent: null,
      state: 'ready',
      openedAt: moment.now.toISOString(),
      startedAt: null,
      dueAt: null,
      dueProvisional: false,
      finishedAt: null,
      warnings: [],
      stopsClock: null,
      result: null,
      ...task,
    },
  }
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
  which: (task: Task) => boolean = () => true,
): TaskChange[] {
  return openTasks(facts)
    .filter(which)
    .map((task) => ({ do: how, id: task.id, result }))
}

/** The tasks as they stand after a change; a change that cannot follow is a corrupt journal. */
export function changeTasks(tasks: readonly Task[], changes: readonly TaskChange[], at: string): readonly Task[] {
  return changes.reduce((before, change) => changeOne(before, change, at), tasks)
}

function changeOne(tasks: readonly Task[], change: TaskChange, at: string): readonly Task[] {
  if (change.do === 'open') {
    if (tasks.some((task) => task.id === change.task.id)) throw new Error(`task ${change.task.id} is opened twice`)
    return [...tasks, change.task]
  }
  const task = tasks.find((one) => one.id === change.id)
  if (task === undefined || !isOpen(task)) throw new Error(`task ${change.id} is not open: ${change.do}`)
  const changed = changedTask(task, change, at)
  return tasks.map((one) => (one === task ? changed : one))
}

function changedTask(task: Task, change: Exclude<TaskChange, { do: 'open' }>, at: string): Task {
  switch (change.do) {
    case 'begin':
      return { ...task, state: 'doing', startedAt: task.startedAt ?? at }
    case 'assign':
      return { ...task, section: change.section, assignee: change.assignee }
    case 'finish':
      return { ...task, state: isLate(task, at) ? 'late-done' : 'done', finishedAt: at, result: change.result }
    case 'void':
      return { ...task, state: 'void', finishedAt: at, result: change.result }
    case 'due':
      return { ...task, dueAt: change.dueAt, dueProvisional: change.provisional }
    case 'warn':
      if (task.warnings.includes(change.warning)) throw new Error(`warning ${change.warning} is given twice`)
      return { ...task, warnings: [...task.warnings, change.warning] }
  }
}

function isLate(task: Task, at: string): boolean {
  return task.dueAt !== null && at > task.dueAt
}
