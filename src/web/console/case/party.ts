import type { CaseDetail } from '../api/types.ts'
import type { PartyOf } from '../parts/masked-party.tsx'

/** What may be shown of the resident before any reveal. */
export function partyOf(item: CaseDetail): PartyOf {
  const shown = [item.party?.name, item.party?.phone].filter(Boolean).join(' · ')
  const party = item.hasParty ? { masked: shown, consent: item.described.consentToContact !== false } : null
  return { number: item.number, secrecy: item.secrecy, party }
}
