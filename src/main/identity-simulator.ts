import type { FastifyInstance } from 'fastify'
import type { Settings } from '#platform/config/settings'
import { identitySimulator } from '../api/identity-simulator/simulator.ts'
import { demoCity } from '../seed/index.ts'
import { demoFirms, demoPersons } from '../seed/services/people.ts'

/** The demo city, where invented people act: what is simulated is simulated here and nowhere else. */
export function isTrial({ demo, city }: Settings): boolean {
  return demo && city === demoCity.city
}

/** Only while no real service is set: elsewhere nobody may say who he is by choosing. */
export function simulatesIdentity(settings: Settings): boolean {
  return isTrial(settings) && settings.unified === undefined
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
