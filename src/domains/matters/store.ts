import { sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import type { Matter, MatterBody, MatterVersion, VersionState } from './rules/index.ts'

/** A version as the editors see it: with what is not part of the published value. */
export type KeptVersion = MatterVersion & {
  localTaskCode: string | null
  /** How many faults kept it from being published at its last save. */
  gaps: number
  revision: number
  /** Why it was given back, suspended or cancelled. */
  note: string | null
}

const COLUMNS = sql`v.id, v.matter, v.base_code, v.task_code, v.place, v.org, v.base, v.no, v.valid_from as "from", v.valid_to as "to",
  v.state, v.body, v.hash, v.author, v.approver`
const KEPT = sql`${COLUMNS}, v.local_task_code, v.gaps, v.revision, v.note`

/** The day in the city, `YYYY-MM-DD`; UTC+8 without daylight saving. */
export function today(tx: Tx): string {
  return localDate(tx.now)
}

export async function versionById(tx: Tx, id: string): Promise<MatterVersion | undefined> {
  return tx.maybe<MatterVersion>(
    sql`select ${COLUMNS} from matters.versions v where v.city = ${tx.city} and v.id = ${id}`,
  )
}

export async function keptVersion(tx: Tx, id: string, lock = false): Promise<KeptVersion | undefined> {
  const found = sql`select ${KEPT} from matters.versions v where v.city = ${tx.city} and v.id = ${id}`
  return tx.maybe<KeptVersion>(lock ? sql`${found} for update` : found)
}

/** The versions of a matter in a place that hold now, wait for their day, or are being written. */
export async function standingVersions(tx: Tx, matter: string, place: string): Promise<KeptVersion[]> {
  return tx.rows<KeptVersion>(sql`select ${KEPT} from matters.versions v where v.city = ${tx.city} and v.matter = ${matter}
    and v.place = ${place} and v.state in ('draft', 'submitted', 'scheduled', 'live', 'suspended') order by v.no for update`)
}

/** All versions of a matter that are not history, in whatever place. */
export async function versionsOf(tx: Tx, matter: string): Promise<KeptVersion[]> {
  return tx.rows<KeptVersion>(sql`select ${KEPT} from matters.versions v where v.city = ${tx.city} and v.matter = ${matter}
    and v.state in ('draft', 'submitted', 'scheduled', 'live', 'suspended') order by v.place, v.no`)
}

export type NewVersion = Pick<
  KeptVersion,
  'matter' | 'baseCode' | 'taskCode' | 'localTaskCode' | 'place' | 'org' | 'base' | 'body' | 'hash' | 'gaps' | 'author'
>

/** Writes a version with the next number of its matter and place: a draft, or one that holds from a day on. */
export async function insertVersion(tx: Tx, made: NewVersion, from: string | null = null): Promise<string> {
  const id = tx.id()
  const published = from === null ? null : tx.now
  await tx.run(sql`insert into matters.versions (city, id, matter, base_code, task_code, local_task_code, place, org, base, no, state,
      valid_from, body, hash, name, type, gaps, author, created_at, changed_at, published_at)
    select ${tx.city}, ${id}, ${made.matter}, ${made.baseCode}, ${made.taskCode}, ${made.localTaskCode}, ${made.place}, ${made.org}, ${made.base},
      coalesce(max(v.no), 0) + 1, ${from === null ? 'draft' : from > today(tx) ? 'scheduled' : 'live'}, ${from}::date, ${JSON.stringify(made.body)}, ${made.hash},
      ${made.body.name.zh}, ${made.body.type}, ${made.gaps}, ${made.author}, ${tx.now}, ${tx.now}, ${published}
    from matters.versions v where v.city = ${tx.city} and v.matter = ${made.matter} and v.place = ${made.place}`)
  return id
}

export type DraftChange = {
  id: string
  revision: number
  body: MatterBody
  hash: string
  gaps: number
  base: string | null
  author: string | null
}

/** Saves a draft under the revision that was read; false: somebody else was faster. */
export async function writeDraft(
  tx: Tx,
  { id, revision, body, hash, gaps, base, author }: DraftChange,
): Promise<boolean> {
  const rows =
    await tx.run(sql`update matters.versions set body = ${JSON.stringify(body)}, hash = ${hash}, name = ${body.name.zh},
      type = ${body.type}, gaps = ${gaps}, base = ${base}, author = ${author}, revision = revision + 1, changed_at = ${tx.now}
    where city = ${tx.city} and id = ${id} and state = 'draft' and revision = ${revision}`)
  return rows === 1
}

export type StateChange = {
  id: string
  state: VersionState
  from?: string | null
  to?: string | null
  approver?: string | null
  author?: string | null
  note?: string | null
}

/** Moves a version to a state; what is not named stays. */
export async function setState(tx: Tx, change: StateChange): Promise<void> {
  const { id, state } = change
  const published = state === 'live' || state === 'scheduled'
  const keep = (
    value: string | null | undefined,
    column: 'valid_from' | 'valid_to' | 'approver' | 'author' | 'note',
  ) => (value === undefined ? kept[column] : sql`${value}`)
  await tx.run(sql`update matters.versions set state = ${state}, valid_from = ${keep(change.from, 'valid_from')},
      valid_to = ${keep(change.to, 'valid_to')}, approver = ${keep(change.approver, 'approver')}, author = ${keep(change.author, 'author')},
      note = ${keep(change.note, 'note')}, revision = revision + 1, changed_at = ${tx.now},
      published_at = ${published ? sql`coalesce(published_at, ${tx.now})` : sql`published_at`}
    where city = ${tx.city} and id = ${id}`)
}

const kept = {
  valid_from: sql`valid_from`,
  valid_to: sql`valid_to`,
  approver: sql`approver`,
  author: sql`author`,
  note: sql`note`,
}

export async function dropDraft(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from matters.versions where city = ${tx.city} and id = ${id} and state = 'draft'`)
}

type MatterRow = {
  id: string
  baseCode: string
  parent: string | null
  localCode: string | null
  state: 'active' | 'ended'
}
const MATTER = sql`m.id, m.base_code, m.parent, m.local_code, m.state`

export async function matterById(tx: Tx, id: string): Promise<(Matter & MatterRow) | undefined> {
  return withRedirects(
    tx,
    await tx.maybe<MatterRow>(sql`select ${MATTER} from matters.matters m where m.city = ${tx.city} and m.id = ${id}`),
  )
}

export async function matterByBaseCode(tx: Tx, baseCode: string): Promise<(Matter & MatterRow) | undefined> {
  return withRedirects(
    tx,
    await tx.maybe<MatterRow>(
      sql`select ${MATTER} from matters.matters m where m.city = ${tx.city} and m.base_code = ${baseCode}`,
    ),
  )
}

async function withRedirects(tx: Tx, row: MatterRow | undefined): Promise<(Matter & MatterRow) | undefined> {
  if (!row) return undefined
  const targets = await tx.rows<{ target: string }>(
    sql`select target from matters.redirects where city = ${tx.city} and matter = ${row.id} order by target`,
  )
  return { ...row, redirects: targets.map(({ target }) => target) }
}

export type NewMatter = { baseCode: string; localCode: string | null; parent: string | null }

export async function insertMatter(tx: Tx, made: NewMatter): Promise<string> {
  const id = tx.id()
  await tx.run(sql`insert into matters.matters (city, id, base_code, local_code, parent, created_at)
    values (${tx.city}, ${id}, ${made.baseCode}, ${made.localCode}, ${made.parent}, ${tx.now})`)
  return id
}

/** The last serial number given to a matter of the city's own list, by the first digits of its base code. */
export async function lastSerial(tx: Tx, prefix: string): Promise<number> {
  const { last } = await tx.one<{ last: string | null }>(sql`select max(base_code) as last from matters.matters
    where city = ${tx.city} and base_code like ${`${prefix}%`}`)
  return last === null ? 0 : Number(last.slice(prefix.length))
}

export async function creditCodeOf(tx: Tx, org: string): Promise<string | undefined> {
  const row = await tx.maybe<{ creditCode: string }>(
    sql`select credit_code from matters.bodies where city = ${tx.city} and org = ${org}`,
  )
  return row?.creditCode
}

export async function putCreditCode(tx: Tx, org: string, code: string): Promise<void> {
  await tx.run(sql`insert into matters.bodies (city, org, credit_code) values (${tx.city}, ${org}, ${code})
    on conflict (city, org) do update set credit_code = excluded.credit_code`)
}
