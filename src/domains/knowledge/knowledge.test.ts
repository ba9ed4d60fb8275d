import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allOrgs } from '#domains/directory'
import { staff, type TestHouse, testHouse } from '#tests/support/ctx'
import { demoCity, seedCity } from '../../seed/index.ts'
import { reviewEntry, submitEntry, withdrawEntry, writeEntry } from './commands/edit-entry.ts'
import { answerById } from './queries/answer.ts'
import { editorList } from './queries/editor-list.ts'
import { searchAnswers } from './queries/search-answers.ts'
import { seedKnowledge } from './seed.ts'

let house: TestHouse
let unit: { id: string; name: string; path: string }
beforeAll(async () => {
  house = await testHouse()
  await house.clock('2026-03-02T02:00:00Z')
  await seedCity(house.system(), {
    ...demoCity,
    streets: [1],
    units: 4,
    utilities: 1,
    villages: { streets: 0, each: 0 },
  })
  const orgs = await house.system().reading('directory.read', async (tx) => allOrgs(tx))
  const found = [...orgs.byId.values()].find((org) => org.kind === 'city-unit')
  if (!found) throw new Error('the test city has no unit')
  unit = found
  await house.system().transaction('knowledge.edit', seedKnowledge)
})
afterAll(async () => house.stop())

const resident = () =>
  house.as({ kind: 'resident', grants: [{ permission: 'knowledge.search', scope: { kind: 'city' } }] })
const editor = (user: string) =>
  house.as(
    staff({
      user: `01900000-0000-7000-8000-00000000000${user}`,
      org: unit.id,
      orgPath: unit.path,
      may: ['knowledge.edit', 'knowledge.review'],
    }),
  )
const text = {
  title: '露天烧烤扰民归谁管？',
  summary: '打本热线说明地点和时间，城管部门会到现场处理。',
  body: '夜间油烟和噪音都可以反映。',
  keywords: ['烧烤', '油烟'],
  classCode: null,
  sourceDocument: null,
  validFrom: '2026-03-02',
  validTo: '2026-03-31',
  reviewDue: '2026-09-01',
}

describe('the library', () => {
  it('finds answers by what people say, the fitting one first', async () => {
    const found = await searchAnswers(resident(), { q: '身份证丢了' })
    expect(found[0]?.title).toContain('身份证')
    expect(found[0]?.owner).not.toBe('')
  })
  it('answers nothing for words that do not occur, and what is read most when nothing is asked', async () => {
    expect(await searchAnswers(resident(), { q: '𠮷𠮷 zzzz' })).toEqual([])
    const [first] = await searchAnswers(resident(), { q: '', limit: 5 })
    expect(first).toBeDefined()
  })
  it.each(["'; drop table x; --", '& | ! <->', '%_\\', '(a+)+$', '😀', 'a'.repeat(5000)])(
    'takes %j for words, not for commands',
    async (q) => {
      expect(Array.isArray(await searchAnswers(resident(), { q }))).toBe(true)
    },
  )
  it('offers an entry only after a second person has published it, while it is valid', async () => {
    const { id, version } = await writeEntry(editor('1'), { id: null, text })
    expect(await answerById(resident(), { id })).toBeNull()
    await submitEntry(editor('1'), { id, version })
    await expect(reviewEntry(editor('1'), { id, version, publish: true })).rejects.toMatchObject({
      refusal: { code: 'knowledge.own-text' },
    })
    await reviewEntry(editor('2'), { id, version, publish: true })
    expect((await searchAnswers(resident(), { q: '烧烤 油烟' }))[0]?.id).toBe(id)
    expect(await answerById(resident(), { id })).toMatchObject({ version: 1, owner: unit.name })
    await house.clock('2026-04-01T02:00:00Z')
    expect(await answerById(resident(), { id })).toBeNull()
    expect(await searchAnswers(resident(), { q: '烧烤 油烟' })).toEqual([])
  })
  it('keeps the published version until the next one is published, and forgets a withdrawn one', async () => {
    const first = await writeEntry(editor('1'), {
      id: null,
      text: { ...text, title: '占道经营归谁管？', validTo: null, validFrom: '2026-04-01' },
    })
    await submitEntry(editor('1'), first)
    await reviewEntry(editor('2'), { ...first, publish: true })
    const second = await writeEntry(editor('1'), {
      id: first.id,
      text: { ...text, title: '占道经营和流动摊贩归谁管？', validTo: null, validFrom: '2026-04-01' },
    })
    expect(await answerById(resident(), first)).toMatchObject({ version: 1 })
    await submitEntry(editor('1'), second)
    await reviewEntry(editor('2'), { ...second, publish: true })
    expect(await answerById(resident(), first)).toMatchObject({ version: 2 })
    await withdrawEntry(editor('1'), second)
    expect(await answerById(resident(), first)).toBeNull()
  })
  it('is edited by the unit that owns an entry, not by others', async () => {
    const [own] = await editorList(editor('1'), { limit: 10, state: 'published' })
    const stranger = staff({ org: '01900000-0000-7000-8000-0000000000ff', orgPath: '/9999/', may: [] })
    const narrow = house.as({
      ...stranger,
      grants: [{ permission: 'knowledge.edit', scope: { kind: 'tree', path: '/9999/' } }],
    })
    expect(await editorList(narrow, { limit: 10 })).toEqual([])
    if (own) await expect(withdrawEntry(narrow, own)).rejects.toMatchObject({ refusal: { kind: 'missing' } })
    expect(own).toBeDefined()
  })
})
