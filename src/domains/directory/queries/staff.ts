import type { Duty, Staff } from '#platform/actor'
import { sql, type Tx } from '#platform/db/tx'
import { dutyScope, grantsOf, type HeldDuty, isInForce, isRole, type OrgKind, type Width } from '../rules/index.ts'
import { directoryVersion } from './version.ts'

type UserRow = {
  user: string
  account: string
  name: string
  section: string | null
  org: string
  orgName: string
  orgPath: string
}
type DutyRow = {
  id: string
  role: string
  width: Width | null
  skills: string[]
  org: string
  orgPath: string
  orgKind: OrgKind
  validFrom: Date
  validTo: Date | null
  absent: string | null
}

type Kept = { stamp: string; from: Date; until: Date | null; staff: Staff | null }

const kept = new Map<string, Kept>()
const MOST_KEPT = 5_000

/**
 * A member of staff with compiled grants, as of now; null when unknown or disabled. Kept per version of the
 * directory and until the next duty begins or ends.
 */
export async function staffActor(tx: Tx, user: string): Promise<Staff | null> {
  const stamp = await directoryVersion(tx)
  const key = `${tx.city}/${user}`
  const known = kept.get(key)
  if (known?.stamp === stamp && known.from <= tx.now && (known.until === null || tx.now < known.until))
    return known.staff
  const [found, duties] = await Promise.all([userRow(tx, user), dutyRows(tx, user)])
  const staff = found === undefined ? null : compile(found, duties, tx.now)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, { stamp, from: tx.now, until: nextChange(duties, tx.now), staff })
  return staff
}

async function userRow(tx: Tx, user: string): Promise<UserRow | undefined> {
  return tx.maybe<UserRow>(sql`
    select u.id as user, u.account, u.name, u.section, u.org, o.name as org_name, o.path as org_path
    from directory.users u join directory.orgs o on o.city = u.city and o.id = u.org
    where u.city = ${tx.city} and u.id = ${user} and u.disabled_at is null`)
}

/** Own duties, and those of the people stood in for, cut to the period of the stand-in. */
async function dutyRows(tx: Tx, user: string): Promise<DutyRow[]> {
  return tx.rows<DutyRow>(sql`
    select d.id, d.role, d.width, d.skills, d.org, o.path as org_path, o.kind as org_kind,
      greatest(d.valid_from, h.valid_from) as valid_from, least(d.valid_to, h.valid_to) as valid_to, h.absent
    from (select ${user}::uuid as user_id, null::uuid as absent, '-infinity'::timestamptz as valid_from, null::timestamptz as valid_to
      union all select s.absent, s.absent, s.valid_from, s.valid_to from directory.stand_ins s
        where s.city = ${tx.city} and s.stand_in = ${user} and (s.valid_to is null or s.valid_to > ${tx.now})) h
    join directory.duties d on d.city = ${tx.city} and d.user_id = h.user_id
    join directory.orgs o on o.city = d.city and o.id = d.org
    where (d.valid_to is null or d.valid_to > ${tx.now}) and (o.valid_to is null or o.valid_to > ${tx.now})
    order by h.absent nulls first, d.valid_from, d.id`)
}

function compile(found: UserRow, rows: readonly DutyRow[], now: Date): Staff {
  const held = rows.flatMap((row) => {
    const duty = heldDuty(row)
    return duty === null || !isInForce(duty, now) ? [] : [{ duty, row }]
  })
  const duties = held.map(
    ({ duty, row }): Duty => ({ id: row.id, role: row.role, org: row.org, scope: dutyScope(duty), skills: row.skills }),
  )
  const grants = grantsOf(
    held.map(({ duty }) => duty),
    now,
  )
  return { kind: 'staff', ...found, duties, grants }
}

/** A role that this version does not know gives nothing. */
function heldDuty(row: DutyRow): HeldDuty | null {
  if (!isRole(row.role)) return null
  const org = { id: row.org, path: row.orgPath, kind: row.orgKind }
  return { role: row.role, org, width: row.width, of: row.absent, from: row.validFrom, to: row.validTo }
}

function nextChange(rows: readonly DutyRow[], now: Date): Date | null {
  const instants = rows
    .flatMap((row) => [row.validFrom, row.validTo])
    .filter((at): at is Date => at !== null && at > now)
  return instants.reduce<Date | null>((first, at) => (first === null || at < first ? at : first), null)
}
