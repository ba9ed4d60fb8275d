import { holds } from '#platform/actor'
import { sql, type Tx } from '#platform/db/tx'

export type StaffLine = {
  id: string
  name: string
  /** Shown to editors of the directory only: it is half of what one signs in with. */
  account: string | null
  org: string
  orgName: string
  section: string | null
  sectionName: string | null
  roles: string[]
  disabled: boolean
}

export type StaffAsked = {
  q?: string | undefined
  org?: string | undefined
  /** The organisation and all below it. */
  under?: string | undefined
  role?: string | undefined
  disabled?: boolean | undefined
  limit: number
  /** Where the page before ended. */
  after?: string | undefined
}

/** People of the city by unit, role and a piece of the name, in order of id. Indexes users_pk, users_org, duties_user. */
export async function findStaff(tx: Tx, asked: StaffAsked): Promise<StaffLine[]> {
  const text = `%${(asked.q ?? '').trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const editor = holds(tx.actor, 'directory.edit')
  return tx.rows<StaffLine>(sql`
    select u.id, u.name, case when ${editor} then u.account end as account, u.org, o.short_name as org_name,
      u.section, s.name as section_name, u.disabled_at is not null as disabled,
      array(select distinct d.role from directory.duties d where d.city = u.city and d.user_id = u.id
        and d.valid_from <= ${tx.now} and (d.valid_to is null or d.valid_to > ${tx.now})) as roles
    from directory.users u
    join directory.orgs o on o.city = u.city and o.id = u.org
    left join directory.sections s on s.city = u.city and s.id = u.section
    where u.city = ${tx.city} and u.id > ${asked.after ?? '00000000-0000-0000-0000-000000000000'}
      and (u.name like ${text} or (${editor} and u.account like ${text.toLowerCase()}))
      and (${asked.org ?? null}::uuid is null or u.org = ${asked.org ?? null}::uuid)
      and (${asked.under ?? null}::uuid is null or o.path like (select r.path || '%' from directory.orgs r
        where r.city = ${tx.city} and r.id = ${asked.under ?? null}::uuid))
      and (${asked.role ?? null}::text is null or exists (select 1 from directory.duties d
        where d.city = u.city and d.user_id = u.id and d.role = ${asked.role ?? ''}
          and d.valid_from <= ${tx.now} and (d.valid_to is null or d.valid_to > ${tx.now})))
      and (${asked.disabled ?? false} or u.disabled_at is null)
    order by u.id limit ${asked.limit}`)
}

export type StaffDetail = StaffLine & {
  phone: string | null
  mail: string | null
  secondFactor: boolean
  duties: {
    id: string
    role: string
    org: string
    orgName: string
    width: string | null
    skills: string[]
    from: Date
    to: Date | null
  }[]
  standIns: {
    id: string
    absent: string
    absentName: string
    standIn: string
    standInName: string
    from: Date
    to: Date | null
  }[]
  roster: { id: string; kind: string; from: Date; to: Date }[]
  recusals: { id: string; kind: string; target: string; reason: string; from: Date; to: Date | null }[]
}

/** One person with posts, stand-ins, roster and recusals that are in force or to come, for the editor. */
export async function staffDetail(tx: Tx, user: string): Promise<StaffDetail | undefined> {
  const head = await tx.maybe<Omit<StaffDetail, 'duties' | 'standIns' | 'roster' | 'recusals'>>(sql`
    select u.id, u.name, u.account, u.org, o.short_name as org_name, u.section, s.name as section_name, u.phone, u.mail,
      u.disabled_at is not null as disabled, coalesce(c.totp_confirmed_at is not null, false) as second_factor,
      array[]::text[] as roles
    from directory.users u
    join directory.orgs o on o.city = u.city and o.id = u.org
    left join directory.sections s on s.city = u.city and s.id = u.section
    left join directory.credentials c on c.city = u.city and c.user_id = u.id
    where u.city = ${tx.city} and u.id = ${user}`)
  if (head === undefined) return undefined
  const [duties, standIns, roster, recusals] = await Promise.all([
    tx.rows<StaffDetail['duties'][number]>(sql`select d.id, d.role, d.org, o.short_name as org_name, d.width, d.skills,
        d.valid_from as "from", d.valid_to as "to"
      from directory.duties d join directory.orgs o on o.city = d.city and o.id = d.org
      where d.city = ${tx.city} and d.user_id = ${user} and (d.valid_to is null or d.valid_to > ${tx.now})
      order by d.valid_from, d.id`),
    tx.rows<
      StaffDetail['standIns'][number]
    >(sql`select s.id, s.absent, a.name as absent_name, s.stand_in, b.name as stand_in_name,
        s.valid_from as "from", s.valid_to as "to"
      from directory.stand_ins s
      join directory.users a on a.city = s.city and a.id = s.absent
      join directory.users b on b.city = s.city and b.id = s.stand_in
      where s.city = ${tx.city} and ${user}::uuid in (s.absent, s.stand_in) and (s.valid_to is null or s.valid_to > ${tx.now})
      order by s.valid_from, s.id`),
    tx.rows<StaffDetail['roster'][number]>(sql`select r.id, r.kind, r.valid_from as "from", r.valid_to as "to"
      from directory.rosters r where r.city = ${tx.city} and r.user_id = ${user} and r.valid_to > ${tx.now}
      order by r.valid_from limit 200`),
    tx.rows<
      StaffDetail['recusals'][number]
    >(sql`select r.id, r.kind, r.target, r.reason, r.valid_from as "from", r.valid_to as "to"
      from directory.recusals r
      where r.city = ${tx.city} and r.user_id = ${user} and (r.valid_to is null or r.valid_to > ${tx.now})
      order by r.valid_from, r.id`),
  ])
  return { ...head, roles: [...new Set(duties.map((duty) => duty.role))], duties, standIns, roster, recusals }
}
