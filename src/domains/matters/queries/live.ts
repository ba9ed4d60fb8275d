import { empty, sql, type Tx } from '#platform/db/tx'
import { placeLine } from '#rules/directory'
import type { MatterVersion } from '../rules/index.ts'
import { today } from '../store.ts'

const COLUMNS = sql`v.id, v.matter, v.base_code, v.task_code, v.place, v.org, v.base, v.no, v.valid_from as "from", v.valid_to as "to",
  v.state, v.body, v.hash, v.author, v.approver`
/** What holds on a day: by its dates, not by whether the worker has already marked it. */
const holds = (day: string) => sql`v.valid_from <= ${day} and (v.valid_to is null or v.valid_to > ${day})
  and v.state in ('live', 'scheduled', 'retired', 'suspended', 'cancelled')`

export type LiveAsked = ({ baseCode: string } | { matter: string } | { taskCode: string }) & {
  /** 12 digits; the version of the place itself, else of the nearest one above. The whole city, if absent. */
  place?: string | undefined
  /** `YYYY-MM-DD`; today, if absent. */
  day?: string | undefined
}

/**
 * The version that holds in a place on a day. Where the place's own version is suspended none holds: the one above does
 * not step in for it.
 */
export async function liveVersion(tx: Tx, asked: LiveAsked): Promise<MatterVersion | undefined> {
  const places = placeLine(asked.place ?? tx.city.padEnd(12, '0'))
  const which =
    'taskCode' in asked
      ? sql`v.task_code = ${asked.taskCode}`
      : 'matter' in asked
        ? sql`v.matter = ${asked.matter}`
        : sql`v.base_code = ${asked.baseCode}`
  const within =
    'taskCode' in asked && asked.place === undefined ? empty : sql`and v.place = any(${[...places]}::text[])`
  const found = await tx.maybe<MatterVersion>(sql`select ${COLUMNS} from matters.versions v
    where v.city = ${tx.city} and ${which} ${within} and ${holds(asked.day ?? today(tx))}
    order by v.place desc, v.no desc limit 1`)
  return found?.state === 'suspended' ? undefined : found
}

export type LiveListAsked = {
  place?: string | undefined
  day?: string | undefined
  limit?: number | undefined
  /** Id where the page before ended. */
  cursor?: string | undefined
}

/** Versions that hold on a day, by id; with a place: those of that very place. */
export async function liveVersions(tx: Tx, asked: LiveListAsked = {}): Promise<readonly MatterVersion[]> {
  return tx.rows<MatterVersion>(sql`select ${COLUMNS} from matters.versions v
    where v.city = ${tx.city} and ${holds(asked.day ?? today(tx))} and v.state <> 'suspended'
      ${asked.place === undefined ? empty : sql`and v.place = ${asked.place}`}
      ${asked.cursor === undefined ? empty : sql`and v.id > ${asked.cursor}`}
    order by v.id limit ${asked.limit ?? 200}`)
}

/** The version one level up that one of this place must follow on a day: of the nearest place above that has one. */
export async function upperVersion(
  tx: Tx,
  at: { matter: string; place: string; day: string },
): Promise<MatterVersion | undefined> {
  const [, ...above] = placeLine(at.place)
  return tx.maybe<MatterVersion>(sql`select ${COLUMNS} from matters.versions v
    where v.city = ${tx.city} and v.matter = ${at.matter} and v.place = any(${above}::text[]) and ${holds(at.day)}
    order by v.place desc, v.no desc limit 1`)
}

/** The version that holds under an implementation code (实施编码) on a day; codes are one to a body and its area. */
export async function versionByTaskCode(
  tx: Tx,
  { taskCode, day }: { taskCode: string; day?: string },
): Promise<MatterVersion | undefined> {
  return liveVersion(tx, { taskCode, day })
}

/** What holds on a day of every matter that has a version below the city: one reading for all of them. */
export async function versionsOfLocalMatters(tx: Tx, day: string): Promise<readonly MatterVersion[]> {
  const top = tx.city.padEnd(12, '0')
  return tx.rows<MatterVersion>(sql`select ${COLUMNS} from matters.versions v
    where v.city = ${tx.city} and ${holds(day)} and v.matter in (
      select l.matter from matters.versions l where l.city = ${tx.city} and l.place <> ${top} and l.state in ('live', 'suspended'))
    order by v.id`)
}
