import { sql, type Tx } from '#platform/db/tx'
import type { BundleBody, BundleState, BundleVersion } from './rules/index.ts'

/** A version as the editors see it. */
export type KeptBundle = BundleVersion & { revision: number; note: string | null; changedAt: Date }

const KEPT = sql`v.id, v.code, v.no, v.state, v.body, v.author, v.approver, v.revision, v.note, v.changed_at`

export async function keptById(tx: Tx, id: string, lock = false): Promise<KeptBundle | undefined> {
  const found = sql`select ${KEPT} from bundles.versions v where v.city = ${tx.city} and v.id = ${id}`
  return tx.maybe<KeptBundle>(lock ? sql`${found} for update` : found)
}

export async function keptByCode(
  tx: Tx,
  code: string,
  states: readonly BundleState[],
): Promise<KeptBundle | undefined> {
  return tx.maybe<KeptBundle>(sql`select ${KEPT} from bundles.versions v
    where v.city = ${tx.city} and v.code = ${code} and v.state = any(${[...states]}::text[]) order by v.no desc limit 1`)
}

export async function keptInStates(tx: Tx, states: readonly BundleState[]): Promise<readonly KeptBundle[]> {
  return tx.rows<KeptBundle>(sql`select ${KEPT} from bundles.versions v
    where v.city = ${tx.city} and v.state = any(${[...states]}::text[]) order by v.code, v.no desc`)
}

/** The version of a bundle that was offered on a day, `YYYY-MM-DD` in the city. */
export async function offeredOn(tx: Tx, code: string, day: string): Promise<KeptBundle | undefined> {
  const end = new Date(`${day}T23:59:59.999+08:00`)
  return tx.maybe<KeptBundle>(sql`select ${KEPT} from bundles.versions v
    where v.city = ${tx.city} and v.code = ${code} and v.state in ('live', 'retired') and v.published_at <= ${end}
      and (v.ended_at is null or v.ended_at > ${end}) order by v.no desc limit 1`)
}

type NewBundle = { code: string; body: BundleBody; author: string | null; state: 'draft' | 'live' }

/** Writes a version with the next number of its code. */
export async function insertBundle(tx: Tx, { code, body, author, state }: NewBundle): Promise<string> {
  const id = tx.id()
  await tx.run(sql`insert into bundles.versions (city, id, code, no, state, body, author, created_at, changed_at, published_at)
    select ${tx.city}, ${id}, ${code}, coalesce(max(v.no), 0) + 1, ${state}, ${JSON.stringify(body)}, ${author}, ${tx.now}, ${tx.now},
      ${state === 'live' ? tx.now : null}
    from bundles.versions v where v.city = ${tx.city} and v.code = ${code}`)
  return id
}

/** Saves a draft under the revision that was read; false: somebody else was faster. */
export async function writeBundle(
  tx: Tx,
  { id, revision, body, author }: { id: string; revision: number; body: BundleBody; author: string | null },
): Promise<boolean> {
  const rows = await tx.run(sql`update bundles.versions set body = ${JSON.stringify(body)}, author = ${author},
      revision = revision + 1, changed_at = ${tx.now}
    where city = ${tx.city} and id = ${id} and state = 'draft' and revision = ${revision}`)
  return rows === 1
}

type Change = { id: string; state: BundleState; approver?: string | null; note?: string | null }

export async function setBundleState(tx: Tx, { id, state, approver = null, note = null }: Change): Promise<void> {
  await tx.run(sql`update bundles.versions set state = ${state}, approver = coalesce(${approver}, approver), note = ${note},
      revision = revision + 1, changed_at = ${tx.now},
      published_at = ${state === 'live' ? sql`coalesce(published_at, ${tx.now})` : sql`published_at`},
      ended_at = ${state === 'retired' ? sql`${tx.now}` : sql`ended_at`}
    where city = ${tx.city} and id = ${id}`)
}

/** Ends the version that is offered, before the next one takes its place. */
export async function retireOffered(tx: Tx, code: string): Promise<void> {
  const held = await keptByCode(tx, code, ['live', 'suspended'])
  if (held) await setBundleState(tx, { id: held.id, state: 'retired' })
}

export async function dropBundle(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from bundles.versions where city = ${tx.city} and id = ${id} and state = 'draft'`)
}
