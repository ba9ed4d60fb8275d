import { orgByCode } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { delivered } from './data.ts'
import { deliverTemplate } from './store/library.ts'

/** Puts the delivered plans into the library of a city; what has their name already stays. */
export async function seedSurge(ctx: Ctx): Promise<void> {
  await ctx.transaction('surge.edit', async (tx) => {
    for (const { name, content, group } of delivered) {
      const units = []
      for (const { code, duty, lead } of group) {
        const org = await orgByCode(tx, code)
        if (org) units.push({ org: org.id, duty, lead })
      }
      // Without its lead unit a group is none: the city names its own.
      await deliverTemplate(tx, name, { ...content, group: units.some(({ lead }) => lead) ? units : [] })
    }
  })
}
