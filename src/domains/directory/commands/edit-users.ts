import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { hashPassword } from '#platform/crypto/password'
import { sql, type Tx } from '#platform/db/tx'
import { endSessionsOf } from '#platform/session/sessions'
import { edit, existingOrg, existingUser, insistCity, insistUnit } from './edit.ts'
import { insistStrong } from './passwords.ts'

export type NewUser = {
  account: string
  name: string
  org: string
  section?: string | null | undefined
  phone?: string | null | undefined
  mail?: string | null | undefined
  /** First password, to be changed at the first sign-in. */
  password: string
}

/** Adds a member of staff; posts are given apart. */
export async function addUser(ctx: Ctx, input: NewUser, key?: string): Promise<{ id: string }> {
  insistStrong(input.password, input.account)
  const hash = await hashPassword(input.password)
  return edit(
    ctx,
    'directory.add-user',
    async (tx) => {
      insistCity(tx)
      const org = await existingOrg(tx, input.org)
      const taken = await tx.maybe(
        sql`select u.id from directory.users u where u.city = ${tx.city} and u.account = ${input.account}`,
      )
      if (taken) reject('conflict', 'directory.account-taken', { account: input.account }, 'account')
      await insistSection(tx, org.id, input.section ?? null)
      const id = tx.id()
      await tx.run(sql`insert into directory.users (city, id, account, name, org, section, phone, mail, created_at)
      values (${tx.city}, ${id}, ${input.account}, ${input.name}, ${org.id}, ${input.section ?? null},
        ${input.phone ?? null}, ${input.mail ?? null}, ${tx.now})`)
      await tx.run(sql`insert into directory.credentials (city, user_id, password_hash, password_at, must_change)
      values (${tx.city}, ${id}, ${hash}, ${tx.now}, true)`)
      return { value: { id }, kind: 'user', id, facts: { account: input.account, org: org.id } }
    },
    { key, request: { ...input, password: '' } },
  )
}

export type ChangedUser = {
  id: string
  name?: string | undefined
  org?: string | undefined
  section?: string | null | undefined
  phone?: string | null | undefined
  mail?: string | null | undefined
}

/** Changes name, section or work contact; to another unit only with the duties there ended or given anew. */
export async function changeUser(ctx: Ctx, input: ChangedUser): Promise<void> {
  await edit(ctx, 'directory.change-user', async (tx) => {
    const user = await existingUser(tx, input.id, 'id')
    await insistUnit(tx, user.org)
    const org = input.org === undefined ? user.org : (await existingOrg(tx, input.org)).id
    if (org !== user.org || (input.name !== undefined && input.name !== user.name)) insistCity(tx)
    const section = input.section === undefined ? (org === user.org ? user.section : null) : input.section
    await insistSection(tx, org, section)
    await tx.run(sql`update directory.users set name = ${input.name ?? user.name}, org = ${org}, section = ${section},
        phone = case when ${input.phone === undefined} then phone else ${input.phone ?? null} end,
        mail = case when ${input.mail === undefined} then mail else ${input.mail ?? null} end, version = version + 1
      where city = ${tx.city} and id = ${user.id}`)
    const fields = Object.entries(input).flatMap(([field, value]) =>
      value === undefined || field === 'id' ? [] : [field],
    )
    return { value: undefined, kind: 'user', id: user.id, facts: { fields } }
  })
}

/** Switches an account off at once: every session of it ends in the same transaction. */
export async function disableUser(ctx: Ctx, input: { id: string }): Promise<void> {
  await edit(ctx, 'directory.disable-user', async (tx) => {
    insistCity(tx)
    const user = await existingUser(tx, input.id, 'id')
    if (tx.actor.kind === 'staff' && tx.actor.user === user.id) reject('conflict', 'directory.not-oneself')
    await tx.run(sql`update directory.users set disabled_at = ${tx.now}, version = version + 1
      where city = ${tx.city} and id = ${user.id} and disabled_at is null`)
    const sessions = await endSessionsOf(tx, user.id)
    return { value: undefined, kind: 'user', id: user.id, facts: { sessions } }
  })
}

/** Switches an account on again. */
export async function enableUser(ctx: Ctx, input: { id: string }): Promise<void> {
  await edit(ctx, 'directory.enable-user', async (tx) => {
    insistCity(tx)
    const user = await existingUser(tx, input.id, 'id')
    await tx.run(sql`update directory.users set disabled_at = null, version = version + 1
      where city = ${tx.city} and id = ${user.id}`)
    return { value: undefined, kind: 'user', id: user.id }
  })
}

/** Gives a new first password and forgets the second factor: for somebody who lost either. Signs him out everywhere. */
export async function resetSignIn(ctx: Ctx, input: { id: string; password: string }): Promise<void> {
  const hash = await hashPassword(input.password)
  await edit(ctx, 'directory.reset-sign-in', async (tx) => {
    insistCity(tx)
    const user = await existingUser(tx, input.id, 'id')
    insistStrong(input.password, user.account)
    await tx.run(sql`insert into directory.credentials (city, user_id, password_hash, password_at, must_change)
      values (${tx.city}, ${user.id}, ${hash}, ${tx.now}, true)
      on conflict on constraint credentials_pk do update set password_hash = excluded.password_hash,
        password_at = excluded.password_at, must_change = true, totp_secret = null, totp_confirmed_at = null, totp_last_step = null`)
    await endSessionsOf(tx, user.id)
    return { value: undefined, kind: 'user', id: user.id }
  })
}

async function insistSection(tx: Tx, org: string, section: string | null): Promise<void> {
  if (section === null) return
  const found = await tx.maybe(sql`select s.id from directory.sections s
    where s.city = ${tx.city} and s.id = ${section} and s.org = ${org} and s.active`)
  if (!found) reject('invalid', 'directory.no-such-section', {}, 'section')
}
