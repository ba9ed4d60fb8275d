import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { checkProfile, type ProfileBody } from '../rules/profile.ts'
import { choose, clockworkFor, stamp } from '../store.ts'
import { addProfile } from '../store-profiles.ts'

/**
 * Stores a profile as the city's own next version. `basedOn` is the version the editor had before the eyes (0: a new
 * profile); if somebody was faster, the edit is refused. Open cases keep the times they were given.
 */
export async function editProfile(ctx: Ctx, body: ProfileBody, basedOn: number): Promise<{ version: number }> {
  return ctx.transaction('deadlines.edit', async (tx) => {
    await stamp(tx)
    const { profiles } = await clockworkFor(tx)
    const inForce = profiles.get(body.code)?.version ?? 0
    if (inForce !== basedOn) reject('conflict', 'deadlines.profile-changed', { code: body.code, version: inForce })
    const version = inForce + 1
    await addProfile(tx, insist(checkProfile(body)), version)
    // The stamp given above was already read under: what is stored now needs another.
    await stamp(tx)
    audit(tx, { action: 'deadlines.profile-edited', object: { kind: 'profile', id: body.code }, facts: { version } })
    return { version }
  })
}

/** Chooses the profile new requests of the city are given (采用时限方案). */
export async function chooseProfile(ctx: Ctx, code: string): Promise<void> {
  await ctx.transaction('deadlines.edit', async (tx) => {
    const { profiles } = await clockworkFor(tx)
    if (!profiles.has(code)) reject('missing', 'deadlines.profile-unknown', { code }, 'code')
    await choose(tx, code)
    audit(tx, { action: 'deadlines.profile-chosen', object: { kind: 'profile', id: code } })
  })
}
