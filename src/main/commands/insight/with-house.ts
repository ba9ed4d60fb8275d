import type { Ctx } from '#platform/context'
import { systemCtx } from '#platform/create-ctx'
import { createApp } from '../../app.ts'
import type { Invocation } from '../../command.ts'
import { withDatabase } from '../../open-database.ts'

/** Runs a piece of work on the city of the settings, acting as the house. */
export async function withHouse<T>({ settings }: Invocation, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return withDatabase(settings, async (database) => {
    const app = createApp(settings, database.urls)
    try {
      return await work(systemCtx(app.source, settings.city, 'insight'))
    } finally {
      await app.close()
    }
  })
}
