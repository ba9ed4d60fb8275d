import { placeLevel } from '#kit/place-code'
import { sql, type Tx } from '#platform/db/tx'

/** Rows as they are written in bulk: one statement per table, whatever the number of rows. */
export type PlaceRow = { code: string; name: string; parent: string | null; from: string }
export type OrgRow = {
  id: string
  code: string
  name: string
  shortName: string
  kind: string
  parent: string | null
  path: string
  place: string
  phone: string | null
  signOff: boolean
}
export type SectionRow = { id: string; org: string; name: string }
export type UserRow = {
  id: string
  account: string
  name: string
  org: string
  section: string | null
  phone: string | null
  mail: string | null
}
export type DutyRow = {
  id: string
  user: string
  org: string
  role: string
  width: string | null
  skills: readonly string[]
}

export async function insertPlaces(tx: Tx, rows: readonly PlaceRow[]): Promise<number> {
  const list = rows.map((row) => ({ ...row, level: placeLevel(row.code) }))
  // By level, because a parent must be there before its children.
  return tx.run(sql`insert into directory.places (city, code, name, level, parent, valid_from)
    select ${tx.city}, r.code, r.name, r.level, r.parent, r."from"
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r (code text, name text, level text, parent text, "from" date)
    order by r.code on conflict on constraint places_pk do nothing`)
}

export async function insertOrgs(tx: Tx, rows: readonly OrgRow[]): Promise<number> {
  return tx.run(sql`insert into directory.orgs
      (city, id, code, name, short_name, kind, parent, path, place, phone, sign_off, valid_from)
    select ${tx.city}, r.id, r.code, r.name, r."shortName", r.kind, r.parent, r.path, r.place, r.phone, r."signOff", ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, code text, name text, "shortName" text, kind text,
      parent uuid, path text, place text, phone text, "signOff" boolean)`)
}

export async function updateOrgs(
  tx: Tx,
  rows: readonly Pick<OrgRow, 'id' | 'name' | 'shortName' | 'phone' | 'place'>[],
): Promise<number> {
  return tx.run(sql`update directory.orgs o
    set name = r.name, short_name = r."shortName", phone = r.phone, place = r.place, version = o.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, name text, "shortName" text, phone text, place text)
    where o.city = ${tx.city} and o.id = r.id`)
}

export async function insertSections(tx: Tx, rows: readonly SectionRow[]): Promise<number> {
  return tx.run(sql`insert into directory.sections (city, id, org, name)
    select ${tx.city}, r.id, r.org, r.name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, org uuid, name text)`)
}

/** New staff, all with one password hash (decision 24); `mustChange` where it is a first password. */
export async function insertUsers(
  tx: Tx,
  rows: readonly UserRow[],
  first: { hash: string; mustChange: boolean },
): Promise<number> {
  const list = JSON.stringify(rows)
  await tx.run(sql`insert into directory.users (city, id, account, name, org, section, phone, mail, created_at)
    select ${tx.city}, r.id, r.account, r.name, r.org, r.section, r.phone, r.mail, ${tx.now}
    from jsonb_to_recordset(${list}::jsonb) as r (id uuid, account text, name text, org uuid, section uuid, phone text, mail text)`)
  return tx.run(sql`insert into directory.credentials (city, user_id, password_hash, password_at, must_change)
    select ${tx.city}, r.id, ${first.hash}, ${tx.now}, ${first.mustChange}
    from jsonb_to_recordset(${list}::jsonb) as r (id uuid)`)
}

export async function updateUsers(tx: Tx, rows: readonly Omit<UserRow, 'account'>[]): Promise<number> {
  return tx.run(sql`update directory.users u
    set name = r.name, org = r.org, section = r.section, phone = r.phone, mail = r.mail, version = u.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, name text, org uuid, section uuid, phone text, mail text)
    where u.city = ${tx.city} and u.id = r.id`)
}

export async function insertDuties(tx: Tx, rows: readonly DutyRow[]): Promise<number> {
  return tx.run(sql`insert into directory.duties (city, id, user_id, org, role, width, skills, valid_from)
    select ${tx.city}, r.id, r."user", r.org, r.role, r.width, array(select jsonb_array_elements_text(r.skills)), ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "user" uuid, org uuid, role text, width text, skills jsonb)`)
}

export async function insertSites(tx: Tx, rows: readonly { host: string; name: string }[]): Promise<number> {
  return tx.run(sql`insert into directory.sites (city, host, name)
    select ${tx.city}, r.host, r.name from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (host text, name text)
    on conflict on constraint sites_pk do update set name = excluded.name`)
}

export type KnownUser = {
  id: string
  account: string
  name: string
  org: string
  section: string | null
  phone: string | null
  mail: string | null
}

export async function usersByAccount(tx: Tx, accounts: readonly string[]): Promise<Map<string, KnownUser>> {
  const rows = await tx.rows<KnownUser>(sql`select u.id, u.account, u.name, u.org, u.section, u.phone, u.mail
    from directory.users u where u.city = ${tx.city} and u.account = any(${[...accounts]}::text[])`)
  return new Map(rows.map((row) => [row.account, row]))
}

export async function openDuties(
  tx: Tx,
  users: readonly string[],
): Promise<{ user: string; org: string; role: string }[]> {
  return tx.rows(sql`select d.user_id as user, d.org, d.role from directory.duties d
    where d.city = ${tx.city} and d.user_id = any(${[...users]}::uuid[]) and (d.valid_to is null or d.valid_to > ${tx.now})`)
}

export async function allSections(tx: Tx): Promise<SectionRow[]> {
  return tx.rows<SectionRow>(sql`select s.id, s.org, s.name from directory.sections s where s.city = ${tx.city}`)
}

/** The highest step taken below each parent, `root` for the top: closed organisations keep theirs. */
export async function lastSteps(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.rows<{
    parent: string
    last: string
  }>(sql`select coalesce(o.parent::text, 'root') as parent, max(o.path) as last
    from directory.orgs o where o.city = ${tx.city} group by 1`)
  return new Map(rows.map(({ parent, last }) => [parent, Number(last.split('/').at(-2))]))
}
