import type { CaseDetail } from '../api/types.ts'
import type { PartyOf } from '../parts/masked-party.tsx'
import { factsOf, textOf } from './described.ts'

/** What may be shown of the resident before any reveal. */
export function partyOf(item: CaseDetail): PartyOf {
  const masked = factsOf(item.described, 'party')
  const shown = [masked && textOf(masked, 'name'), masked && textOf(masked, 'phone')].filter(Boolean).join(' · ')
  const party = item.hasParty ? { masked: shown, consent: item.described.consentToContact !== false } : null
  return { number: item.number, secrecy: item.secrecy, party }
}
