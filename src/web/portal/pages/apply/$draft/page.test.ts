import { expect, test } from 'vitest'
import { applying } from '#tests/support/applying'
import { town } from '#tests/support/town'
import { jpeg, type SentFile, type Visitor, visitor } from '#tests/support/visitor'

async function opened(
  world = applying(),
): Promise<{ resident: Visitor; world: typeof world; at: (page: string) => string }> {
  const resident = visitor(await (await town()).pages(world.port))
  resident.cookies.set('onedoor-resident', 'token')
  return { resident, world, at: (page) => `/apply/${world.draft.id}${page}` }
}

const file = (change: Partial<SentFile> = {}): SentFile => ({ ...jpeg('合同.jpg'), field: 'files', ...change })

test('one question a page, from what we know to the receipt', async () => {
  const { resident, world, at } = await opened()
  const known = await resident.open(at('/known'))
  expect(known.text).toContain('张小云 来自您的账户')
  const steps: [string, Record<string, string>][] = [
    ['/known', { do: 'next' }],
    ['/ask/shopName', { shopName: '云泽小馆', do: 'next' }],
    ['/ask/shopPlace', { shopPlace: '990101001000', shopAddress: '柳荫路 12 号', do: 'next' }],
    ['/ask/shopArea', { shopArea: '８６.５', do: 'next' }],
    ['/ask/openingDay', { 'openingDay-year': '', 'openingDay-month': '', 'openingDay-day': '', do: 'next' }],
    ['/ask/hotFood', { hotFood: 'no', do: 'next' }],
    ['/ask/capital', { capital: '120,000', do: 'next' }],
    ['/doc/lease', { do: 'choose:later' }],
    ['/doc/lease', { do: 'next' }],
    ['/doc/identity-card', { do: 'choose:01900000-0000-7000-8000-0000000000d1' }],
    ['/doc/identity-card', { do: 'next' }],
    ['/doc/floor-plan', { do: 'choose:pledged' }],
    ['/doc/floor-plan', { do: 'next' }],
    ['/delivery', { way: 'download', do: 'next' }],
  ]
  let path = at('/known')
  for (const [page, answer] of steps) {
    expect(path.split('?')[0]).toBe(at(page))
    const shown = await resident.send(path, answer)
    expect(shown.status, `${page} ${shown.text}`).toBe(200)
    path = shown.path
  }
  expect(path).toBe(at('/check'))
  const check = await resident.open(path)
  for (const said of ['云泽小馆', '86.5 平方米', '120,000 元', '以承诺代替', '居民身份证', '由我们调取', '网上下载'])
    expect(check.text).toContain(said)
  const receipt = await resident.send(path, { asks: 'pledge', pledged: 'yes', truth: 'yes' })
  expect(receipt.path).toBe(`/applications/${world.view.number}/receipt`)
  expect(world.calls.at(-1)).toEqual({
    name: 'submitApplication',
    input: { draft: world.draft.id, key: world.draft.id, pledged: true },
  })
})

test('an answer opens the question that depends on it, and closes it again', async () => {
  const { resident, at } = await opened()
  await resident.open(at('/ask/hotFood'))
  expect((await resident.send(at('/ask/hotFood'), { hotFood: 'yes', do: 'next' })).path).toBe(at('/ask/cookingWays'))
  expect((await resident.send(at('/ask/hotFood'), { hotFood: 'no', do: 'next' })).path).toBe(at('/ask/capital'))
  expect((await resident.open(at('/ask/cookingWays'))).path).toBe(at(''))
})

test('what cannot be read is said at its field, and everything typed is kept', async () => {
  const { resident, world, at } = await opened()
  await resident.open(at('/ask/openingDay'))
  const day = { 'openingDay-year': '2026', 'openingDay-month': '2', 'openingDay-day': '30', do: 'next' }
  const shown = await resident.send(at('/ask/openingDay'), day)
  expect(shown.status).toBe(422)
  expect(shown.title).toMatch(/^错误：/)
  expect(shown.html).toContain('<a href="#openingDay-year">')
  expect(shown.html).toContain('value="30"')
  expect(world.draft.questions.find(({ term }) => term.code === 'openingDay')?.value).toBeNull()
})

test('saving for later keeps the answer and says how to come back', async () => {
  const { resident, world, at } = await opened()
  await resident.open(at('/ask/shopName'))
  const shown = await resident.send(at('/ask/shopName'), { shopName: '云泽小馆', do: 'later' })
  expect(shown.path).toBe(at('/later'))
  expect(shown.text).toContain('用同一个手机号登录')
  expect(world.draft.questions[0]?.value).toBe('云泽小馆')
})

test('a change from the check page leads back to it', async () => {
  const { resident, at } = await opened(applying({ faults: [] }))
  const shown = await resident.open(at('/ask/shopName?back=check'))
  expect(shown.html).toContain('name="back" value="check"')
  const after = await resident.send(at('/ask/capital'), { capital: '5', back: 'check', do: 'next' })
  expect(after.path).toMatch(/\/ask\/shopName$/)
})

test('a page of a contract is uploaded from a phone, and taken away again', async () => {
  const { resident, at } = await opened()
  await resident.open(at('/doc/lease'))
  const shown = await resident.send(at('/doc/lease'), { do: 'upload' }, [file(), file({ name: '第二页.jpg' })])
  expect(shown.text).toContain('已上传 2 个文件')
  const less = await resident.send(at('/doc/lease'), { do: 'remove:f1' })
  expect(less.text).toContain('已上传 1 个文件')
})

test('a picture of a kind that nobody can open is explained, and the others are taken', async () => {
  const { resident, at } = await opened()
  await resident.open(at('/doc/lease'))
  const heic = file({ name: 'IMG_1.HEIC', bytes: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1') })
  const word = file({ name: '合同.docx', bytes: Buffer.from('PK\x03\x04') })
  const shown = await resident.send(at('/doc/lease'), { do: 'upload' }, [heic, word, file({ name: '好.jpg' })])
  expect(shown.status).toBe(422)
  for (const said of ['“IMG_1.HEIC”是苹果手机的 HEIC 照片', '“合同.docx”不是照片或 PDF', '已上传 1 个文件'])
    expect(shown.text).toContain(said)
})

test('a paper that must be there is asked for before going on', async () => {
  const { resident, at } = await opened()
  await resident.open(at('/doc/lease'))
  const shown = await resident.send(at('/doc/lease'), { do: 'next' }, [])
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('这份材料还没有提供')
})

test('what we hold may be wrong: he says why and brings his own', async () => {
  const { resident, world, at } = await opened()
  expect((await resident.open(at('/doc/health-record'))).text).toContain('不用提交')
  const silent = await resident.send(at('/doc/health-record'), { do: 'choose:own', reason: '' })
  expect(silent.status).toBe(422)
  const shown = await resident.send(at('/doc/health-record'), { do: 'choose:own', reason: '名字写错了' })
  expect(shown.text).toContain('您说我们掌握的不对：名字写错了')
  expect(world.calls.at(-1)?.input).toEqual({ doc: 'health-record', way: { own: '名字写错了' } })
})

test('an address is needed for the post', async () => {
  const { resident, world, at } = await opened()
  await resident.open(at('/delivery'))
  const post = { way: 'post', name: '张小云', phone: '138', address: '柳荫路', do: 'next' }
  const shown = await resident.send(at('/delivery'), post)
  expect(shown.status).toBe(422)
  expect(shown.html).toContain('<a href="#phone">')
  expect(shown.html).toContain('<a href="#address">')
  await resident.send(at('/delivery'), { ...post, phone: '13800005678', address: '柳荫路 12 号' })
  expect(world.draft.delivery.post?.address).toBe('柳荫路 12 号')
})

test('nothing is sent without a word that it is true, nor while something is missing', async () => {
  const world = applying({ faults: [] })
  const { resident, at } = await opened(world)
  await resident.open(at('/check'))
  const shown = await resident.send(at('/check'), { asks: 'pledge' })
  expect(shown.status).toBe(422)
  expect(shown.html).toContain('<a href="#truth">')
  expect(shown.html).toContain('<a href="#pledged">')
  expect(world.calls).toEqual([])
  const early = await (await opened()).resident.open(at('/check'))
  expect(early.text).toContain('还差')
  expect(early.text).not.toContain('提交申请')
})

test('a standard that has changed is shown before anything else', async () => {
  const { resident, at } = await opened(applying({ moved: ['新增一项材料：健康证明'] }))
  const shown = await resident.open(at(''))
  expect(shown.path).toBe(at('/changes'))
  expect(shown.text).toContain('新增一项材料：健康证明')
  expect((await resident.send(at('/changes'), {})).path).toBe(at(''))
})

test('whoever acts for somebody else reads it on every page', async () => {
  const world = applying({ actsForOther: true, holder: { name: '云泽小馆有限公司', kind: 'firm' } })
  world.portal = { ...world.portal, acting: { ...world.portal.acting, id: 'shop', name: '云泽小馆有限公司' } }
  const { resident, at } = await opened(world)
  for (const page of ['', '/known', '/ask/shopName', '/doc/lease', '/delivery', '/check'])
    expect((await resident.open(at(page))).text, page).toContain('您正在代表 云泽小馆有限公司 办理')
})

test('a draft that is not his own leads to what is his', async () => {
  const { resident } = await opened()
  const shown = await resident.open('/apply/0190aaaa-0000-7000-8000-000000000099/check')
  expect(shown.path).toBe('/me/applications?done=gone')
  expect(shown.text).toContain('已经提交或删除了')
})

test('a draft is deleted after a question', async () => {
  const { resident, world, at } = await opened()
  await resident.open(at('/drop'))
  expect((await resident.send(at('/drop'), {})).text).toContain('草稿已删除')
  expect(world.calls.at(-1)?.name).toBe('dropApplicationDraft')
})
