import { type CtxSource, systemCtx } from '#platform/create-ctx'
import { type AcceptanceSheet, seedAcceptance as fillAcceptance } from './acceptance.ts'
import { demoCity, seedCity } from './demo.ts'
import { seedGazetteer } from './insight/gazetteer.ts'
import { planCity } from './plan.ts'
import { seedRegisters } from './services/seed.ts'
import { seedCitySteps, seedNational } from './steps.ts'

export type { AcceptanceSheet } from './acceptance.ts'
export { DEMO_PASSWORD, demoAccounts, demoCity, seedCity } from './demo.ts'
export { prepareHistory, seedHistory, type Telling } from './insight/load.ts'
export type { CityProfile } from './plan.ts'
export { seedCitySteps, seedNational } from './steps.ts'

/** Fills the demo city; a second run changes nothing. */
export async function seedDemo(source: CtxSource): Promise<void> {
  await seedNational(source)
  const ctx = systemCtx(source, demoCity.city, 'seed')
  await seedCity(ctx, demoCity)
  await seedCitySteps(ctx)
  await seedGazetteer(ctx, planCity(demoCity).places)
}

/** What other authorities hold about the people of the demo; their registers are sealed with the keys of the installation. */
export async function seedDemoRegisters(source: CtxSource): Promise<void> {
  await seedRegisters(systemCtx(source, demoCity.city, 'seed'))
}

/** Fills the two cities of the acceptance profile and answers accounts, passwords and tokens. */
export async function seedAcceptance(source: CtxSource): Promise<AcceptanceSheet> {
  await seedNational(source)
  return fillAcceptance((city) => systemCtx(source, city, 'seed'), seedCitySteps)
}
