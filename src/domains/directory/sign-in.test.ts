import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Staff } from '#platform/actor'
import { systemCtx } from '#platform/create-ctx'
import { keysOf } from '#platform/crypto/keys'
import { hashPassword } from '#platform/crypto/password'
import { createPool } from '#platform/db/pool'
import { sql } from '#platform/db/tx'
import { forgiveAccount } from '#platform/session/lock-out'
import { giveSessionKeys } from '#platform/session/secrets'
import { totpCode } from '#platform/session/totp'
import { CITY, type TestHouse, testHouse } from '#tests/support/ctx'
import { disableUser } from './commands/edit-users.ts'
import { fillDirectory } from './commands/fill.ts'
import { changePassword } from './commands/passwords.ts'
import { confirmSecondFactor, enrolSecondFactor } from './commands/second-factor.ts'
import { type SignIn, signIn } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'
import { usersWith } from './queries/people.ts'
import { resolveSession } from './queries/session.ts'

const PASSWORD = 'Correct-horse-9'
const nobody: Actor = { kind: 'resident', grants: [{ permission: 'platform.sign-in', scope: { kind: 'city' } }] }
let house: TestHouse
let address = 0
const DESK = '10.1.1.1'

beforeAll(async () => {
  house = await testHouse()
  giveSessionKeys(keysOf(Buffer.alloc(32, 7)))
  const place = '990100000000'
  const users = ['li', 'wang', 'zhao', 'qian', 'sun', 'zhou'].map((account) => ({
    ...{ account: `${account}01`, name: '测试员', org: 'centre' },
    duties: [{ role: 'agent' as const }],
  }))
  await fillDirectory(house.system(), {
    places: [{ code: place, name: '云泽市' }],
    orgs: [{ code: 'centre', name: '热线中心', kind: 'centre', parent: null, place }],
    users,
    passwordHash: await hashPassword(PASSWORD),
  })
})
afterAll(async () => house.stop())

const attempt = (account: string, over: Partial<SignIn> = {}) => {
  address += 1
  return signIn(house.as(nobody), {
    account,
    password: PASSWORD,
    kind: 'cookie',
    address: `10.0.0.${address}`,
    ...over,
  })
}
const code = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))
const refusal = async (work: Promise<unknown>): Promise<string> => work.then(() => 'no refusal', code)
async function signed(token: string): Promise<Staff> {
  const found = await resolveSession(house.source, token)
  if (found === null) throw new Error('not signed in')
  return found.staff
}

describe('signing in', () => {
  it('gives a session that says who acts and what he may do, and leaves nothing but a hash behind', async () => {
    const { token } = await attempt('li01')
    const staff = await signed(token)
    expect([staff.account, staff.duties[0]?.role]).toEqual(['li01', 'agent'])
    const rows = await house
      .system()
      .reading('platform.sign-in', (tx) =>
        tx.rows<{ all: string }>(sql`select s::text as all from platform.sessions s`),
      )
    expect(rows.map((row) => row.all).join()).not.toContain(token.slice(7))
  })

  it('answers alike for an unknown account, a wrong password and a disabled account', async () => {
    const [wang] = await house.system().reading('directory.read', (tx) => usersWith(tx, { role: 'agent' }))
    expect(wang?.account).toBe('li01')
    expect(await refusal(attempt('nobody01'))).toBe('directory.wrong-credentials')
    expect(await refusal(attempt('li01', { password: 'x' }))).toBe('directory.wrong-credentials')
  })

  it('takes as long for an account that does not exist', async () => {
    const time = async (account: string): Promise<number> => {
      const before = performance.now()
      await refusal(attempt(account, { password: 'wrong' }))
      return performance.now() - before
    }
    await time('zhou01')
    const [known, unknown] = [await time('zhou01'), await time('ghost01')]
    expect(unknown).toBeGreaterThan(known / 4)
  })

  it('ends a planted or earlier session and gives a new id', async () => {
    const first = await attempt('li01')
    const second = await attempt('li01', { earlier: first.token })
    expect(second.token).not.toBe(first.token)
    expect(await resolveSession(house.source, first.token)).toBeNull()
  })

  it('is over at once after signing out and after the account was switched off', async () => {
    const { token } = await attempt('wang01')
    const other = await attempt('wang01')
    const staff = await signed(token)
    await signOut(house.as(staff), { token })
    expect(await resolveSession(house.source, token)).toBeNull()
    await disableUser(house.system(), { id: staff.user })
    expect(await resolveSession(house.source, other.token)).toBeNull()
    expect(await refusal(attempt('wang01'))).toBe('directory.wrong-credentials')
  })

  it('ends other sessions when the password changes', async () => {
    const [here, there] = [await attempt('sun01'), await attempt('sun01')]
    const staff = await signed(here.token)
    const next = 'Another-password-8'
    expect(
      await refusal(changePassword(house.as(staff), { current: 'no', next, token: here.token, address: DESK })),
    ).toBe('directory.wrong-password')
    await changePassword(house.as(staff), { current: PASSWORD, next, token: here.token, address: DESK })
    expect(await resolveSession(house.source, here.token)).not.toBeNull()
    expect(await resolveSession(house.source, there.token)).toBeNull()
    expect(await refusal(attempt('sun01'))).toBe('directory.wrong-credentials')
    expect((await attempt('sun01', { password: next })).user).toBe(staff.user)
  })
})

describe('a flood of guesses', () => {
  it('has five tries of one account, whatever addresses it comes from, also all at once', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => refusal(attempt('qian01', { password: 'guess' }))))
    expect(tries.filter((answer) => answer === 'directory.wrong-credentials')).toHaveLength(5)
    expect(tries.filter((answer) => answer === 'platform.too-many')).toHaveLength(7)
    expect(await refusal(attempt('qian01'))).toBe('platform.too-many')
  })

  it('counts one account, however its name is spelled', async () => {
    const spellings = ['li01', ' li01', 'li01 ', 'LI01', '\tli01', '\u3000Li01', 'li01']
    const answers = []
    for (const spelling of spellings) answers.push(await refusal(attempt(spelling, { password: 'guess' })))
    expect(answers.slice(5)).toEqual(['platform.too-many', 'platform.too-many'])
  })

  it('has no more tries at an unlocked screen than at the door', async () => {
    const { token } = await attempt('zhou01')
    const me = house.as(await signed(token))
    const guess = { current: 'guess', next: 'Another-password-9', token, address: DESK }
    const answers = []
    for (let i = 0; i < 6; i += 1) answers.push(await refusal(changePassword(me, guess)))
    expect(answers.slice(4)).toEqual(['directory.wrong-password', 'platform.too-many'])
    await house.system().transaction('platform.sign-in', (tx) => forgiveAccount(tx, 'zhou01'))
  })

  it('does not lock the colleagues at the same address', async () => {
    for (let i = 0; i < 8; i += 1) await refusal(attempt(`ghost${i}x`, { password: 'guess', address: '10.9.9.9' }))
    expect((await attempt('zhao01', { address: '10.9.9.9' })).token).toBeTruthy()
  })

  it('leaves one line in the audit record for each try that was looked at', async () => {
    const pool = createPool(house.database.urls.audit, 'auditor', house.source.log, 1)
    const count = () =>
      systemCtx({ ...house.source, pool }, CITY, 'auditor').reading('platform.audit', async (tx) => {
        const rows = await tx.rows(sql`select a.id from platform.audit a
          where a.city = ${tx.city} and a.action = 'directory.sign-in' and a.result = 'failed'`)
        return rows.length
      })
    const before = await count()
    await refusal(attempt('zhou01', { password: 'guess' }))
    await refusal(attempt('ghost99', { password: 'guess' }))
    expect(await count()).toBe(before + 2)
    await pool.end()
  })
})

describe('the second factor', () => {
  it('is asked for once it is confirmed, each code good for one use', async () => {
    const { token } = await attempt('zhao01')
    const me = house.as(await signed(token))
    const { secret, link } = await enrolSecondFactor(me, { password: PASSWORD, address: DESK })
    expect(link).toContain('otpauth://totp/OneDoor')
    expect((await attempt('zhao01')).secondFactor).toBe(false)
    const proof = { token, address: '10.1.1.1' }
    expect(await refusal(confirmSecondFactor(me, { ...proof, code: '000000' }))).toBe('directory.wrong-code')
    const now = totpCode(secret, Date.now())
    const confirmed = await confirmSecondFactor(me, { ...proof, code: now })
    expect(confirmed.token).not.toBe(token)
    expect(await resolveSession(house.source, token)).toBeNull()
    expect((await resolveSession(house.source, confirmed.token))?.session.secondFactor).toBe(true)
    expect(await refusal(attempt('zhao01'))).toBe('directory.second-factor-needed')
    expect(await refusal(attempt('zhao01', { code: now }))).toBe('directory.wrong-credentials')
    const later = totpCode(secret, Date.now() + 30_000)
    expect((await attempt('zhao01', { code: later })).secondFactor).toBe(true)
    expect(await refusal(enrolSecondFactor(me, { password: PASSWORD, address: DESK }))).toBe(
      'directory.factor-enrolled',
    )
  })
})
