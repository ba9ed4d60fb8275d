/** Whose turn it is. */
export type TaskSide = 'officer' | 'applicant' | 'third'
export type TaskState = 'blocked' | 'ready' | 'doing' | 'done' | 'late-done' | 'void'

/**
 * Everything anybody must do (待办). Shared work (dispatch, review, call-back) belongs to an organisation and a
 * pool and is taken by skill; a dispatch leg (派单腿: 主办 handle, 协办 assist, 督办 supervise) belongs to a unit.
 */
export type Task = {
  id: string
  /** Named by the domain: `dispatch`, `handle`, `assist`, `work`, `sign-off`, `rule-return`, `call-back` … */
  kind: string
  side: TaskSide
  /** The organisation whose inbox holds the task. */
  org: string
  /** The section inside the unit, when the unit works by sections. */
  section: string | null
  /** The person who has it; null while it lies in the unit's queue or in a pool. */
  assignee: string | null
  /** The pool it is drawn from, `null` for work that was given to a unit. */
  pool: string | null
  /** The task this one serves: a leg's parent leg, an internal task's leg. */
  parent: string | null
  state: TaskState
  openedAt: string
  /** Signed for, begun (签收). */
  startedAt: string | null
  dueAt: string | null
  dueProvisional: boolean
  finishedAt: string | null
  /** Shares and cards already given, each exactly once: `50`, `75`, `90`, `yellow`, `red`. */
  warnings: readonly string[]
  /** Legal basis when the open task stops the clock; null: the clock runs. */
  stopsClock: string | null
  result: string | null
}

export function isOpen(task: Pick<Task, 'state'>): boolean {
  return task.state === 'ready' || task.state === 'doing' || task.state === 'blocked'
}
