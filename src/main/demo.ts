import { findOrgs } from '#domains/directory'
import type { App } from '#platform/app'
import { systemCtx } from '#platform/create-ctx'
import { demoAccounts as accounts, DEMO_PASSWORD, demoCity, seedDemo } from '../seed/index.ts'
import type { OpenDatabase } from './open-database.ts'

/** Fills an empty installation with the demo city; answers the lines that name its accounts. */
export async function demoAccounts(
  app: App,
  _database: OpenDatabase,
  say: (sentence: string) => void,
): Promise<readonly string[]> {
  if (!app.settings.demo) return []
  if (await isEmpty(app)) {
    say('Filling the demo city …')
    await seedDemo(app.source)
  }
  const width = Math.max(...accounts.map(({ account }) => account.length))
  return [
    `Demo accounts, all with the password ${DEMO_PASSWORD}:`,
    ...accounts.map(({ account, post }) => `  ${account.padEnd(width)}  ${post}`),
  ]
}

async function isEmpty(app: App): Promise<boolean> {
  const ctx = systemCtx(app.source, demoCity.city, 'demo')
  return ctx.reading('directory.read', async (tx) => (await findOrgs(tx, { parent: 'root', limit: 1 })).length === 0)
}
