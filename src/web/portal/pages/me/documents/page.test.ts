import { expect, test } from 'vitest'
import type { Holder, Portal } from '#domains/accounts'
import { HOLDER, licenceScene } from '#tests/support/licence-scene'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'
import type { AccountsPort } from '../../../ports/accounts.ts'
import { documentsPort } from '../../../ports/documents-domain.ts'

const person = (level: Holder['level'], id = HOLDER): Holder => ({
  ...{ id, kind: 'person', party: null, name: '张**', creditCode: null, level },
})

/** The pages with somebody signed in. */
async function open(who: Partial<Portal> & { person: Holder }) {
  const { house, pages } = await town()
  const scene = await licenceScene(house)
  const portal: Portal = { account: HOLDER, session: HOLDER, acting: who.person, mandate: null, scope: 'all', ...who }
  const accounts = { residentSession: async () => portal } as unknown as AccountsPort
  const app = await pages({ accounts, documents: documentsPort(scene.desk) })
  const resident = visitor(app)
  resident.cookies.set('onedoor-resident', 'token')
  return { scene, app, resident }
}

test('an empty wallet says how it fills, and an unchecked identity how to be checked', async () => {
  const { scene, resident } = await open({ person: person(2, '01900000-0000-7000-8000-00000000bb01') })
  expect((await resident.open('/me/documents')).text).toContain('这里还没有证照和材料')
  expect((await resident.open('/me/uses')).text).toContain('还没有人用过')
  await scene.close()
  const low = await open({ person: person(1) })
  expect((await low.resident.open('/me/documents')).text).toContain('先核验身份')
  await low.scene.close()
})

test('a holder sees his licence, takes its file and makes a copy with its purpose, which is written down', async () => {
  const { scene, app, resident } = await open({ person: person(2) })
  const made = await scene.issue({ day: '2026-11-20' })
  const wallet = await resident.open('/me/documents')
  expect(wallet.text).toContain('食品经营许可证')
  expect(wallet.text).toContain('有效期至 2031年11月19日')
  const path = `/me/documents/${made.id}`
  const shown = await resident.open(path)
  expect(shown.text).toContain('86.5平方米')
  const cookie = [...resident.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const file = await app.inject({ url: `${path}/file`, headers: { host: 'localhost', cookie } })
  expect(file.headers['content-disposition']).toMatch(/^attachment/)
  expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await resident.send(path, { purpose: '', days: '30' })).text).toContain('请写明用途')
  const copy = await resident.send(path, { purpose: '店铺租赁', days: '7' })
  expect(copy.html.slice(0, 5)).toBe('%PDF-')
  expect((await resident.open('/me/uses')).text).toMatch(/您自己 · 生成加注件.*食品经营许可证.*用途：店铺租赁/)
  await scene.close()
})

test('nobody opens the document of somebody else, nor the wallet with a mandate for one matter', async () => {
  const { scene, resident } = await open({ person: person(2, '01900000-0000-7000-8000-00000000bb02') })
  const made = await scene.issue()
  expect((await resident.open(`/me/documents/${made.id}`)).status).toBe(404)
  expect((await resident.open(`/me/documents/${made.id}/file`)).status).toBe(404)
  await resident.open('/check')
  const copy = await resident.send(`/me/documents/${made.id}`, { purpose: '租赁', days: '7' })
  expect(copy.status).toBe(422)
  expect(copy.html).not.toContain('%PDF-')
  expect((await resident.open('/me/documents/1')).status).toBe(404)
  await scene.close()
  const mandated = await open({ person: person(2), acting: person(2), mandate: HOLDER, scope: ['x'] })
  expect((await mandated.resident.open('/me/documents')).status).toBe(403)
  await mandated.scene.close()
})
