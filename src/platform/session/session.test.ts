import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keysOf } from '#platform/crypto/keys'
import { type TestHouse, testHouse } from '#tests/support/ctx'
import { cookieName, presentedToken, sessionCookie } from './cookie.ts'
import { countAttempt, waitAfter } from './lock-out.ts'
import { giveSessionKeys, openFactor, sealFactor } from './secrets.ts'
import { findSession, isFormToken, openSession, renewSession } from './sessions.ts'
import { cityOfToken } from './token.ts'
import { matchingStep } from './totp.ts'

const USER = '01900000-0000-7000-8000-000000000009'
const start = new Date('2026-03-02T01:00:00Z')
const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000)
let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
  giveSessionKeys(keysOf(Buffer.alloc(32, 3)))
})
afterAll(async () => house.stop())
const within = <T>(work: Parameters<ReturnType<TestHouse['system']>['transaction']>[1]) =>
  house.system().transaction('platform.sign-in', work) as Promise<T>

describe('a session', () => {
  const open = (kind: 'cookie' | 'bearer') =>
    within<string>((tx) => openSession(tx, { user: USER, kind, secondFactor: false, now: start }))
  const alive = (token: string, at: Date) => within<boolean>(async (tx) => (await findSession(tx, token, at)) !== null)

  it('ends after half an hour without use', async () => {
    const token = await open('cookie')
    expect(await alive(token, minutes(29))).toBe(true)
    expect(await alive(token, minutes(58))).toBe(true)
    expect(await alive(token, minutes(90))).toBe(false)
  })

  it('ends after twelve hours however busy', async () => {
    const token = await open('cookie')
    for (let minute = 20; minute < 720; minute += 20)
      expect(await alive(token, minutes(minute)), String(minute)).toBe(true)
    expect(await alive(token, minutes(720))).toBe(false)
  })

  it('of another system does not idle out within its life', async () => {
    const token = await open('bearer')
    expect(await alive(token, minutes(700))).toBe(true)
    expect(await alive(token, minutes(721))).toBe(false)
  })

  it('goes on under a new id when it gains power', async () => {
    const token = await open('cookie')
    const renewed = await within<string>(async (tx) => {
      const session = await findSession(tx, token, minutes(1))
      if (session === null) throw new Error('lost')
      return renewSession(tx, token, session, minutes(1))
    })
    expect(await alive(token, minutes(2))).toBe(false)
    expect(await alive(renewed, minutes(2))).toBe(true)
    expect(await alive(renewed, minutes(719))).toBe(false)
  })

  it('knows the forms it gave out', async () => {
    const token = await open('cookie')
    const session = await within<Awaited<ReturnType<typeof findSession>>>((tx) => findSession(tx, token, start))
    expect(session && isFormToken(session, session.formToken)).toBe(true)
    for (const bad of ['', 'x', undefined, null, ['a'], `${session?.formToken}x`])
      expect(session && isFormToken(session, bad)).toBe(false)
  })
})

describe('tokens and cookies', () => {
  it('are found in the header or the cookie, and nothing else is taken for one', () => {
    const token = `990100.${'a'.repeat(43)}`
    expect(presentedToken({ authorization: `Bearer ${token}` })).toEqual({ token, by: 'bearer' })
    expect(presentedToken({ cookie: `a=b; onedoor=${token}; c=d` })).toEqual({ token, by: 'cookie' })
    expect(presentedToken({ cookie: `__Host-onedoor=${token}` })?.token).toBe(token)
    expect(presentedToken({ authorization: 'Basic eHg=', cookie: `onedoor=${token}` })).toBeNull()
    expect(presentedToken({})).toBeNull()
    for (const bad of ['', token.slice(0, -1), `${token}a`, token.replace('.', '-'), `99010x${token.slice(6)}`])
      expect(cityOfToken(bad), bad).toBeNull()
    expect(cityOfToken(token)).toBe('990100')
  })

  it('never go to a script, to another site or, on https, to another host', () => {
    expect(sessionCookie('t', true)).toBe('__Host-onedoor=t; Path=/; HttpOnly; SameSite=Lax; Secure')
    expect(sessionCookie('t', false)).toBe('onedoor=t; Path=/; HttpOnly; SameSite=Lax')
    expect(cookieName(false)).toBe('onedoor')
  })
})

describe('the growing delay', () => {
  it('begins after the free tries and grows to its end', () => {
    const patience = { free: 5, first: 1000, longest: 6000, quiet: 0 }
    expect([1, 4, 5, 6, 7, 8, 99].map((n) => waitAfter(n, patience))).toEqual([0, 0, 1000, 2000, 4000, 6000, 6000])
  })

  it('lets five tries in fifteen minutes at one account', async () => {
    const tries: number[] = []
    for (let minute = 0; minute < 15; minute += 1)
      tries.push(
        await within<number>((tx) => countAttempt(tx, { account: 'x', address: `a${minute}` }, minutes(minute))),
      )
    expect(tries.filter((wait) => wait === 0)).toHaveLength(5)
    expect(await within<number>((tx) => countAttempt(tx, { account: 'x', address: 'b' }, minutes(20)))).toBe(0)
    expect(await within<number>((tx) => countAttempt(tx, { account: 'x', address: 'b' }, minutes(49)))).toBe(60)
  })

  it('is patient with an address that many people share', async () => {
    const waits = []
    for (let n = 0; n < 61; n += 1)
      waits.push(await within<number>((tx) => countAttempt(tx, { account: `y${n}`, address: 'hall' }, start)))
    expect(waits.findIndex((wait) => wait > 0)).toBe(60)
    expect(await within<number>((tx) => countAttempt(tx, { account: 'z', address: 'hall' }, minutes(2)))).toBe(0)
  })
})

describe('the secret of a second factor', () => {
  it('opens only for the person and the city it was sealed for', () => {
    const sealed = sealFactor('990100', USER, 'JBSWY3DPEHPK3PXP')
    expect(openFactor('990100', USER, sealed)).toBe('JBSWY3DPEHPK3PXP')
    expect(() => openFactor('990200', USER, sealed)).toThrow()
    expect(sealed.toString('latin1')).not.toContain('JBSWY')
  })

  it('gives the codes of RFC 6238, appendix B', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    expect(matchingStep(secret, '287082', { nowMs: 59_000, last: null })).toBe(1)
    expect(matchingStep(secret, '287082', { nowMs: 59_000, last: 1 })).toBeNull()
    expect(matchingStep(secret, '081804', { nowMs: 1_111_111_109_000, last: null })).toBe(37_037_036)
    expect(matchingStep(secret, '２８７０８２', { nowMs: 59_000, last: null })).toBeNull()
  })
})
