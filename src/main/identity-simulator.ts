import type { FastifyInstance } from 'fastify'
import type { Settings } from '#platform/config/settings'
import { identitySimulator } from '../api/identity-simulator/simulator.ts'
import { demoCity } from '../seed/index.ts'
import { demoFirms, demoPersons } from '../seed/services/people.ts'

/** In the demo city alone, and only while no real service is set: elsewhere nobody may say who he is by choosing. */
export function simulatesIdentity({ demo, city, unified }: Settings): boolean {
  return demo && city === demoCity.city && unified === undefined
}

/** Serves the simulator with the invented people of the demo. */
export function simulateIdentity(server: FastifyInstance, settings: Settings): void {
  const people = demoPersons.map(({ key, name, citizenNumber, phone }) => ({
    key,
    name,
    citizenNumber,
    phone,
    represents: demoFirms.filter((firm) => firm.representative === key),
  }))
  identitySimulator(server, { ...settings, people })
}
