import { orgPaths } from '#domains/directory'
import { join, type Sql, sql, type Tx } from '#platform/db/tx'
import { SEGMENTER, segment } from '#platform/text/segment'
import { subscribersOf } from './process.ts'
import type { CaseworkEvent, Folded } from './rules/fold.ts'
import type { CaseHeader, CaseKind, EventBase, Recorded, Task } from './rules/index.ts'

/** A case as stored, locked for this transaction. */
export type StoredCase = {
  id: string
  number: string
  kind: CaseKind
  facts: Folded<unknown>
  /** How many events the journal has. */
  events: number
  version: number
}

/** Tries of the outbox follow real time, whatever the test clock says. */
const AT_ONCE = '1970-01-01T00:00:00Z'
const END_OF_TIME = '9999-12-31T00:00:00Z'

/** Loads and locks a case by id; undefined when it does not exist or may not be seen. */
export async function loadForUpdate(tx: Tx, id: string): Promise<StoredCase | undefined> {
  return tx.maybe<StoredCase>(sql`select id, number, kind, facts, events, version from casework.cases
    where city = ${tx.city} and id = ${id} for update`)
}

/** The id behind a public number. */
export async function idOfNumber(tx: Tx, number: string): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    sql`select id from casework.cases where city = ${tx.city} and number = ${number}`,
  )
  return row?.id
}

export type Change = {
  id: string
  number: string
  kind: CaseKind
  /** Stored version before the change; 0 for a new case. */
  version: number
  folded: Folded<unknown>
  header: CaseHeader
  events: readonly Recorded<EventBase | CaseworkEvent>[]
  tasks: readonly Task[]
  /** Text for the search; null: as indexed before. */
  words: string | null
  excludedBefore: readonly string[]
  queryCodeHash: Uint8Array | null
  headerChanged: boolean
}

/**
 * Queues everything that one step changes; all of it shares a round trip and the transaction. `heard` false: a past that is
 * taken over as such, of which nobody is told.
 */
export async function save(tx: Tx, change: Change, { heard } = { heard: true }): Promise<void> {
  const paths = await pathsFor(tx, change)
  if (change.version === 0) tx.queue(insertCase(tx, change, paths))
  else tx.queue(updateCase(tx, change, paths))
  tx.queue(insertEvents(tx, change))
  if (change.tasks.length > 0) tx.queue(upsertTasks(tx, change, paths))
  if (change.headerChanged && change.version > 0) tx.queue(copyHeaderToTasks(tx, change))
  saveExclusions(tx, change)
  if (change.words !== null) tx.queue(upsertSearch(tx, change, change.words))
  const outbox = heard ? outboxRows(tx, change) : []
  if (outbox.length > 0) {
    tx.queue(
      sql`insert into casework.outbox (city, id, subscriber, case_id, event_no, type, created_at, next_at) values ${join(outbox)}`,
    )
  }
}

async function pathsFor(tx: Tx, change: Change): Promise<ReadonlyMap<string, string>> {
  const orgs = new Set(change.tasks.map((task) => task.org))
  if (change.header.lead) orgs.add(change.header.lead)
  return orgs.size === 0 ? new Map() : orgPaths(tx, [...orgs])
}

function pathOf(paths: ReadonlyMap<string, string>, org: string): string {
  const path = paths.get(org)
  if (path === undefined) throw new Error(`organisation ${org} is not in the directory`)
  return path
}

function insertCase(tx: Tx, c: Change, paths: ReadonlyMap<string, string>): Sql {
  const h = c.header
  return sql`insert into casework.cases (city, id, number, kind, state, stage, subject, demand, class_code, urgency, place, address,
      lon, lat, lead_org, lead_path, secrecy, party, channel, opened_at, registered_at, due_at, due_provisional, closed_at,
      archived_at, next_step, merged_into, wake_at, query_code_hash, facts, events, version, updated_at)
    values (${tx.city}, ${c.id}, ${c.number}, ${c.kind}, ${h.state}, ${h.stage}, ${h.subject}, ${h.demand}, ${h.classCode}, ${h.urgency},
      ${h.place}, ${h.address}, ${h.location?.lon ?? null}, ${h.location?.lat ?? null}, ${h.lead}, ${h.lead ? pathOf(paths, h.lead) : null},
      ${h.secrecy}, ${h.party}, ${h.channel}, ${h.openedAt}, ${h.registeredAt}, ${h.dueAt}, ${h.dueProvisional}, ${h.closedAt},
      ${h.archivedAt}, ${h.nextStep}, ${h.mergedInto}, ${h.wakeAt}, ${c.queryCodeHash}, ${JSON.stringify(c.folded)}, ${lastNo(c)}, 1, ${tx.now})`
}

function updateCase(tx: Tx, c: Change, paths: ReadonlyMap<string, string>): Sql {
  const h = c.header
  return sql`update casework.cases set state = ${h.state}, stage = ${h.stage}, subject = ${h.subject}, demand = ${h.demand},
      class_code = ${h.classCode}, urgency = ${h.urgency}, place = ${h.place}, address = ${h.address}, lon = ${h.location?.lon ?? null},
      lat = ${h.location?.lat ?? null}, lead_org = ${h.lead}, lead_path = ${h.lead ? pathOf(paths, h.lead) : null}, secrecy = ${h.secrecy},
      registered_at = ${h.registeredAt}, due_at = ${h.dueAt}, due_provisional = ${h.dueProvisional}, closed_at = ${h.closedAt},
      archived_at = ${h.archivedAt}, next_step = ${h.nextStep}, merged_into = ${h.mergedInto}, wake_at = ${h.wakeAt},
      facts = ${JSON.stringify(c.folded)}, events = ${lastNo(c)}, version = ${c.version + 1}, updated_at = ${tx.now}
    where city = ${tx.city} and id = ${c.id} and version = ${c.version}`
}

function lastNo(change: Change): number {
  return change.events.at(-1)?.no ?? 0
}

function insertEvents(tx: Tx, change: Change): Sql {
  const rows = change.events.map(({ no, at, by, event }) => {
    const [user, org] = by.kind === 'staff' ? [by.user, by.org] : [null, null]
    return sql`(${tx.city}, ${change.id}, ${no}, ${at}, ${by.kind}, ${user}, ${org}, ${JSON.stringify(by)}, ${event.type}, ${JSON.stringify(event)})`
  })
  return sql`insert into casework.events (city, case_id, no, at, actor_kind, actor_id, actor_org, actor, type, data) values ${join(rows)}`
}

function upsertTasks(tx: Tx, change: Change, paths: ReadonlyMap<string, string>): Sql {
  const h = change.header
  const rows = change.tasks.map(
    (
      t,
    ) => sql`(${tx.city}, ${t.id}, ${change.id}, ${t.kind}, ${t.side}, ${t.org}, ${pathOf(paths, t.org)}, ${t.section}, ${t.assignee},
      ${t.pool}, ${t.parent}, ${t.state}, ${t.openedAt}, ${t.startedAt}, ${t.dueAt}, ${t.dueProvisional}, ${t.dueAt ?? END_OF_TIME},
      ${t.finishedAt}, ${[...t.warnings]}, ${t.stopsClock}, ${t.result}, ${change.number}, ${change.kind}, ${h.subject}, ${h.classCode},
      ${h.place}, ${h.urgency}, ${h.demand})`,
  )
  return sql`insert into casework.tasks (city, id, case_id, kind, side, org, org_path, section, assignee, pool, parent, state, opened_at,
      started_at, due_at, due_provisional, urgent_at, finished_at, warnings, stops_clock, result, case_number, case_kind, case_subject,
      case_class, case_place, case_urgency, case_demand)
    values ${join(rows)}
    on conflict (city, id) do update set section = excluded.section, assignee = excluded.assignee, state = excluded.state,
      started_at = excluded.started_at, due_at = excluded.due_at, due_provisional = excluded.due_provisional,
      urgent_at = excluded.urgent_at, finished_at = excluded.finished_at, warnings = excluded.warnings,
      stops_clock = excluded.stops_clock, result = excluded.result`
}

/** What the inbox shows of the case is copied to its open tasks when it changes. */
function copyHeaderToTasks(tx: Tx, { id, header: h }: Change): Sql {
  return sql`update casework.tasks set case_subject = ${h.subject}, case_class = ${h.classCode}, case_place = ${h.place},
      case_urgency = ${h.urgency}, case_demand = ${h.demand}
    where city = ${tx.city} and case_id = ${id}`
}

function saveExclusions(tx: Tx, change: Change): void {
  const { excludedBefore, header, id } = change
  for (const path of header.excluded.filter((one) => !excludedBefore.includes(one))) {
    tx.queue(
      sql`insert into casework.exclusions (city, case_id, org_path) values (${tx.city}, ${id}, ${path}) on conflict do nothing`,
    )
  }
  for (const path of excludedBefore.filter((one) => !header.excluded.includes(one))) {
    tx.queue(sql`delete from casework.exclusions where city = ${tx.city} and case_id = ${id} and org_path = ${path}`)
  }
}

function upsertSearch(tx: Tx, change: Change, text: string): Sql {
  return sql`insert into casework.search (city, case_id, opened_at, words, segmenter)
    values (${tx.city}, ${change.id}, ${change.header.openedAt}, array_to_tsvector(${segment(text)}::text[]), ${SEGMENTER})
    on conflict (city, case_id) do update set words = excluded.words, segmenter = excluded.segmenter`
}

function outboxRows(tx: Tx, change: Change): Sql[] {
  return change.events.flatMap(({ no, event }) =>
    subscribersOf(event.type).map(
      (subscriber) =>
        sql`(${tx.city}, ${tx.id()}, ${subscriber}, ${change.id}, ${no}, ${event.type}, ${tx.now}, ${AT_ONCE})`,
    ),
  )
}
