import { expect, test } from 'vitest'
import { applying, question } from '#tests/support/applying'
import { town } from '#tests/support/town'
import { jpeg, type Visitor, visitor } from '#tests/support/visitor'
import type { AskedItem } from '../../../ports/applications.ts'

type Change = Parameters<typeof applying>[1]

async function sent(change: Change = {}): Promise<{
  resident: Visitor
  world: ReturnType<typeof applying>
  at: (page: string) => string
  one: (page: string) => string
}> {
  const world = applying({}, change)
  const resident = visitor(await (await town()).pages(world.port))
  resident.cookies.set('onedoor-resident', 'token')
  return {
    resident,
    world,
    at: (page) => `/applications/${world.view.number}${page}`,
    one: (page) => `/applications/${world.view.cases[0]?.number ?? ''}${page}`,
  }
}

const can = { supply: false, withdraw: false, rate: false, pay: false }
const asked: readonly AskedItem[] = [
  { kind: 'need', key: 'lease', name: '房屋租赁合同', problem: '第二页看不清', question: null, offList: false },
  {
    ...{ kind: 'ask', key: 'shopArea', name: '经营面积', problem: '与图纸不一致', offList: false },
    question: question('shopArea', 'number', { value: 86 }),
  },
  { kind: 'other', key: null, name: '物业同意书', problem: '请提供物业同意书', question: null, offList: true },
]

test('progress is a road for each department, with who has it and by which day', async () => {
  const { resident, at } = await sent({ dueWhy: ['因专家评审，延后到 12月4日'] })
  const shown = await resident.open(at(''))
  for (const said of [
    '开办餐饮店',
    '食品经营许可',
    '门头招牌设置',
    '云泽市城市管理局',
    '12月4日（周五）',
    '为什么日期变了',
  ])
    expect(shown.text).toContain(said)
  expect(shown.html.match(/aria-current="step"/g)).toHaveLength(2)
})

test('a time that is not counted is told with its length and basis', async () => {
  const stop = { name: '专家评审', days: 10, from: '2026-11-20T06:00:00Z', to: null, basis: '行政许可法第四十五条' }
  const { resident, at } = await sent({ stops: [stop], dueAt: null })
  expect((await resident.open(at(''))).text).toContain('正在专家评审，约需 10 个工作日')
})

test('a correction lists everything at once, and what the list does not ask may be left out', async () => {
  const { resident, world, at, one } = await sent({ asked, can: { ...can, supply: true } })
  const shown = await resident.open(at(''))
  for (const said of ['第二页看不清', '与图纸不一致', '这项要求不在公布的清单里，不影响办理时间；您可以不提交'])
    expect(shown.text).toContain(said)
  expect(shown.html).toContain(`href="${one('/supply')}"`)
  await resident.open(one('/supply'))
  const done = await resident.send(one('/supply'), { once: 'k1', shopArea: '85' }, [
    { ...jpeg('第二页.jpg'), field: 'files-0' },
  ])
  expect(done.text).toContain('补正的内容已收到')
  expect(world.calls.at(-1)?.input).toMatchObject({ files: ['lease 第二页.jpg'], answers: { shopArea: 85 }, key: 'k1' })
})

test('a correction that cannot be read is asked again, and what was typed is kept', async () => {
  const { resident, world, one } = await sent({ asked, can: { ...can, supply: true } })
  await resident.open(one('/supply'))
  const shown = await resident.send(one('/supply'), { once: 'k1', shopArea: '很大' }, [])
  expect(shown.status).toBe(422)
  expect(shown.html).toContain('value="很大"')
  expect(world.calls).toEqual([])
})

test('a fee is paid at the cashier, and the way back says so', async () => {
  const charges = [{ key: 'test', name: '检验费', amount: 12_050, state: 'due' as const }]
  const { resident, world, one } = await sent({ charges, can: { ...can, pay: true } })
  const shown = await resident.open(one('/pay'))
  expect(shown.text).toContain('120.50 元')
  const cashier = await resident.send(one('/pay'), { charge: 'test' })
  expect(cashier.path).toBe('/pay/order-1')
  const [first, ...rest] = world.view.cases
  if (first === undefined) return expect.fail()
  world.view = {
    ...world.view,
    cases: [{ ...first, charges: charges.map((one) => ({ ...one, state: 'paid' as const })), can }, ...rest],
  }
  expect((await resident.send('/pay/order-1', { do: 'pay' })).text).toContain('缴费成功')
})

test('an application is withdrawn only after a question', async () => {
  const { resident, world, one } = await sent()
  expect((await resident.open(one('/withdraw'))).text).toContain('只撤回这一项')
  const shown = await resident.send(one('/withdraw'), { reason: '地点变了', once: 'k2' })
  expect(shown.text).toContain('申请已撤回')
  expect(world.calls.at(-1)?.input).toMatchObject({ reason: '地点变了', key: 'k2' })
})

test('the result is there to download, to check, and to rate', async () => {
  const { resident, world, at, one } = await sent({
    ...{ state: 'handed', stateWords: '已办结', over: true, can: { ...can, rate: true } },
    results: [{ document: 'd9', name: '食品经营许可证', number: 'JY299', checkUrl: '/check/abc' }],
    decision: {
      ...{ outcome: 'granted', at: '2026-11-30T06:00:00Z', reasons: '符合条件', basis: '《食品安全法》第三十五条' },
      ...{ conditions: null, remedies: null },
    },
  })
  const shown = await resident.open(at(''))
  expect(shown.html).toContain(`href="${one('/result/d9')}"`)
  expect(shown.html).toContain('href="/check/abc"')
  await resident.open(one('/rate'))
  const empty = await resident.send(one('/rate'), { text: '谢谢' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('谢谢')
  expect((await resident.send(one('/rate'), { grade: '4', reasons: 'slow', once: 'k' })).text).toContain('谢谢您的评价')
  expect(world.calls.at(-1)?.input).toMatchObject({ grade: 4, reasons: ['slow'] })
})

test('a refusal says why, and where to turn', async () => {
  const { resident, at } = await sent({
    decision: {
      ...{ outcome: 'refused', at: '2026-11-30T06:00:00Z', reasons: '距离学校不足一百米', basis: '某条例第八条' },
      ...{ conditions: null, remedies: '您可以在六十日内申请行政复议。' },
    },
  })
  const shown = await resident.open(at(''))
  for (const said of ['没有批准', '距离学校不足一百米', '六十日内申请行政复议']) expect(shown.text).toContain(said)
})

test('the receipt names number, offices and fingerprints', async () => {
  const { resident, at } = await sent()
  const shown = await resident.open(at('/receipt'))
  for (const said of ['收件回执', '云泽市城市管理局', 'cd34cd34', '一个工作日内有人预审'])
    expect(shown.text).toContain(said)
})

test('a resident sees which office looked at the data, and what for', async () => {
  const { resident, at } = await sent()
  expect((await resident.open(at('/seen'))).text).toContain('审查申请')
})

test('another’s application is not found, and nothing is shown before signing in', async () => {
  const { resident, at } = await sent()
  expect((await resident.open('/applications/20261122ARE00000000')).status).toBe(404)
  resident.cookies.clear()
  expect((await resident.open(at(''))).path).toMatch(/^\/sign-in\?to=/)
})

test('what waits for him stands first among his own', async () => {
  const { resident } = await sent()
  const shown = await resident.open('/me/applications')
  const order = ['等您处理', '请补正', '填了一半的', '继续：开办餐饮店', '已经办完', '新生儿出生'].map((said) =>
    shown.text.indexOf(said),
  )
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order[0]).toBeGreaterThan(0)
})
