import { sql, type Tx } from '#platform/db/tx'

export type AuditEntry = {
  /** What was done, `domain.verb` or `domain.noun-done`. */
  action: string
  object: { kind: string; id: string | null }
  result?: 'done' | 'denied' | 'failed'
  /** Codes, ids and counts; never personal data. */
  facts?: Record<string, unknown>
}

/**
 * Writes one row of the audit record (审计记录) in the caller's transaction: sign-ins, denials, edits of directory and
 * settings, reads of personal data. Events of cases go to the journal instead.
 */
export function audit(tx: Tx, { action, object, result = 'done', facts = {} }: AuditEntry): void {
  const by = tx.actor
  const [id, name, org] =
    by.kind === 'staff' ? [by.user, by.account, by.org] : [null, by.kind === 'system' ? by.name : 'resident', null]
  tx.queue(sql`insert into platform.audit (city, id, at, actor_kind, actor_id, actor_name, org, action, object_kind, object_id, result, facts)
    values (${tx.city}, ${tx.id()}, ${tx.now}, ${by.kind}, ${id}, ${name}, ${org}, ${action}, ${object.kind}, ${object.id}, ${result}, ${JSON.stringify(facts)})`)
}
