import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { goodBody } from '#tests/support/matter-body'
import { putDictionary } from '#tests/support/matter-dictionary'
import { type WholeHouse, wholeHouse } from '#tests/support/whole-house'
import { putMatter } from './commands/put-matter.ts'

let database: TestDatabase
let house: WholeHouse
const url = '/api/matter-versions'

beforeAll(async () => {
  database = await testDatabase()
  house = await wholeHouse(database.urls, new Date('2026-03-02T01:00:00Z'))
  await house.system().transaction('documents.edit-types', putDictionary)
}, 120_000)
afterAll(async () => {
  await house.close()
  await database.stop()
})

const published = (baseCode: string) =>
  house
    .system()
    .transaction('matters.edit', (tx) =>
      putMatter(tx, { baseCode, place: '990100000000', org: 'shichang', body: goodBody() }),
    )

describe('the catalogue over HTTP', () => {
  it('is written by one post, published by another, and closed to everybody else', async () => {
    const id = await published('990117008001')
    expect((await house.ask(undefined, { url })).statusCode).toBe(401)
    expect((await house.ask('clerk-chengguan', { url })).statusCode).toBe(403)
    const draft = (
      await house.ask('matters01', { url, method: 'POST', payload: { from: 'version', version: id } })
    ).json()
    const at = `${url}/${draft.id}`
    const lighter = goodBody({ clock: { ...goodBody().clock, promise: 6 } })
    const saved = await house.ask('matters01', { url: at, method: 'PUT', payload: { revision: 1, body: lighter } })
    expect(saved.json()).toEqual({ id: draft.id, revision: 2, gaps: 0 })
    const late = await house.ask('matters01', { url: at, method: 'PUT', payload: { revision: 1, body: lighter } })
    expect([late.statusCode, late.json().code]).toEqual([409, 'matters.changed-meanwhile'])
    const differences = await house.ask('matters01', { url: `${at}/differences?against=${id}` })
    expect(differences.json().rows).toMatchObject([{ element: 'clock', label: { zh: '办理时限' } }])
    await house.ask('matters01', { url: `${at}/submission`, method: 'POST', payload: { revision: 2 } })
    const approval = { url: `${at}/approval`, method: 'POST', payload: { ruling: 'publish' } } as const
    expect((await house.ask('matters01', approval)).statusCode).toBe(403)
    expect((await house.ask('approver01', approval)).json()).toEqual({ id: draft.id, state: 'live' })
    const list = (await house.ask('matters01', { url: `${url}?q=990117008001` })).json()
    expect(list).toMatchObject({ total: 1, counts: { live: 1, retired: 1 }, rows: [{ id: draft.id, no: 2 }] })
  })

  it('says field by field what is missing, in the language of the reader, and refuses to submit', async () => {
    const start = { from: 'nothing', name: '测试事项', type: '20', place: '990100000000' }
    const org = (await house.ask('matters01', { url: '/api/directory/orgs?q=shichang' })).json().rows[0].id
    const draft = (await house.ask('matters01', { url, method: 'POST', payload: { ...start, org } })).json()
    const detail = (await house.ask('matters01', { url: `${url}/${draft.id}` })).json()
    expect(detail.faults[0]).toEqual({
      code: 'english-missing',
      path: 'name.en',
      say: { zh: '请补充英文名称。', en: 'Enter the English name.' },
    })
    const refused = await house.ask('matters01', {
      url: `${url}/${draft.id}/submission`,
      method: 'POST',
      payload: { revision: 1 },
      headers: { 'accept-language': 'en' },
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({ code: 'matters.has-faults' })
    expect((await house.ask('matters01', { url: `${url}/${draft.id}`, method: 'DELETE' })).statusCode).toBe(204)
  })

  it('keeps the drafts of others out of an export', async () => {
    const org = (await house.ask('matters01', { url: '/api/directory/orgs?q=shichang' })).json().rows[0].id
    const payload = { from: 'nothing', name: '未公开的草稿', type: '20', place: '990100000000', org }
    await house.ask('matters01', { url, method: 'POST', payload })
    const file = '/api/matter-export?format=json&states=live,draft'
    const names = async (account: string): Promise<string> => (await house.ask(account, { url: file })).body
    expect(await names('matters01')).toContain('未公开的草稿')
    expect(await names('matters-minghu')).not.toContain('未公开的草稿')
    expect(await names('matters-minghu')).toContain('食品经营许可')
  })
})
