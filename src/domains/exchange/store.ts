import { sql, type Tx } from '#platform/db/tx'
import type { Mode, Offered, System } from './rules/index.ts'

export type KeptSystem = System & { orgPath: string }

const SYSTEM = sql`s.code, s.org, s.org_path, s.name, s.mode, s.address, s.events, s.active`

export async function systemByCode(tx: Tx, code: string): Promise<KeptSystem | undefined> {
  return tx.maybe<KeptSystem>(
    sql`select ${SYSTEM} from exchange.systems s where s.city = ${tx.city} and s.code = ${code}`,
  )
}

export async function allSystems(tx: Tx): Promise<readonly KeptSystem[]> {
  return tx.rows<KeptSystem>(sql`select ${SYSTEM} from exchange.systems s where s.city = ${tx.city} order by s.code`)
}

/** The systems of a body that want to hear of a step. Index systems_org. */
export async function systemsFor(tx: Tx, org: string, type: Offered): Promise<readonly KeptSystem[]> {
  return tx.rows<KeptSystem>(sql`select ${SYSTEM} from exchange.systems s
    where s.city = ${tx.city} and s.org = ${org} and s.active and ${type} = any(s.events) order by s.code`)
}

export async function writeSystem(tx: Tx, system: KeptSystem): Promise<void> {
  await tx.run(sql`insert into exchange.systems (city, code, org, org_path, name, mode, address, events, active, changed_at)
    values (${tx.city}, ${system.code}, ${system.org}, ${system.orgPath}, ${system.name}, ${system.mode}, ${system.address}, ${[...system.events]},
      ${system.active}, ${tx.now})
    on conflict on constraint systems_pk do update set org = excluded.org, org_path = excluded.org_path, name = excluded.name,
      mode = excluded.mode, address = excluded.address, events = excluded.events, active = excluded.active, changed_at = excluded.changed_at`)
}

export type Delivery = {
  id: string
  system: string
  org: string
  orgPath: string
  caseId: string
  caseNumber: string
  matterName: string
  eventNo: number
  type: string
  state: 'waiting' | 'sent' | 'confirmed' | 'dead'
  attempts: number
  createdAt: Date
  confirmedAt: Date | null
  remoteRef: string | null
  lastError: string | null
  seconds: number | null
}

export const DELIVERY = sql`d.id, d.system, d.org, d.org_path, d.case_id, d.case_number, d.matter_name, d.event_no, d.type, d.state, d.attempts,
  d.created_at, d.confirmed_at, d.remote_ref, d.last_error, d.seconds`

export type NewDelivery = Pick<
  Delivery,
  'system' | 'org' | 'orgPath' | 'caseId' | 'caseNumber' | 'matterName' | 'eventNo' | 'type'
>

/** Puts a step into a system's outbox; the same step twice is one row. */
export function queueDelivery(tx: Tx, d: NewDelivery): void {
  tx.queue(sql`insert into exchange.deliveries (city, id, system, org, org_path, case_id, case_number, matter_name, event_no, type, state, attempts,
      next_at, created_at)
    values (${tx.city}, ${tx.id()}, ${d.system}, ${d.org}, ${d.orgPath}, ${d.caseId}, ${d.caseNumber}, ${d.matterName}, ${d.eventNo}, ${d.type},
      'waiting', 0, ${tx.now}, ${tx.now})
    on conflict on constraint deliveries_once do nothing`)
}

export async function deliveryForUpdate(tx: Tx, id: string): Promise<(Delivery & { mode: Mode }) | undefined> {
  return tx.maybe<Delivery & { mode: Mode }>(sql`select ${DELIVERY}, s.mode from exchange.deliveries d
    join exchange.systems s on s.city = d.city and s.code = d.system
    where d.city = ${tx.city} and d.id = ${id} for update of d`)
}

export type Confirmation = { id: string; ref: string | null; user: string | null; seconds: number | null }

export function confirmDelivery(tx: Tx, { id, ref, user, seconds }: Confirmation): void {
  tx.queue(sql`update exchange.deliveries set state = 'confirmed', confirmed_at = ${tx.now}, remote_ref = ${ref}, confirmed_by = ${user},
      seconds = ${seconds}, last_error = null where city = ${tx.city} and id = ${id}`)
}
