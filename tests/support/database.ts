import { inject } from 'vitest'
import type { DatabaseUrls } from '#platform/db/urls'

declare module 'vitest' {
  interface ProvidedContext {
    databaseDoor: string
  }
}

export type TestDatabase = { urls: DatabaseUrls; stop(): Promise<void> }

/** What many test files begin with: filled once in a run, copied for each of them. `fill` leaves no connection open. */
export type Filling = { name: string; fill(urls: DatabaseUrls): Promise<void> }

/** A migrated database of its own for one test file: empty, or filled. Close your pools, then call `stop`. */
export async function testDatabase(filling?: Filling): Promise<TestDatabase> {
  const door = inject('databaseDoor')
  if (filling) await fillOnce(door, filling)
  const urls = await ask<DatabaseUrls>(`${door}/${filling?.name ?? ''}`)
  const stop = async (): Promise<void> => {
    await fetch(`${door}${new URL(urls.owner).pathname}`, { method: 'DELETE' })
  }
  return { urls, stop }
}

/** The first who asks for a filling makes it; the others wait for him, and learn of his failure. */
async function fillOnce(door: string, { name, fill }: Filling): Promise<void> {
  const { toFill } = await ask<{ toFill: DatabaseUrls | null }>(`${door}/fillings/${name}`)
  if (toFill === null) return
  const failed = await fill(toFill).then(
    () => '',
    (fault: unknown) => String(fault),
  )
  await fetch(`${door}/fillings/${name}`, { method: 'PUT', body: failed })
  if (failed !== '') throw new Error(`filling ${name}: ${failed}`)
}

async function ask<T>(address: string): Promise<T> {
  const answer = await fetch(address, { method: 'POST' })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as T
}
