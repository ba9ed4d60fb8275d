import type { App } from '#platform/app'
import {
  demoAccounts as accounts,
  DEMO_PASSWORD,
  demoCity,
  seedDemo,
  seedDemoRegisters,
  seedNational,
} from '../seed/index.ts'

/** Loads what holds everywhere, fills the demo city where wanted; answers the lines that name its accounts. */
export async function demoAccounts(app: App, say: (sentence: string) => void): Promise<readonly string[]> {
  await seedNational(app.source)
  if (!app.settings.demo || app.settings.city !== demoCity.city) return []
  say(`Looking after the demo city ${demoCity.name} …`)
  await seedDemo(app.source)
  await seedDemoRegisters(app.source)
  const address = `http://${app.settings.host}:${app.settings.port}`
  return [
    `  residents  ${address}/`,
    `  staff      ${address}/console/   password of all demo accounts: ${DEMO_PASSWORD}`,
    ...accounts.map(({ account, post }) => `             ${account.padEnd(26)} ${post}`),
  ]
}
