import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/db/tx'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import {
  catalogueDiff,
  dropCatalogueDraft,
  publishCatalogue,
  putCatalogueRow,
  startCatalogueDraft,
} from './commands/edit-catalogue.ts'
import { addClass, type ClassBody, changeClass, moveClass, setClassActive } from './commands/edit-classes.ts'
import { putEmergencyWord, setStreetDuties } from './commands/edit-emergency-words.ts'
import { checkPhoneProof, dropDraft, fileRequest, loadDraft, saveDraft, startPhoneProof } from './index.ts'
import { classTree, shownCatalogue } from './queries/reference-lists.ts'
import { suggestClass } from './queries/suggest-class.ts'
import { suggestUnit } from './queries/suggest-unit.ts'

let house: TestHotline
beforeAll(async () => {
  house = await testHotline()
})
afterAll(async () => house.stop())

const body: ClassBody = {
  nameZh: '无人机扰民',
  nameEn: 'drones',
  keywords: ['无人机', '航拍'],
  demand: 'complaint',
  urgency: null,
  evidenceKinds: [],
  utility: false,
  conduct: false,
  sort: 1,
}
const code = (wanted: string) => ({ refusal: { code: wanted } })

describe('the class tree', () => {
  it('starts with three levels: a dozen fields, sixty groups, two hundred classes, each with words', async () => {
    const all = await classTree(await house.post('editor', 'centre'))
    const of = (level: number) => all.filter((one) => one.level === level)
    expect(of(1).length).toBeGreaterThanOrEqual(12)
    expect(of(2).length).toBeGreaterThanOrEqual(60)
    expect(of(3).length).toBeGreaterThanOrEqual(200)
    expect(of(3).every((one) => one.keywords.length > 0 && one.name.zh !== '' && one.name.en !== '')).toBe(true)
  })

  it('gets a class, and the next text with its words is pointed to it', async () => {
    const editor = await house.post('editor', 'centre')
    await addClass(editor, { ...body, code: '040105', parent: '0401' })
    const [first] = await suggestClass(await house.post('agent', 'centre'), { text: '楼顶有人放无人机，天天航拍' })
    expect(first?.code).toBe('040105')
    await changeClass(editor, { ...body, code: '040105', keywords: ['热气球'] })
    expect((await suggestClass(await house.post('agent', 'centre'), { text: '热气球' }))[0]?.code).toBe('040105')
  })

  it('refuses circles, a fourth level, codes twice, and the retirement of what is in use', async () => {
    const editor = await house.post('editor', 'centre')
    await expect(addClass(editor, { ...body, code: '040105', parent: '0401' })).rejects.toMatchObject(
      code('hotline.class-exists'),
    )
    await expect(addClass(editor, { ...body, code: '04010501', parent: '040101' })).rejects.toMatchObject(
      code('hotline.class-parent'),
    )
    await expect(moveClass(editor, { code: '0401', parent: '0401' })).rejects.toMatchObject(
      code('hotline.class-in-circle'),
    )
    await expect(moveClass(editor, { code: '040101', parent: '04' })).rejects.toMatchObject(
      code('hotline.class-parent'),
    )
    await expect(setClassActive(editor, { code: '0401', active: false })).rejects.toMatchObject(
      code('hotline.class-has-children'),
    )
    await moveClass(editor, { code: '040105', parent: '0402' })
    await setClassActive(editor, { code: '040105', active: false })
    expect(await suggestClass(await house.post('agent', 'centre'), { text: '热气球' })).toEqual([])
  })

  it('is edited by editors alone', async () => {
    const agent = await house.post('agent', 'centre')
    await expect(addClass(agent, { ...body, code: '040109', parent: '0401' })).rejects.toMatchObject({
      refusal: { kind: 'forbidden' },
    })
    await expect(startCatalogueDraft(agent, { note: 'x' })).rejects.toMatchObject({ refusal: { kind: 'forbidden' } })
  })
})

describe('the dispatch catalogue', () => {
  it('is drafted, compared, published from a day on, and then never changes', async () => {
    const editor = await house.post('editor', 'centre')
    const agent = await house.post('dispatcher', 'centre')
    const asked = { class: '040101', place: '990101001000' }
    const [before] = await suggestUnit(agent, asked)
    await startCatalogueDraft(editor, { note: '噪声归生态环境局' })
    await expect(startCatalogueDraft(editor, { note: '再来' })).rejects.toMatchObject(code('hotline.draft-exists'))
    await expect(publishCatalogue(editor, { startsAt: null })).rejects.toMatchObject(code('hotline.empty-draft'))
    const org = await house.org('huanbao')
    const row = { classCode: '040101', place: '', org, clause: '测试条款' }
    const { id } = await putCatalogueRow(editor, row)
    await expect(putCatalogueRow(editor, row)).rejects.toMatchObject(code('hotline.row-twice'))
    await expect(
      putCatalogueRow(editor, { ...row, classCode: '040102', org: await house.org('centre') }),
    ).rejects.toMatchObject(code('hotline.unit-cannot-handle'))
    expect((await catalogueDiff(editor)).added.map((one) => one.id)).toEqual([id])
    await expect(publishCatalogue(editor, { startsAt: '2026-03-01T00:00:00Z' })).rejects.toMatchObject(
      code('hotline.start-in-past'),
    )
    await publishCatalogue(editor, { startsAt: '2026-03-03T00:00:00Z' })
    expect((await suggestUnit(agent, asked))[0]?.org).toBe(before?.org)
    await house.clock('2026-03-03T01:00:00Z')
    expect((await suggestUnit(agent, asked))[0]).toMatchObject({ org, clause: '测试条款' })
    await expect(putCatalogueRow(editor, row)).rejects.toMatchObject(code('hotline.no-draft'))
    const { versions, inForce } = await shownCatalogue(editor, {})
    expect(versions).toHaveLength(2)
    expect(versions.find((one) => one.id === inForce)?.no).toBe(2)
    await startCatalogueDraft(editor, { note: '不要了' })
    await dropCatalogueDraft(editor)
  })

  it('keeps what departments must do away from streets', async () => {
    const editor = await house.post('editor', 'centre')
    await setStreetDuties(editor, { org: await house.org('street-990101001'), codes: ['0101'], basis: '测试清单' })
    const agent = await house.post('dispatcher', 'centre')
    const lead = await house.org('street-990101001')
    const told = {
      kind: 'help' as const,
      channel: 'phone' as const,
      subject: '工地噪音',
      text: '夜间施工',
      place: '990101001000',
    }
    const decisions = (classCode: string) => [
      { type: 'classify' as const, classCode, urgency: null, demand: null, statutory: null },
      { type: 'register' as const },
      { type: 'dispatch' as const, lead, assists: [], catalogueRow: null, deviation: { code: 'test', text: '试' } },
    ]
    await expect(fileRequest(house.desk, agent, { ...told, decisions: decisions('040101') })).rejects.toMatchObject(
      code('hotline.not-a-street-duty'),
    )
    expect((await fileRequest(house.desk, agent, { ...told, decisions: decisions('010101') })).state).toBe('dispatched')
  })
})

describe('emergency words', () => {
  it('work from the moment they are written', async () => {
    const editor = await house.post('editor', 'centre')
    const told = { toldZh: '请立即离开。', toldEn: 'Leave at once.', active: true }
    await putEmergencyWord(editor, { word: '冒黄烟', service: '119', ...told })
    const receipt = await fileRequest(house.desk, house.resident, {
      channel: 'web',
      kind: 'help',
      subject: '楼下',
      text: '窗外冒黄烟',
    })
    expect(receipt.emergency).toEqual({ words: ['冒黄烟'], told: { zh: '请立即离开。', en: 'Leave at once.' } })
    await expect(putEmergencyWord(editor, { word: '火', service: '119', ...told })).rejects.toMatchObject(
      code('hotline.word-too-short'),
    )
  })
})

describe('drafts', () => {
  it('are sealed, opened by their key alone, and those of staff by their writer alone', async () => {
    const text = JSON.stringify({ name: '测试丙', phone: '13899990033' })
    await saveDraft(house.desk, house.resident, { draft: 'a-long-random-key', sealed: text })
    expect(await loadDraft(house.desk, house.resident, { draft: 'a-long-random-key' })).toBe(text)
    expect(await loadDraft(house.desk, house.resident, { draft: 'another-key' })).toBeNull()
    const [row] = await house
      .system()
      .reading('hotline.file', (tx) => tx.rows<{ sealed: Buffer }>(sql`select sealed from hotline.drafts`))
    expect(row?.sealed.includes(Buffer.from('测试丙'))).toBe(false)
    const agent = await house.post('agent', 'centre')
    await saveDraft(house.desk, agent, { draft: 'call-desk', sealed: 'mine' })
    expect(await loadDraft(house.desk, await house.post('dispatcher', 'centre'), { draft: 'call-desk' })).toBeNull()
    await dropDraft(house.desk, agent, { draft: 'call-desk' })
    expect(await loadDraft(house.desk, agent, { draft: 'call-desk' })).toBeNull()
  })
})

describe('a telephone', () => {
  it('is proved by the six digits sent to it, for the draft they were asked for', async () => {
    const asked = { phone: '138 9999 0044', draft: 'draft-1' }
    expect((await startPhoneProof(house.desk, house.resident, asked)).waitSeconds).toBeGreaterThanOrEqual(60)
    const { code: digits, phone } = house.sent.at(-1) ?? { code: '', phone: '' }
    expect(phone).toBe('13899990044')
    await expect(startPhoneProof(house.desk, house.resident, asked)).rejects.toMatchObject(code('platform.code-wait'))
    const wrong = digits === '000000' ? '111111' : '000000'
    expect(await checkPhoneProof(house.desk, house.resident, { ...asked, code: wrong })).toBe(false)
    expect(await checkPhoneProof(house.desk, house.resident, { ...asked, draft: 'draft-2', code: digits })).toBe(false)
    expect(await checkPhoneProof(house.desk, house.resident, { ...asked, code: digits })).toBe(true)
  })

  it('cannot be guessed: after five wrong codes another must be asked for', async () => {
    const asked = { phone: '13899990055', draft: 'draft-3' }
    await startPhoneProof(house.desk, house.resident, asked)
    const digits = house.sent.at(-1)?.code ?? ''
    const wrong = digits === '000000' ? '111111' : '000000'
    for (let at = 0; at < 5; at += 1) await checkPhoneProof(house.desk, house.resident, { ...asked, code: wrong })
    await expect(checkPhoneProof(house.desk, house.resident, { ...asked, code: digits })).rejects.toMatchObject(
      code('platform.code-too-often'),
    )
  })

  it('must be a mobile number', async () => {
    await expect(
      startPhoneProof(house.desk, house.resident, { phone: '0531-82345678', draft: 'd' }),
    ).rejects.toMatchObject(code('platform.mobile-needed'))
  })
})
