import { inject } from 'vitest'
import type { DatabaseUrls } from '#platform/db/urls'

declare module 'vitest' {
  interface ProvidedContext {
    databaseDoor: string
  }
}

export type TestDatabase = { urls: DatabaseUrls; stop(): Promise<void> }

/** A migrated, empty database of its own for one test file. Close your pools, then call `stop`. */
export async function testDatabase(): Promise<TestDatabase> {
  const door = inject('databaseDoor')
  const answer = await fetch(door, { method: 'POST' })
  if (!answer.ok) throw new Error(await answer.text())
  const urls = (await answer.json()) as DatabaseUrls
  const stop = async (): Promise<void> => {
    await fetch(`${door}${new URL(urls.owner).pathname}`, { method: 'DELETE' })
  }
  return { urls, stop }
}
