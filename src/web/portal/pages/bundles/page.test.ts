import { expect, test } from 'vitest'
import { town } from '#tests/support/town'
import { type Visitor, visitor } from '#tests/support/visitor'
import { claimsOf } from '#tests/support/vouching'

const anybody = async (): Promise<Visitor> => visitor((await town()).app)

/** Somebody whom the unified identity vouches for, acting for the firm he represents. */
async function forFirm(): Promise<Visitor> {
  const { app, vouch } = await town()
  vouch(claimsOf(0))
  const resident = visitor(app)
  await resident.open('/sign-in/unified')
  const firms = await resident.open('/me/firms')
  const firm = /value="act ([0-9a-f-]{36})"/.exec(firms.html)?.[1] ?? expect.fail()
  await resident.send('/me/firms', { do: `act ${firm}` })
  return resident
}

test('what is done together stands along two lives', async () => {
  const shown = await (await anybody()).open('/bundles')
  expect(shown.text).toMatch(/个人一生中的事 .*出生 .*新生儿出生.* 企业从开办到退出 .*准入准营 .*开办餐饮店/)
  expect(shown.html.match(/href="\/bundles\/[a-z-]+"/g)?.length).toBe(14)
})

test('a bundle says what it brings together, asks once, and saves', async () => {
  const shown = await (await anybody()).open('/bundles/restaurant')
  expect(shown.text).toContain('包含 9 个事项，7 个部门')
  expect(shown.text).toMatch(/要交的材料 40 份 11 份 72.5%/)
  expect(shown.text).toContain('住所（经营场所）使用证明 复印件 · 2 个事项共用')
  expect(shown.html).toContain('href="/apply?bundle=restaurant"')
})

test('answers leave only what this situation needs', async () => {
  const resident = await anybody()
  const small = await resident.open(
    '/bundles/restaurant?hasBusinessLicence=yes&premisesArea=80&hasSignboard=no&drainsToSewer=no',
  )
  expect(small.text).not.toContain('消防安全检查')
  expect(small.text).not.toContain('企业设立登记')
  expect(small.text).toMatch(/包含 5 个事项/)
  const wrong = await resident.open('/bundles/restaurant?premisesArea=large')
  expect(wrong.html).toContain('href="#premisesArea"')
})

test('what is sensitive is not asked in an address', async () => {
  const shown = await (await anybody()).open('/bundles/disability')
  expect(shown.html).not.toContain('name="onRelief"')
})

test('a bundle that is not offered is a page not found', async () => {
  expect((await (await anybody()).open('/bundles/nothing')).status).toBe(404)
})

test('a construction project goes through four stages, each with its lead and limit', async () => {
  const shown = await (await anybody()).open('/projects')
  expect(shown.text).toMatch(/第 1 阶段：立项用地规划许可 .*牵头部门 市自然资源局 阶段时限 14 个工作日/)
  expect(shown.text).toMatch(/第 4 阶段：竣工验收/)
  expect(shown.text).toContain('沿用前面阶段的')
})

test('the map of a firm asks who comes, and for which firm', async () => {
  const resident = await anybody()
  expect((await resident.open('/map')).path).toBe('/sign-in?to=%2Fmap')
  const { app, vouch } = await town()
  vouch(claimsOf(1))
  const person = visitor(app)
  await person.open('/sign-in/unified')
  expect((await person.open('/map')).text).toContain('请先选择代表哪家企业办事')
})

test('a firm sees what it can start and what waits, and shares that with an agent', async () => {
  const resident = await forFirm()
  const map = await resident.open('/map')
  expect(map.text).toMatch(/企业设立登记（含个体工商户） 已办/)
  expect(map.text).toMatch(/道路运输证配发 还差前置 .* 先取得：道路运输经营许可证/)
  expect((await resident.send('/map', { do: 'share', label: '', days: '30' })).status).toBe(422)
  const made = await resident.send('/map', { do: 'share', label: '代办机构', days: '30' })
  const link = /href="(\/map\/shared\/[\w-]+)"/.exec(made.html)?.[1] ?? expect.fail()
  const agent = await (await anybody()).open(link)
  expect(agent.text).toContain('由企业分享，有效至 2026年12月20日')
  expect(agent.text).toContain('还差前置')
  expect(agent.text).not.toContain('代办机构')
  expect((await resident.open('/map')).text).toContain('已打开 1 次')
  const forged = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`
  expect((await (await anybody()).open(forged)).status).toBe(404)
  const share = /value="revoke ([0-9a-f-]{36})"/.exec(made.html)?.[1] ?? expect.fail()
  await resident.send('/map', { do: `revoke ${share}` })
  expect((await (await anybody()).open(link)).text).toContain('这个链接已经失效')
})
