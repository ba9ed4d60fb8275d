import { sql, type Tx } from '#platform/db/tx'

/** What an alarm rests on: numbers alone. */
export type AlarmEvidence = {
  /** Minutes of the window in which it was told, and what is usual there. */
  window: number
  count: number
  expected: number
  /** −log10 of the chance of such a count on an ordinary day. */
  rarity: number
  /** When the rise began. */
  began: string
  requests: number
  /** Requests of the matter minute by minute, over the last two hours before the alarm. */
  perMinute: readonly number[]
  usualPerMinute: number
  /** Districts with at least three of them. */
  byDistrict: readonly { district: string; count: number }[]
}

export const alarmStates = ['raised', 'confirmed', 'dismissed', 'planned'] as const
export type AlarmState = (typeof alarmStates)[number]

export type Alarm = {
  id: string
  at: Date
  topic: string
  place: string
  words: string[]
  evidence: AlarmEvidence
  state: AlarmState
  quietUntil: Date | null
  decidedName: string | null
  decidedAt: Date | null
  note: string | null
  plan: string | null
}

const COLUMNS = sql`a.id, a.at, a.topic, a.place, a.words, a.evidence, a.state, a.quiet_until, a.decided_name, a.decided_at, a.note, a.plan`

export type NewAlarm = Pick<Alarm, 'at' | 'topic' | 'place' | 'words' | 'evidence'>

export async function addAlarm(tx: Tx, { at, topic, place, words, evidence }: NewAlarm): Promise<string> {
  const id = tx.id()
  await tx.run(sql`insert into surge.alarms (city, id, at, topic, place, words, evidence, state)
    values (${tx.city}, ${id}, ${at}, ${topic}, ${place}, ${words}::text[], ${JSON.stringify(evidence)}, 'raised')`)
  return id
}

/** Alarms since a moment, the newest first. Index alarms_at. */
export async function alarmsSince(tx: Tx, from: Date, limit = 50): Promise<Alarm[]> {
  return tx.rows<Alarm>(
    sql`select ${COLUMNS} from surge.alarms a where a.city = ${tx.city} and a.at > ${from} order by a.at desc, a.id desc limit ${limit}`,
  )
}

export async function alarmForUpdate(tx: Tx, id: string): Promise<Alarm | undefined> {
  return tx.maybe<Alarm>(
    sql`select ${COLUMNS} from surge.alarms a where a.city = ${tx.city} and a.id = ${id} for update`,
  )
}

export async function alarmById(tx: Tx, id: string): Promise<Alarm | undefined> {
  return tx.maybe<Alarm>(sql`select ${COLUMNS} from surge.alarms a where a.city = ${tx.city} and a.id = ${id}`)
}

export type AlarmRuling = {
  id: string
  state: Exclude<AlarmState, 'raised'>
  quietUntil?: Date | null
  user: string | null
  name: string
  note: string | null
  plan?: string | null
}

export async function ruleAlarm(tx: Tx, ruling: AlarmRuling): Promise<void> {
  const { id, state, quietUntil = null, user, name, note, plan = null } = ruling
  await tx.run(sql`update surge.alarms set state = ${state}, quiet_until = ${quietUntil}, decided_by = ${user}, decided_name = ${name},
      decided_at = ${tx.now}, note = ${note}, plan = ${plan} where city = ${tx.city} and id = ${id}`)
}
