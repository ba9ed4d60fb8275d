import { caseForResident, loadForUpdate } from '#domains/casework'
import { sql, type Tx } from '#platform/db/tx'
import type { ApplicationCase } from '#rules/applications'

/** The state of a case as it is, read without a lock through its number (case_facts_pk). */
export async function caseState(tx: Tx, caseId: string): Promise<ApplicationCase | undefined> {
  const row = await tx.maybe<{ number: string }>(
    sql`select number from applications.case_facts where city = ${tx.city} and case_id = ${caseId}`,
  )
  return row && (await caseForResident<ApplicationCase>(tx, row.number))?.state
}

/** The same, held until the transaction ends. */
export async function lockedState(tx: Tx, caseId: string): Promise<ApplicationCase | undefined> {
  const stored = await loadForUpdate(tx, caseId)
  return (stored?.facts as { state: ApplicationCase } | undefined)?.state
}
