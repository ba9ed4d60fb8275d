import { NATIONAL, seedDeadlines } from '#domains/deadlines'
import { type CtxSource, systemCtx } from '#platform/create-ctx'
import { type AcceptanceSheet, seedAcceptance as fillAcceptance } from './acceptance.ts'
import { demoCity, seedCity } from './demo.ts'
import { runSteps } from './steps.ts'

export type { AcceptanceSheet } from './acceptance.ts'
export { DEMO_PASSWORD, demoAccounts, demoCity, seedCity } from './demo.ts'
export type { CityProfile } from './plan.ts'
export { runSteps, type SeedStep, seedSteps } from './steps.ts'

/** Fills the demo city; a second run changes nothing. */
export async function seedDemo(source: CtxSource): Promise<void> {
  await seedNation(source)
  const ctx = systemCtx(source, demoCity.city, 'seed')
  await seedCity(ctx, demoCity)
  await runSteps(ctx)
}

/** Fills the two cities of the acceptance profile and answers accounts, passwords and tokens. */
export async function seedAcceptance(source: CtxSource): Promise<AcceptanceSheet> {
  await seedNation(source)
  return fillAcceptance((city) => systemCtx(source, city, 'seed'), runSteps)
}

/** What holds for every city: the statutory calendar and the time-limit profiles, as this version delivers them. */
export async function seedNation(source: CtxSource): Promise<void> {
  await systemCtx(source, NATIONAL, 'seed').transaction('deadlines.edit', seedDeadlines)
}
