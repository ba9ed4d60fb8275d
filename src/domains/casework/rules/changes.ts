import { isOpen, type Task } from './task.ts'

/** What happens to tasks in a step of any kind of case; a fold needs no more than this. */
export type TaskChange =
  | { do: 'open'; task: Task }
  | { do: 'begin'; id: string }
  | { do: 'assign'; id: string; section: string | null; assignee: string | null }
  | { do: 'finish'; id: string; result: string }
  | { do: 'void'; id: string; result: string }
  | { do: 'due'; id: string; dueAt: string | null; provisional: boolean }
  | { do: 'warn'; id: string; warning: string }

export type NewTask = Pick<Task, 'kind' | 'org'> & Partial<Task>

/** A task as it is opened now: an officer's, due when said, and nobody's yet. */
export function openNow({ now, id }: { now: Date; id: () => string }, task: NewTask): { do: 'open'; task: Task } {
  return {
    do: 'open',
    task: {
      id: id(),
      side: 'officer',
      section: null,
      assignee: null,
      pool: null,
      parent: null,
      state: 'ready',
      openedAt: now.toISOString(),
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

/** Finishes or voids every open task that `which` selects. */
export function endTasks(
  tasks: readonly Task[],
  how: 'finish' | 'void',
  result: string,
  which: (task: Task) => boolean = () => true,
): TaskChange[] {
  return tasks
    .filter(isOpen)
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
