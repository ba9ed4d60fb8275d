import { beforeAll, expect, test } from 'vitest'
import { type FileRequest, fileRequest, openServices } from '#domains/hotline'
import { town } from '#tests/support/town'
import { type Visitor, visitor } from '#tests/support/visitor'
import { claimsOf } from '#tests/support/vouching'
import { residentGrants } from '../../../../main/domains.ts'

let number: string
let hidden: string[]

/** A resident whom the unified identity vouches for. */
async function signedIn(at: number): Promise<Visitor> {
  const { app, vouch } = await town()
  vouch(claimsOf(at))
  const resident = visitor(app)
  await resident.open('/sign-in/unified')
  return resident
}
/** A request of somebody else, classified as the street light. */
async function filed(more: Partial<FileRequest> = {}): Promise<string> {
  const { desk, house, act } = await town()
  const resident = house.as({ kind: 'resident', grants: residentGrants })
  const receipt = await fileRequest(desk, resident, {
    ...{ channel: 'web', kind: 'help', subject: '路灯不亮', text: '清荷路的路灯坏了。', place: '990101001000' },
    ...{ contact: { name: '测试甲', phone: '13900000077' } },
    ...more,
  })
  await act(receipt.number, { type: 'classify', classCode: LIGHT, urgency: null, demand: null, statutory: null })
  return receipt.number
}
const LIGHT = '010101'

beforeAll(async () => {
  number = await filed()
  hidden = [await filed({ secrecy: 'protected' }), await filed({ contact: null }), await filed({ kind: 'report' })]
})

test('a search for what others have told leads to the page of a public request, and to no other', async () => {
  const { house, app } = await town()
  const name = (await openServices(house.system())).find(({ code }) => code === LIGHT)?.name.zh ?? expect.fail()
  const resident = visitor(app)
  const shown = await resident.open(`/search?q=${encodeURIComponent(name)}`)
  expect([...shown.html.matchAll(/href="\/public\/([^"]+)"/g)].map(([, linked]) => linked)).toEqual([number])
  expect((await resident.open(`/public/${number}`)).text).toContain('这件事您也遇到了吗？')
})

test('whoever is not signed in reads it, and is asked to sign in before he supports it', async () => {
  const resident = visitor((await town()).app)
  const shown = await resident.open(`/public/${number}`)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('还没有人附议')
  expect(shown.html).toContain(`/sign-in?to=%2Fpublic%2F${number}`)
  expect(shown.html).not.toContain('<form method="post"')
  await resident.open('/request/what')
  expect((await resident.send(`/public/${number}`, { do: 'support' })).path).toContain('/sign-in?to=')
  expect((await resident.open(`/public/${number}`)).text).toContain('还没有人附议')
})

test('a resident supports it by a plain form, sends it twice, and takes it back', async () => {
  const resident = await signedIn(0)
  await resident.open(`/public/${number}`)
  const done = await resident.send(`/public/${number}`, { do: 'support' })
  expect(done.text).toContain('已记下您的附议')
  expect(done.text).toContain('已有 1 人附议')
  expect((await resident.send(`/public/${number}`, { do: 'support' })).text).toContain('已有 1 人附议')
  const other = await signedIn(1)
  expect((await other.open(`/public/${number}?lang=en`)).text).toContain('1 person supports it')
  expect((await other.send(`/public/${number}`, { do: 'support' })).text).toContain('2 people support it')
  const back = await resident.send(`/public/${number}`, { do: 'take-back' })
  expect(back.text).toContain('已撤回您的附议')
  expect(back.text).toContain('已有 1 人附议')
})

test('a form that was not sent from here supports nothing', async () => {
  const resident = await signedIn(0)
  expect((await resident.send(`/public/${number}`, { do: 'support', token: 'forged' })).path).not.toContain('done=')
  expect((await resident.open(`/public/${number}`)).text).toContain('已有 1 人附议')
})

test('a hidden request, a mistyped number and none at all lead to one and the same page', async () => {
  const resident = await signedIn(0)
  const page = async (path: string) => {
    const { status, text, html } = await resident.open(path)
    return { status, text: text.replaceAll(path, ''), form: html.includes('value="support"') }
  }
  const missing = await page('/public/20260302RSS00000157')
  expect(missing).toMatchObject({ status: 404, form: false })
  for (const other of [...hidden, 'nothing', `${number}X`])
    expect(await page(`/public/${other}`), other).toEqual(missing)
  await resident.open(`/public/${number}`)
  expect((await resident.send(`/public/${hidden[0]}`, { do: 'support' })).status).toBe(404)
})
