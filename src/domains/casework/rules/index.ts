export { changeTasks, endTasks, type NewTask, openNow, type TaskChange } from './changes.ts'
export { pageOf, readCursor } from './cursor.ts'
export type {
  CaseHeader,
  CaseKind,
  Decider,
  Doer,
  EventBase,
  Moment,
  Recorded,
  Secrecy,
  Stage,
} from './decider.ts'
export { isOpen, type Task, type TaskSide, type TaskState } from './task.ts'
