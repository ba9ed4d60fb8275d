import type { Words } from '#kit/words'
import { type Event, taskKinds } from '#rules/applications'
import type { Task } from '#rules/casework'

/** The officers' tasks that a step opened, each by what it is called. */
export function openedIn({ tasks = [] }: Event): readonly { task: Task; words: Words }[] {
  return tasks.flatMap((change) => {
    if (change.do !== 'open' || change.task.side !== 'officer') return []
    const words: Words | undefined = (taskKinds as Readonly<Record<string, Words>>)[change.task.kind]
    return words ? [{ task: change.task, words }] : []
  })
}
