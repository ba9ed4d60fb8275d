import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Profile } from '../rules/types.ts'
import { clockworkFor } from '../store.ts'

/** Every profile open to the city in the version in force, and which one it has chosen. */
export async function profiles(ctx: Ctx): Promise<{ chosen: string; profiles: Profile[] }> {
  return ctx.reading('deadlines.read', async (tx) => {
    const clockwork = await clockworkFor(tx)
    return { chosen: clockwork.chosen, profiles: [...clockwork.profiles.values()] }
  })
}

/** One profile by its code. */
export async function profileByCode(ctx: Ctx, code: string): Promise<Profile> {
  return ctx.reading('deadlines.read', async (tx) => {
    const { profiles: known } = await clockworkFor(tx)
    return known.get(code) ?? reject('missing', 'deadlines.profile-unknown', { code }, 'code')
  })
}
