import type { Ctx } from '#platform/context'
import { type CaseFacts, type Desk, peopleOf } from '../desk.ts'
import { maskField } from '../rules/fields.ts'
import { accessTo } from '../rules/reveal.ts'
import { insertReading } from '../store.ts'
import { rolesOf } from '../who.ts'

export type MaskedPerson = {
  /** 张**; null where the viewer may not see even that, or none was given. */
  name: string | null
  phone: string | null
  consents: boolean
}

/** Names and numbers as lists show them, by case id. One line in the trail for the whole list. */
export async function maskedPeople(
  desk: Desk,
  ctx: Ctx,
  cases: readonly Omit<CaseFacts, 'number'>[],
): Promise<ReadonlyMap<string, MaskedPerson>> {
  const parties = [...new Set(cases.flatMap(({ party, excluded }) => (party === null || excluded ? [] : [party])))]
  if (parties.length === 0) return new Map()
  return desk.inVault(ctx).transaction('casework.read', async (tx) => {
    const people = await peopleOf(tx, desk.keys, parties, ['name', 'phone'])
    insertReading(tx, { purpose: 'list', parties })
    const roles = rolesOf(tx.actor)
    const masked = new Map<string, MaskedPerson>()
    for (const facts of cases) {
      const person = people.get(facts.party ?? '')
      if (person === undefined) continue
      const shown = (field: 'name' | 'phone'): string | null => {
        const access = accessTo(field, { ...facts, roles, consents: person.consents })
        const value = person.identity[field]
        return value !== undefined && (access === 'reveal' || access === 'masked') ? maskField(field, value) : null
      }
      masked.set(facts.id, { name: shown('name'), phone: shown('phone'), consents: person.consents })
    }
    return masked
  })
}
