import { sql, type Tx } from '#platform/db/tx'

export type ContactEntry = {
  caseId: string | null
  channel: 'phone' | 'message' | 'visit' | 'web' | 'counter' | 'letter'
  direction: 'in' | 'out'
  outcome: 'reached' | 'not-reached' | 'delivered' | 'failed' | 'noted'
  note: string
  recording?: string | null
  party?: string | null
}

/** Writes down a contact (联系记录) in the caller's transaction: who, when, by which way, reached or not; never a number. */
export function recordContact(tx: Tx, entry: ContactEntry): string {
  const id = tx.id()
  const [user, org] = tx.actor.kind === 'staff' ? [tx.actor.user, tx.actor.org] : [null, null]
  tx.queue(sql`insert into casework.contacts (city, id, case_id, channel, direction, outcome, started_at, ended_at, user_id, org, note, recording, party)
    values (${tx.city}, ${id}, ${entry.caseId}, ${entry.channel}, ${entry.direction}, ${entry.outcome}, ${tx.now}, ${tx.now}, ${user}, ${org},
      ${entry.note}, ${entry.recording ?? null}, ${entry.party ?? null})`)
  return id
}
