import { reject } from '#kit/ruling'
import { holdsForCity } from '#platform/actor'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { once } from '#platform/idempotency'
import { isInScope } from '../predicate.ts'
import { type Org, orgById } from '../queries/orgs.ts'
import { newVersion } from '../queries/version.ts'

/** What an edit did: the answer, and what the audit record says about it. */
export type Edit<T> = { value: T; kind: string; id: string | null; facts?: Record<string, unknown> }

/**
 * Runs one edit of the directory: the change, a new version for all processes, and one row of the audit record. With a
 * key of the caller's, a repeat gets the first answer again.
 */
export async function edit<T>(
  ctx: Ctx,
  action: `directory.${string}`,
  work: (tx: Tx) => Promise<Edit<T>>,
  keyed?: { key: string | undefined; request: unknown },
): Promise<T> {
  const whole = async (tx: Tx): Promise<T> => {
    const { value, kind, id, facts } = await work(tx)
    await newVersion(tx)
    audit(tx, { action, object: { kind, id }, facts: facts ?? {} })
    return value
  }
  return keyed === undefined
    ? ctx.transaction('directory.edit', whole)
    : once(ctx, 'directory.edit', { scope: action, ...keyed }, whole)
}

/** People, posts and units are edited by whoever holds the permission over the whole city. */
export function insistCity(tx: Tx): void {
  if (!holdsForCity(tx.actor, 'directory.edit')) reject('forbidden', 'directory.only-own-unit')
}

/** Sections, rosters and stand-ins: also the head of the unit. */
export async function insistUnit(tx: Tx, orgId: string): Promise<Org> {
  const org = await existingOrg(tx, orgId)
  if (!isInScope(tx.actor, 'directory.edit', { org: org.id, orgPath: org.path }))
    reject('forbidden', 'directory.only-own-unit')
  return org
}

export async function existingOrg(tx: Tx, id: string, field = 'org'): Promise<Org> {
  return (await orgById(tx, id)) ?? reject('missing', 'directory.no-such-org', {}, field)
}

export type UserFacts = {
  id: string
  account: string
  name: string
  org: string
  section: string | null
  disabledAt: Date | null
}

export async function existingUser(tx: Tx, id: string, field = 'user'): Promise<UserFacts> {
  const found = await tx.maybe<UserFacts>(sql`select u.id, u.account, u.name, u.org, u.section, u.disabled_at
    from directory.users u where u.city = ${tx.city} and u.id = ${id}`)
  return found ?? reject('missing', 'directory.no-such-user', {}, field)
}
