import type { Claims, Unified } from '#domains/accounts'
import { demoFirms, demoPersons } from '../../src/seed/services/people.ts'

/** A unified identity that says what the test wants, without a service; at first it vouches for the first demo person. */
export type Vouching = Unified & { vouch(claims: Omit<Claims, 'issuer'>): void }

export function vouching(): Vouching {
  let next = claimsOf(0)
  return {
    simulated: true,
    vouch: (claims) => {
      next = { issuer: 'https://identity.example', ...claims }
    },
    start: async (back) => ({
      address: new URL('?code=c&state=s', back),
      kept: { state: 's', nonce: 'n', verifier: 'v' },
    }),
    finish: async () => next,
  }
}

/** What the service says of a demo person. */
export function claimsOf(at: number): Claims {
  const person = demoPersons[at]
  if (person === undefined) throw new Error(`there is no demo person ${at}`)
  const { key, name, citizenNumber: idNumber, phone } = person
  const firms = demoFirms.filter((firm) => firm.representative === key)
  return { issuer: 'https://identity.example', subject: key, name, idNumber, phone, level: 2, firms }
}
