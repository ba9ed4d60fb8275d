import { allow, refuse } from '#kit/ruling'
import { endTasks, isOpen, openNow, type TaskChange } from '#rules/casework'
import { type Decide, type Now, userOf } from './decision.ts'
import { needOf } from './items.ts'
import type { ApplicationCase, Item } from './state.ts'
import { endOf } from './times.ts'
import { tell } from './told.ts'

/** A first look at an online application, within a working day; it binds nobody. */
export const preCheck: Decide<'pre-check'> = (one, { outcome, remarks }, moment) => {
  if (!one.tasks.some((task) => isOpen(task) && task.kind === 'pre-check'))
    return refuse('conflict', 'applications.already-pre-checked')
  if (outcome === 'not-fit' && isBlank(remarks)) return refuse('invalid', 'applications.text-needed', {}, 'remarks')
  const done = endTasks(one.tasks, 'finish', outcome, ({ kind }) => kind === 'pre-check')
  return allow([
    {
      type: 'applications.pre-checked',
      outcome,
      remarks,
      by: userOf(moment),
      tasks: [...done, openNow(moment, { kind: 'accept', org: one.acceptance.org })],
      told: tell(outcome === 'fit' ? 'applications.told.pre-checked' : 'applications.told.pre-checked-not-fit'),
    },
  ])
}

/** A clerk looks at one material. What came later after a tolerant acceptance goes back with a new date. */
export const checkItem: Decide<'check-item'> = (one, { key, outcome, problem, compared }, moment) => {
  const item = one.items.find((line) => line.key === key)
  if (item === undefined) return refuse('missing', 'applications.no-such-item', { key }, 'key')
  if (item.document === null) return refuse('conflict', 'applications.item-not-there', { key }, 'key')
  if (outcome === 'bad' && isBlank(problem)) return refuse('invalid', 'applications.text-needed', {}, 'problem')
  const checked = outcome === 'ok' ? found(item, compared === true) : faulty(item, problem ?? '', one, moment)
  const unchecked = one.items.some((line) => line.key !== key && line.state === 'offered')
  const done = unchecked ? [] : endTasks(one.tasks, 'finish', 'checked', ({ kind }) => kind === 'check')
  // Before acceptance everything is told at once by a correction notice; afterwards each paper gets its answer.
  const telling = outcome === 'bad' && one.state !== 'received'
  return allow([
    {
      type: 'applications.item-checked',
      key,
      outcome,
      items: [checked],
      tasks: [...done, ...askAgain(one, checked, moment)],
      ...(telling ? { told: tell('applications.told.item-bad', { item: item.name, problem: problem ?? '' }) } : {}),
    },
  ])
}

function found(item: Item, compared: boolean): Item {
  const trust = compared && item.trust !== 'A' ? 'B' : item.trust
  return { ...item, state: 'ok', trust, problem: null }
}

/** After a tolerant acceptance the same paper may be brought again, for as long as it could come the first time. */
function faulty(item: Item, problem: string, one: ApplicationCase, { world, now }: Now): Item {
  const days = needOf(world.version.body, item.key)?.laterDays
  if (one.mode !== 'tolerant' || days === undefined) return { ...item, state: 'bad', problem }
  return { ...item, state: 'later', problem, dueAt: endOf({ from: now.toISOString(), days }, world).dueAt }
}

function askAgain(one: ApplicationCase, { state }: Item, moment: Now): TaskChange[] {
  const asked = one.tasks.some((task) => isOpen(task) && task.kind === 'supply')
  return state === 'later' && !asked ? [openNow(moment, { kind: 'supply', side: 'applicant', org: one.org })] : []
}

export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === ''
}
