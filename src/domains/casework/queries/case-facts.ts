import { isRecused } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { visibleCases } from './visible.ts'

/** How an actor stands to a case: what the vault asks before it opens an identity. */
export type CaseStanding = {
  id: string
  number: string
  party: string | null
  secrecy: 'open' | 'protected' | 'anonymous' | 'clue'
  relation: 'own-call' | 'lead' | 'assist' | 'none'
  /** He must withdraw (回避): an interest is on record. */
  excluded: boolean
}

type Row = Omit<CaseStanding, 'relation' | 'excluded'> & {
  ownCall: boolean
  leads: boolean
  assists: boolean
  place: string | null
  classCode: string | null
}

/** The case behind a number as the actor stands to it; undefined when it is out of his reach. */
export async function caseStanding(ctx: Ctx, number: string): Promise<CaseStanding | undefined> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return undefined
  return ctx.reading('casework.read', async (tx) => {
    const row =
      await tx.maybe<Row>(sql`select c.id, c.number, c.party, c.secrecy, c.place, c.class_code, coalesce(c.lead_org = ${actor.org}, false) as leads,
        exists (select 1 from casework.events e where e.city = c.city and e.case_id = c.id and e.no = 1 and e.actor_id = ${actor.user}) as own_call,
        exists (select 1 from casework.tasks t where t.city = c.city and t.case_id = c.id and t.org = ${actor.org}) as assists
      from casework.cases c where c.city = ${tx.city} and c.number = ${number} and ${visibleCases(actor)}`)
    if (!row) return undefined
    const { ownCall, leads, assists, place, classCode, ...facts } = row
    const relation = ownCall ? 'own-call' : leads ? 'lead' : assists ? 'assist' : 'none'
    const recusal = await isRecused(tx, actor.user, { case: row.number, classCode, place, accused: [] })
    return { ...facts, relation, excluded: recusal !== null }
  })
}

/** The part of a header that other systems are told: where the case stands and what it is about. */
export async function caseHeaderById(
  tx: Tx,
  id: string,
): Promise<{ state: string; classCode: string | null } | undefined> {
  return tx.maybe(sql`select c.state, c.class_code from casework.cases c where c.city = ${tx.city} and c.id = ${id}`)
}
