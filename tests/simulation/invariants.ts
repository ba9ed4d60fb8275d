import { isDeepStrictEqual } from 'node:util'
import { type CaseHeader, isOpen, type Recorded, type Task } from '#rules/casework'
import type { Event, Request } from '#rules/hotline'
import { type CaseworkEvent, evolveCase, type Folded, tasksOf } from '../../src/domains/casework/rules/fold.ts'
import { requestDecider as decider } from '../../src/domains/hotline/rules/decider.ts'
import { CITY } from '../support/ctx.ts'
import type { WholeHouse } from '../support/whole-house.ts'

/** A city that can be read whole. */
type Read = Pick<WholeHouse, 'oracle'>

type Stored = { id: string; number: string; facts: Folded<Request>; header: Record<string, unknown> }
type Journal = Recorded<Event | CaseworkEvent>[]

/** What may change the promised day; any other event that does is a fault. */
const MOVES_DATE: readonly string[] = [
  'hotline.received',
  'hotline.classified',
  'hotline.extended',
  'hotline.recomputed',
  'hotline.long-term-listed',
  'hotline.resumed',
  'hotline.reopened',
  'hotline.unmerged',
  'hotline.absorbed',
  'hotline.released',
  'hotline.ruled',
  'hotline.parent-closed',
]

/** While a unit has it, exactly one lead leg is open; before and after, none. Quick enough for every step. */
export async function leadFaults(house: Read): Promise<string[]> {
  const { rows } = await house.oracle.query<{ number: string; state: string; open: number; lead: string | null }>(
    `select c.number, c.state, c.lead_org as lead, count(t.id) filter (where t.kind = 'handle' and t.state in ('ready', 'doing', 'blocked'))::int as open
     from casework.cases c left join casework.tasks t on t.city = c.city and t.case_id = c.id
     where c.city = $1 group by c.city, c.id having (c.state in ('dispatched', 'in-hand') and (c.lead_org is null
       or count(t.id) filter (where t.kind = 'handle' and t.state in ('ready', 'doing', 'blocked')) <> 1))
       or (c.state in ('received', 'registered', 'replied', 'reviewed', 'closed', 'archived')
         and count(t.id) filter (where t.kind = 'handle' and t.state in ('ready', 'doing', 'blocked')) <> 0)`,
    [CITY],
  )
  return rows.map((row) => `${row.number} is ${row.state} with ${row.open} open lead legs (lead ${row.lead})`)
}

/** Everything that must hold at the end, case by case, from the journals alone. */
export async function faults(house: Read, numbers: readonly string[]): Promise<string[]> {
  const stored = await storedCases(house)
  const found = await leadFaults(house)
  const known = new Set(stored.map((one) => one.number))
  for (const number of numbers) if (!known.has(number)) found.push(`${number} is lost`)
  for (let from = 0; from < stored.length; from += 500) {
    const some = stored.slice(from, from + 500)
    const [journals, tasks] = await Promise.all([journalsOf(house, some), tasksStored(house, some)])
    for (const one of some) {
      const trouble = replayFaults(one, journals.get(one.id) ?? [], tasks.get(one.id) ?? [])
      found.push(...trouble.map((what) => `${one.number}: ${what}`))
    }
  }
  return found
}

function replayFaults(one: Stored, journal: Journal, tasks: readonly Task[]): string[] {
  const found: string[] = []
  const warned = new Set<string>()
  let folded: Folded<Request> | null = null
  let due: string | null | undefined
  for (const [index, recorded] of journal.entries()) {
    if (recorded.no !== index + 1) found.push(`event ${recorded.no} stands at ${index + 1}`)
    const before: Request | null = folded?.state ?? null
    folded = evolveCase(decider, folded, recorded)
    const { event } = recorded
    if (isHotline(event)) found.push(...endFaults(before, folded, event))
    const header = decider.header(folded.state)
    if (due !== undefined && header.dueAt !== due && !MOVES_DATE.includes(event.type))
      found.push(`${event.type} moved the date`)
    due = header.dueAt
    found.push(...legFaults(folded.state, header, event.type))
    if (event.type === 'hotline.warned') {
      const once = `${event.card.warning} in round ${event.card.round}`
      if (warned.has(once)) found.push(`warned twice: ${once}`)
      warned.add(once)
    }
  }
  if (!isDeepStrictEqual(folded, one.facts)) found.push('replay gives another state than the stored one')
  if (folded) {
    found.push(...headerFaults(decider.header(folded.state), one.header))
    found.push(...taskFaults(tasksOf(decider, folded), tasks))
  }
  return found
}

function isHotline(event: Event | CaseworkEvent): event is Event {
  return event.type.startsWith('hotline.')
}

function legFaults(state: Request, header: CaseHeader, after: string): string[] {
  const handled = state.state === 'dispatched' || state.state === 'in-hand' || state.state === 'long-term'
  const open = state.tasks.filter((task) => task.kind === 'handle' && isOpen(task)).length
  const listed =
    state.state === 'long-term' && open === 0 && state.tasks.some((task) => task.kind === 'long-term' && isOpen(task))
  const found = open === (handled ? 1 : 0) || listed ? [] : [`${open} lead legs open in ${state.state} after ${after}`]
  return handled && header.lead === null ? [...found, `nobody responsible in ${state.state}`] : found
}

const COLUMNS: readonly (keyof CaseHeader)[] = [
  'state',
  'stage',
  'subject',
  'demand',
  'classCode',
  'urgency',
  'place',
  'address',
  'lead',
  'secrecy',
  'party',
  'channel',
  'openedAt',
  'registeredAt',
  'dueAt',
  'dueProvisional',
  'closedAt',
  'archivedAt',
  'nextStep',
  'mergedInto',
  'wakeAt',
]

function headerFaults(header: CaseHeader, stored: Record<string, unknown>): string[] {
  return COLUMNS.flatMap((column) =>
    same(header[column], stored[column])
      ? []
      : [`column ${column}: ${String(stored[column])} instead of ${String(header[column])}`],
  )
}

function same(value: unknown, stored: unknown): boolean {
  return stored instanceof Date ? value === stored.toISOString() : (value ?? null) === (stored ?? null)
}

function taskFaults(tasks: readonly Task[], stored: readonly Task[]): string[] {
  const rows = new Map(stored.map((task) => [task.id, task]))
  const missing = tasks.filter(
    (task) => !isDeepStrictEqual({ ...task, warnings: [...task.warnings] }, rows.get(task.id)),
  )
  return [
    ...missing.map((task) => `task ${task.kind} (${task.state}) is stored as ${JSON.stringify(rows.get(task.id))}`),
    ...(rows.size === tasks.length ? [] : [`${rows.size} tasks stored, ${tasks.length} in the state`]),
  ]
}

/** Whoever asked was answered, or told why not: the event that ends a request says so in words. */
function endFaults(before: Request | null, { state }: Folded<Request>, event: Event): string[] {
  if (!isOver(state) || (before !== null && isOver(before))) return []
  const answered =
    state.state !== 'closed' ||
    !['solved', 'explained', 'unreached'].includes(state.phase.ending) ||
    state.replies.length > 0
  return [
    ...(event.told === undefined ? [`${event.type} ended it as ${state.state} without a word to the resident`] : []),
    ...(answered ? [] : [`${event.type} closed it without an answer`]),
  ]
}

const ENDED: readonly Request['state'][] = ['closed', 'archived', 'not-accepted', 'linked', 'handed-over']

function isOver({ state }: Request): boolean {
  return ENDED.includes(state)
}

async function storedCases(house: Read): Promise<Stored[]> {
  type Row = { id: string; number: string; facts: Folded<Request> } & Record<string, unknown>
  const { rows } = await house.oracle.query<Row>(
    `select id, number, facts, state, stage, subject, demand, class_code as "classCode", urgency, place, address, lead_org as lead, secrecy, party,
      channel, opened_at as "openedAt", registered_at as "registeredAt", due_at as "dueAt", due_provisional as "dueProvisional",
      closed_at as "closedAt", archived_at as "archivedAt", next_step as "nextStep", merged_into as "mergedInto", wake_at as "wakeAt"
     from casework.cases where city = $1 order by id`,
    [CITY],
  )
  return rows.map(({ id, number, facts, ...header }) => ({ id, number, facts, header }))
}

async function journalsOf(house: Read, cases: readonly Stored[]): Promise<Map<string, Journal>> {
  const { rows } = await house.oracle.query<{
    id: string
    no: number
    at: Date
    by: Recorded<Event>['by']
    event: Event | CaseworkEvent
  }>(
    `select case_id as id, no, at, actor as by, data as event from casework.events where city = $1 and case_id = any($2) order by case_id, no`,
    [CITY, cases.map((one) => one.id)],
  )
  const journals = new Map<string, Journal>()
  for (const { id, no, at, by, event } of rows) {
    const journal = journals.get(id) ?? []
    journal.push({ no, at: at.toISOString(), by, event })
    journals.set(id, journal)
  }
  return journals
}

async function tasksStored(house: Read, cases: readonly Stored[]): Promise<Map<string, Task[]>> {
  const { rows } = await house.oracle.query<Record<string, unknown> & { case: string }>(
    `select case_id as case, id, kind, side, org, section, assignee, pool, parent, state, opened_at as "openedAt", started_at as "startedAt",
      due_at as "dueAt", due_provisional as "dueProvisional", finished_at as "finishedAt", warnings, stops_clock as "stopsClock", result
     from casework.tasks where city = $1 and case_id = any($2) order by case_id, id`,
    [CITY, cases.map((one) => one.id)],
  )
  const tasks = new Map<string, Task[]>()
  for (const { case: id, ...row } of rows) {
    const plain = Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
    )
    // Rows of the database, named and typed as the statement says.
    tasks.set(id, [...(tasks.get(id) ?? []), plain as unknown as Task])
  }
  return tasks
}
