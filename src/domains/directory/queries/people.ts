import { sql, type Tx } from '#platform/db/tx'
import {
  type InterestFacts,
  isOnDuty,
  type Recusal,
  type RecusalReason,
  type RecusalTarget,
  type RoleCode,
  type RosterLine,
  recusalOf,
} from '../rules/index.ts'

/** Somebody who can be given work. */
export type Person = {
  id: string
  account: string
  name: string
  org: string
  section: string | null
  skills: string[]
}

export type PeopleAsked = {
  /** The organisation of the duty. */
  org?: string | undefined
  role?: RoleCode | readonly RoleCode[] | undefined
  skill?: string | undefined
  section?: string | undefined
  /** Also those who are on leave or off shift. */
  evenAbsent?: boolean | undefined
}

/**
 * Who holds a duty and can take work now: not disabled, within shift, not on leave. The stand-in of somebody absent
 * is found in his place. Index duties_org.
 */
export async function usersWith(tx: Tx, asked: PeopleAsked): Promise<Person[]> {
  const roles = asked.role === undefined ? null : typeof asked.role === 'string' ? [asked.role] : [...asked.role]
  // The holders first, in a step of their own: on a directory just filled the planner would begin with all users.
  const found = await tx.rows<Person>(sql`
    with holders as materialized (
      select d.user_id, s.stand_in, d.skills from directory.duties d
      left join directory.stand_ins s on s.city = d.city and s.absent = d.user_id
        and s.valid_from <= ${tx.now} and (s.valid_to is null or s.valid_to > ${tx.now})
      where d.city = ${tx.city} and d.valid_from <= ${tx.now} and (d.valid_to is null or d.valid_to > ${tx.now})
        and (${asked.org ?? null}::uuid is null or d.org = ${asked.org ?? null}::uuid)
        and (${roles}::text[] is null or d.role = any(${roles}::text[]))
        and (${asked.skill ?? null}::text is null or ${asked.skill ?? null}::text = any(d.skills))),
    workers as materialized (select user_id as id, skills from holders
      union all select stand_in, skills from holders where stand_in is not null)
    select u.id, u.account, u.name, u.org, u.section, array_agg(distinct k.skill) filter (where k.skill is not null) as skills
    from workers w join directory.users u on u.city = ${tx.city} and u.id = w.id and u.disabled_at is null
    left join lateral unnest(w.skills) as k (skill) on true
    where (${asked.section ?? null}::uuid is null or u.section = ${asked.section ?? null}::uuid)
    group by u.id, u.account, u.name, u.org, u.section order by u.account`)
  const people = found.map((person) => ({ ...person, skills: person.skills ?? [] }))
  if (asked.evenAbsent || people.length === 0) return people
  const lines = await rosterLines(
    tx,
    people.map((person) => person.id),
  )
  return people.filter((person) => isOnDuty(lines.get(person.id) ?? [], tx.now))
}

async function rosterLines(tx: Tx, users: readonly string[]): Promise<Map<string, RosterLine[]>> {
  type Row = { userId: string; kind: RosterLine['kind']; validFrom: Date; validTo: Date }
  const week = 8 * 86_400_000
  const rows = await tx.rows<Row>(sql`select r.user_id, r.kind, r.valid_from, r.valid_to from directory.rosters r
    where r.city = ${tx.city} and r.user_id = any(${[...users]}::uuid[])
      and r.valid_to > ${new Date(tx.now.getTime() - week)} and r.valid_from < ${new Date(tx.now.getTime() + week)}`)
  const lines = new Map<string, RosterLine[]>()
  for (const row of rows) {
    const line = { kind: row.kind, from: row.validFrom, to: row.validTo }
    lines.set(row.userId, [...(lines.get(row.userId) ?? []), line])
  }
  return lines
}

export type Section = { id: string; org: string; name: string; active: boolean }

/** The sections of a unit (科室), active ones only. */
export async function sectionsOf(tx: Tx, org: string): Promise<Section[]> {
  return tx.rows<Section>(sql`select s.id, s.org, s.name, s.active from directory.sections s
    where s.city = ${tx.city} and s.org = ${org} and s.active order by s.name`)
}

type RecusalRow = {
  kind: RecusalTarget['kind']
  target: string
  path: string | null
  validFrom: Date
  validTo: Date | null
}

/**
 * Why this user must keep away from the case, or null: he or his unit is complained about, or an interest is on
 * record. Index recusals_user.
 */
export async function isRecused(tx: Tx, user: string, facts: InterestFacts): Promise<RecusalReason | null> {
  const [person, rows] = await Promise.all([
    tx.maybe<{ orgPath: string }>(sql`select o.path as org_path from directory.users u
      join directory.orgs o on o.city = u.city and o.id = u.org where u.city = ${tx.city} and u.id = ${user}`),
    tx.rows<RecusalRow>(sql`select r.kind, r.target, o.path, r.valid_from, r.valid_to from directory.recusals r
      left join directory.orgs o on o.city = r.city and r.kind = 'org' and o.id::text = r.target
      where r.city = ${tx.city} and r.user_id = ${user}`),
  ])
  if (person === undefined) return null
  const marks = rows.map((row): Recusal => ({ target: targetOf(row), from: row.validFrom, to: row.validTo }))
  return recusalOf({ user, orgPath: person.orgPath }, marks, facts, tx.now)
}

function targetOf({ kind, target, path }: RecusalRow): RecusalTarget {
  if (kind === 'org') return { kind, path: path ?? '' }
  if (kind === 'place') return { kind, place: target }
  return kind === 'class' ? { kind, code: target } : { kind, case: target }
}

/** Names of people by id, for showing who did what; unknown ids are left out. */
export async function userNames(tx: Tx, ids: Iterable<string>): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(
    sql`select u.id, u.name from directory.users u where u.city = ${tx.city} and u.id = any(${[...ids]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Where to-do notices of a person go (工作联系方式). */
export async function workContact(
  tx: Tx,
  user: string,
): Promise<{ phone: string | null; mail: string | null } | undefined> {
  return tx.maybe(sql`select u.phone, u.mail from directory.users u
    where u.city = ${tx.city} and u.id = ${user} and u.disabled_at is null`)
}
