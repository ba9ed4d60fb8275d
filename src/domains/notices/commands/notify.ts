import { sql, type Tx } from '#platform/db/tx'
import { shippedQuietHours } from '../data.ts'
import { afterQuiet, type Channel, type Facts } from '../rules/index.ts'

export type Notice = {
  /** What makes the message one and the same: case, event, template, recipient. A second one with it is not written. */
  key: string
  template: string
  channel: Channel
  to: { party: string } | { user: string }
  caseId: string | null
  /** Fills the marks of the template; never a name, number or address of a resident. */
  facts: Facts
  /** When that happened which is told; a restored copy sends nothing about what lies before its restore. Now, if absent. */
  happenedAt?: Date
  locale?: 'zh' | 'en'
  /** Goes out in quiet hours too: codes asked for at this moment, threats to life. */
  urgent?: boolean
}

/** Writes messages in the caller's transaction; the worker sends them. Night falls only on residents. */
export async function notify(tx: Tx, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  const quiet = await quietHours(tx)
  for (const notice of notices) {
    const party = 'party' in notice.to ? notice.to.party : null
    const user = 'user' in notice.to ? notice.to.user : null
    const notBefore = party !== null && !notice.urgent ? afterQuiet(tx.now, quiet) : tx.now
    // What is shown in the house needs no sending.
    const state = notice.channel === 'in-app' ? 'delivered' : 'queued'
    tx.queue(sql`insert into notices.messages (city, id, key, case_id, template, channel, locale, party, user_id, facts, state, not_before,
        retry_at, attempts, created_at)
      values (${tx.city}, ${tx.id()}, ${notice.key}, ${notice.caseId}, ${notice.template}, ${notice.channel}, ${notice.locale ?? 'zh'}, ${party},
        ${user}, ${JSON.stringify(notice.facts)}, ${state}, ${notBefore}, '1970-01-01T00:00:00Z', 0, ${notice.happenedAt ?? tx.now})
      on conflict (city, key) do nothing`)
  }
}

async function quietHours(tx: Tx): Promise<{ from: string; to: string }> {
  const row = await tx.maybe<{
    from: string
    to: string
  }>(sql`select to_char(starts_at, 'HH24:MI') as from, to_char(ends_at, 'HH24:MI') as to
    from notices.quiet_hours where city = ${tx.city}`)
  return row ?? shippedQuietHours
}
