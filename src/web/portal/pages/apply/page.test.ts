import { expect, test } from 'vitest'
import { applying } from '#tests/support/applying'
import { town } from '#tests/support/town'
import { type Visitor, visitor } from '#tests/support/visitor'

const path = '/apply?bundle=open-restaurant'

async function begun(world = applying()): Promise<{ resident: Visitor; world: typeof world }> {
  const resident = visitor(await (await town()).pages(world.port))
  resident.cookies.set('onedoor-resident', 'token')
  return { resident, world }
}

test('whoever is not signed in sees what it takes, and signs in to begin', async () => {
  const world = applying()
  const resident = visitor(await (await town()).pages(world.port))
  const shown = await resident.open(path)
  for (const said of ['开办餐饮店', '受理后 11 个工作日内', '不用跑', '不收费', '房屋租赁合同'])
    expect(shown.text).toContain(said)
  expect(shown.html).toContain(`href="/sign-in?to=${encodeURIComponent(path)}"`)
})

test('a resident chooses for whom, and begins at the first question', async () => {
  const { resident, world } = await begun()
  const shown = await resident.open(path)
  expect(shown.text).toContain('云泽小馆有限公司')
  const first = await resident.send(path, { holder: 'shop' })
  expect(world.calls.map(({ name }) => name)).toEqual(['actFor', 'startApplication'])
  expect(first.path).toMatch(/\/apply\/[0-9a-f-]+\/known$/)
})

test('nobody applies for somebody who did not ask for it', async () => {
  const { resident, world } = await begun()
  await resident.open(path)
  const shown = await resident.send(path, { holder: 'stranger' })
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('请选择谁来申请')
  expect(world.calls).toEqual([])
})

test('a matter that is not there is not found', async () => {
  const { resident } = await begun()
  expect((await resident.open('/apply?matter=nothing')).status).toBe(404)
  expect((await resident.open('/apply')).status).toBe(404)
})
