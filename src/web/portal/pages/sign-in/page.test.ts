import { expect, test } from 'vitest'
import { sql } from '#platform/db/tx'
import { town } from '#tests/support/town'
import { type Visitor, visitor } from '#tests/support/visitor'
import { claimsOf } from '#tests/support/vouching'
import { openJar } from '../../server/cookies.ts'

async function codeOf(): Promise<string> {
  const { messages } = await town()
  return /\d{6}/.exec(messages.at(-1)?.body ?? '')?.[0] ?? ''
}

async function signIn(resident: Visitor, phone: string, to = ''): ReturnType<Visitor['open']> {
  const { house } = await town()
  await house.system().transaction('accounts.own', (tx) => tx.run(sql`delete from platform.phone_sends`))
  await resident.open(`/sign-in${to}`)
  await resident.send(`/sign-in${to}`, { phone })
  return resident.send('/sign-in/code', { do: 'check', code: await codeOf() })
}

test('a resident signs in with a code, without scripts, and comes to where he wanted to go', async () => {
  const resident = visitor((await town()).app)
  const shown = await signIn(resident, '139 0000 0801', '?to=%2Fme%2Fdevices')
  expect(shown.path).toBe('/me/devices')
  expect(shown.text).toContain('（现在这台）')
  expect(resident.cookies.get('onedoor-resident')).toMatch(/^990100\./)
})

test('the way back is never another site', async () => {
  const away = ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in?to=/x']
  for (const [at, to] of away.entries()) {
    const resident = visitor((await town()).app)
    const shown = await signIn(resident, `1390000081${at}`, `?to=${encodeURIComponent(to)}`)
    expect(shown.path).toBe('/me')
  }
})

test('known and unknown numbers are answered alike', async () => {
  const { app } = await town()
  await signIn(visitor(app), '13900000820')
  const [known, unknown] = await Promise.all(
    ['13900000820', '13900000821'].map(async (phone) => {
      const { house } = await town()
      await house.system().transaction('accounts.own', (tx) => tx.run(sql`delete from platform.phone_sends`))
      const resident = visitor(app)
      await resident.open('/sign-in')
      const shown = await resident.send('/sign-in', { phone })
      return shown.text.replace(/139\*\*\*\*08\d\d/, 'PHONE')
    }),
  )
  expect(known).toBe(unknown)
})

test('a wrong code, a wrong number and too many codes are told at their field', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/sign-in')
  const mistyped = await resident.send('/sign-in', { phone: '12345' })
  expect(mistyped.status).toBe(422)
  expect(mistyped.html).toContain('value="12345"')
  await resident.send('/sign-in', { phone: '13900000830' })
  const right = await codeOf()
  const wrong = await resident.send('/sign-in/code', { do: 'check', code: right === '000000' ? '111111' : '000000' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('验证码不对')
  const again = await resident.send('/sign-in/code', { do: 'send' })
  expect(again.status).toBe(429)
  expect(again.text).toMatch(/请在 \d+ 秒后再获取/)
})

test('a session that was planted is worth nothing after signing in', async () => {
  const { app } = await town()
  const attacker = visitor(app)
  await signIn(attacker, '13900000840')
  const planted = attacker.cookies.get('onedoor-resident') ?? ''
  const victim = visitor(app)
  victim.cookies.set('onedoor-resident', planted)
  await signIn(victim, '13900000841')
  expect(victim.cookies.get('onedoor-resident')).not.toBe(planted)
  expect((await attacker.open('/me')).path).toBe('/sign-in?to=%2Fme')
})

test('a form left open by somebody else, or from before signing in, does nothing', async () => {
  const { app } = await town()
  const resident = visitor(app)
  const before = /name="token" value="([^"]*)"/.exec((await resident.open('/sign-in')).html)?.[1] ?? ''
  await signIn(resident, '13900000850')
  const answer = await app.inject({
    method: 'POST',
    url: '/me/close',
    headers: {
      host: 'localhost',
      origin: 'http://localhost',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: [...resident.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    payload: new URLSearchParams({ token: before, sure: 'yes' }).toString(),
  })
  expect(answer.statusCode).toBe(403)
  expect((await resident.open('/me')).path).toBe('/me')
})

test('on https the cookie is bound to this host and sent by no script', () => {
  const jar = openJar(undefined, true)
  jar.set('onedoor-resident', 'token', 30)
  expect(jar.headers()).toEqual([
    '__Host-onedoor-resident=token; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=2592000',
  ])
})

test('the unified identity signs in and brings name and firms; without its beginning it does not', async () => {
  const { app, vouch } = await town()
  const lost = await visitor(app).open('/sign-in/unified/back?code=c&state=s')
  expect(lost.status).toBe(403)
  expect(lost.text).toContain('没有登录成功')
  vouch(claimsOf(0))
  const resident = visitor(app)
  const shown = await resident.open('/sign-in/unified?to=%2Fme%2Ffirms')
  expect(shown.text).toContain('云泽市晴禾餐饮有限公司')
  const mine = await resident.open('/me')
  expect(mine.text).toContain('秦**，您好')
  expect(mine.text).toContain('已实名核验')
  expect(mine.html).not.toContain('秦若兰')
  const again = await resident.open('/sign-in/unified/back?code=c&state=s')
  expect(again.status).toBe(403)
})

test('signing out leaves nothing behind', async () => {
  const resident = visitor((await town()).app)
  await signIn(resident, '13900000860')
  const token = resident.cookies.get('onedoor-resident') ?? ''
  await resident.open('/sign-out')
  expect((await resident.send('/sign-out', {})).path).toBe('/')
  expect(resident.cookies.has('onedoor-resident')).toBe(false)
  resident.cookies.set('onedoor-resident', token)
  expect((await resident.open('/me')).path).toBe('/sign-in?to=%2Fme')
})
