import { expect, test } from 'vitest'
import { citizenCheck } from '#kit/citizen-number'
import { town } from '#tests/support/town'
import { type Visitor, visitor } from '#tests/support/visitor'
import { claimsOf } from '#tests/support/vouching'

/** A resident whom the unified identity vouches for. */
async function checked(at: number): Promise<Visitor> {
  const { app, vouch } = await town()
  vouch(claimsOf(at))
  const resident = visitor(app)
  await resident.open('/sign-in/unified')
  return resident
}

const own = [
  '',
  '/identity',
  '/phone',
  '/firms',
  '/mandates',
  '/mandates/new',
  '/acting',
  '/devices',
  '/data',
  '/close',
  '/requests',
]

test('every own page asks who comes', async () => {
  for (const path of own) {
    const shown = await visitor((await town()).app).open(`/me${path}`)
    expect(shown.path).toBe(`/sign-in?to=${encodeURIComponent(`/me${path}`)}`)
  }
})

test('every own page is shown to its owner in both languages, masked', async () => {
  const resident = await checked(0)
  for (const path of own)
    for (const language of ['?lang=zh', '?lang=en']) {
      const shown = await resident.open(`/me${path}${language}`)
      expect(shown.status, path).toBe(200)
      expect(shown.path).toBe(`/me${path}`)
      expect(shown.html).not.toContain(claimsOf(0).idNumber)
    }
})

test('acting for a firm is said on every page, and taken back', async () => {
  const resident = await checked(0)
  const firms = await resident.open('/me/firms')
  const firm = /value="act ([0-9a-f-]{36})"/.exec(firms.html)?.[1] ?? ''
  await resident.send('/me/firms', { do: `act ${firm}` })
  expect((await resident.open('/answers')).text).toContain('您正在代表 云泽市晴禾餐饮有限公司 办理')
  await resident.open('/me/acting')
  await resident.send('/me/acting', { holder: 'self' })
  expect((await resident.open('/answers')).text).not.toContain('您正在代表')
})

test('nobody acts for a firm that is not his, whatever the form says', async () => {
  const boss = await checked(0)
  const firm = /value="act ([0-9a-f-]{36})"/.exec((await boss.open('/me/firms')).html)?.[1] ?? ''
  const other = await checked(1)
  await other.open('/me/acting')
  const shown = await other.send('/me/acting', { holder: firm })
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('您现在不能代表这位申请人办理')
  expect((await other.open('/me')).text).not.toContain('您正在代表')
})

test('a delegate is invited, accepts, acts and is revoked at once', async () => {
  const [giver, helper] = [await checked(0), await checked(1)]
  await giver.open('/me/mandates/new')
  const { name, phone } = claimsOf(1)
  const missing = await giver.send('/me/mandates/new', { name, phone: phone ?? '', covers: 'all' })
  expect(missing.status).toBe(422)
  expect(missing.text).toContain('请选择委托多久')
  const sent = await giver.send('/me/mandates/new', { name, phone: phone ?? '', covers: 'all', months: '3' })
  expect(sent.text).toContain('等对方同意')
  const offered = await helper.open('/me/mandates')
  expect(offered.text).toContain('秦** 委托您')
  const id = /value="accept ([0-9a-f-]{36})"/.exec(offered.html)?.[1] ?? ''
  expect((await helper.send('/me/mandates', { do: `accept ${id}` })).text).toContain('生效中')
  const acting = await helper.open('/me/acting')
  const holder = /name="holder" value="([0-9a-f-]{36})"/g
  const choices = [...acting.html.matchAll(holder)].map((found) => found[1] ?? '')
  await helper.send('/me/acting', { holder: choices.at(-1) ?? '' })
  expect((await helper.open('/me')).text).toContain('您正在代表 秦** 办理')
  await giver.open('/me/mandates')
  await giver.send('/me/mandates', { do: `revoke ${id}` })
  expect((await helper.open('/me')).text).not.toContain('您正在代表')
})

test('a request is filed without an account, and kept only when its owner wants it', async () => {
  const { app } = await town()
  const resident = visitor(app)
  await resident.open('/request/contact')
  await resident.send('/request/contact', { contact: 'anonymous' })
  await resident.send('/request/what', { kind: 'help', text: '小区门口的路灯坏了三天，晚上很黑。' })
  await resident.send('/request/where', { address: '柳园街道春晖社区' })
  await resident.send('/request/photos', { do: 'next' })
  await resident.open('/request/check')
  const sent = await resident.send('/request/check', {})
  expect(sent.path).toMatch(/^\/request\/sent\//)
  const number = sent.path.split('/').at(-1) ?? ''
  await resident.open('/sign-in/unified')
  expect((await resident.open('/me/requests')).text).toContain('还没有放进来的诉求')
  const kept = await resident.send('/me/requests', { do: 'keep', number, code: '' })
  const id = /value="open ([0-9a-f-]{36})"/.exec(kept.html)?.[1] ?? ''
  resident.cookies.delete('onedoor-request')
  expect((await resident.send('/me/requests', { do: `open ${id}` })).path).toBe(`/track/${number}`)
})

test('the data one takes along come as a file, with everything in it', async () => {
  const resident = await checked(0)
  const page = await resident.open('/me/data')
  const token = /name="token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const answer = await (await town()).app.inject({
    method: 'POST',
    url: '/me/data',
    headers: {
      host: 'localhost',
      origin: 'http://localhost',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: [...resident.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    payload: new URLSearchParams({ token }).toString(),
  })
  expect(answer.headers['content-disposition']).toContain('attachment')
  expect(answer.headers['content-security-policy']).toContain('sandbox')
  expect(answer.json()).toMatchObject({ level: 2, identity: { name: claimsOf(0).name } })
})

test('a closed account is gone on every device', async () => {
  const { app, vouch } = await town()
  vouch({
    ...claimsOf(1),
    subject: 'closing',
    idNumber: `99010119920316011${citizenCheck('99010119920316011')}`,
    name: '告别人',
    phone: null,
    firms: [],
  })
  const resident = visitor(app)
  await resident.open('/sign-in/unified')
  await resident.open('/me/close')
  expect((await resident.send('/me/close', {})).status).toBe(422)
  expect((await resident.send('/me/close', { sure: 'yes' })).path).toBe('/')
  expect((await resident.open('/me')).path).toBe('/sign-in?to=%2Fme')
})
