import { allow, insist, type Ruling, refuse } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { type CaseFacts, type Desk, peopleOf } from '../desk.ts'
import { budgetFor, startOfDay } from '../rules/budget.ts'
import type { Identity } from '../rules/contact.ts'
import type { PartyField } from '../rules/fields.ts'
import type { RevealPurpose } from '../rules/purposes.ts'
import { mayReveal } from '../rules/reveal.ts'
import { insertReveal, loadBudgets, otherCasesRevealed } from '../store.ts'
import { rolesOf } from '../who.ts'

export type Reveal = { of: CaseFacts; fields: readonly PartyField[]; purpose: RevealPurpose; reason: string }

/**
 * Shows fields of an identity in the clear and writes down who saw them, whose, and what for, in one transaction
 * (个人信息保护法 art. 51). A denied attempt is written down as well.
 */
export async function revealIdentity(desk: Desk, ctx: Ctx, asked: Reveal): Promise<Identity> {
  const ruling = await desk.inVault(ctx).transaction('parties.reveal', async (tx) => {
    const object = { kind: 'case', id: asked.of.id }
    const answer = await decide(tx, desk, asked)
    if (answer.allowed) {
      const { of, fields, purpose, reason } = asked
      insertReveal(tx, { caseId: of.id, caseNumber: of.number, party: of.party ?? '', fields, purpose, reason })
      audit(tx, { action: 'parties.reveal', object, facts: { fields, purpose } })
    } else {
      const { code } = answer.refusal
      audit(tx, { action: 'parties.reveal', object, result: 'denied', facts: { fields: asked.fields, code } })
    }
    return answer
  })
  return insist(ruling)
}

async function decide(tx: Tx, desk: Desk, { of, fields, purpose }: Reveal): Promise<Ruling<Identity>> {
  if (tx.actor.kind !== 'staff') return refuse('unauthenticated', 'parties.staff-only')
  if (of.party === null && !of.excluded) return refuse('missing', 'parties.anonymous')
  const roles = rolesOf(tx.actor)
  const person = of.party === null ? undefined : (await peopleOf(tx, desk.keys, [of.party], fields)).get(of.party)
  const may = mayReveal({ ...of, roles, consents: person?.consents ?? false }, { fields, purpose })
  if (!may.allowed) return may
  const limit = budgetFor(roles, await loadBudgets(tx))
  const spent = await otherCasesRevealed(tx, tx.actor.user, startOfDay(tx.now), of.id)
  if (spent >= limit) return refuse('too-many', 'parties.budget-spent', { limit })
  return person === undefined ? refuse('missing', 'parties.no-such-party') : allow(person.identity)
}
