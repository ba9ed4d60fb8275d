import { type FillOrg, fillDirectory, usersWith } from '#domains/directory'
import { seedHotline } from '#domains/hotline'
import { placeOfRegion } from '#kit/place-code'
import type { Ctx } from '#platform/context'
import { hashPassword } from '#platform/crypto/password'

export type NewCity = {
  name: string
  hosts: readonly string[]
  places: readonly { code: string; name: string }[]
  /** The first administrator, made only where the city has none. */
  admin: { account: string; password: string }
}

/**
 * The first day of a real city: its place, government and centre, one administrator who must choose a password of his own, and
 * places from a list. Everything else is imported and edited in the console. What is there already stays.
 */
export async function openCity(ctx: Ctx, { name, hosts, places, admin }: NewCity): Promise<{ admin: boolean }> {
  const place = placeOfRegion(ctx.city)
  const held = await ctx.reading('directory.read', (tx) => usersWith(tx, { role: 'administrator', evenAbsent: true }))
  const users = held.length > 0 ? [] : [administrator(admin.account)]
  await fillDirectory(ctx, {
    sites: hosts.map((host) => ({ host, name })),
    places: [{ code: place, name }, ...places],
    orgs: rootsOf(name, place),
    users,
    passwordHash: await hashPassword(admin.password),
    mustChange: true,
  })
  return { admin: users.length > 0 }
}

/** The class tree, emergency words and a first catalogue made from the units that stand by now. */
export async function fillHotline(ctx: Ctx): Promise<void> {
  await seedHotline(ctx)
}

function rootsOf(name: string, place: string): FillOrg[] {
  return [
    { code: 'government', name: `${name}人民政府`, kind: 'city-government', parent: null, place },
    { code: 'centre', name: `${name}12345热线中心`, kind: 'centre', parent: 'government', place },
  ]
}

function administrator(account: string) {
  return { account, name: '系统管理员', org: 'centre', duties: [{ role: 'administrator' as const }] }
}
