import { sql, type Tx } from '#platform/db/tx'
import type { Folded } from '../rules/fold.ts'

/** A case as its resident comes to it: by number, with the hash of the code he was given. */
export type CaseForResident<State> = {
  id: string
  kind: string
  party: string | null
  queryCodeHash: Buffer | null
  version: number
  state: State
}

/**
 * The case behind a number, for whoever proves that it is his: the caller compares the hash of the code, in constant
 * time, before anything of it leaves the house.
 */
export async function caseForResident<State>(tx: Tx, number: string): Promise<CaseForResident<State> | undefined> {
  type Row = Omit<CaseForResident<State>, 'state'> & { facts: Folded<State> }
  const row = await tx.maybe<Row>(sql`select id, kind, party, query_code_hash, version, facts from casework.cases
    where city = ${tx.city} and number = ${number}`)
  if (!row) return undefined
  const { facts, ...rest } = row
  return { ...rest, state: facts.state }
}
