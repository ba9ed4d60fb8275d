import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, expect, inject, test } from 'vitest'
import { closeBrowser, person } from './support/browser.ts'
import { staff } from './support/desk.ts'

afterAll(closeBrowser)

/** What the city hears on an ordinary morning. */
const morning: readonly (readonly [kind: string, subject: string, text: string, place: string])[] = [
  ['help', '路灯不亮', '小区门口的路灯坏了三天，晚上很黑，老人和孩子都不敢走。希望尽快来修。', '990101001001'],
  ['complaint', '夜市油烟', '公交站旁边每天晚上有流动摊贩占道经营，油烟很大，走路都过不去。', '990101002000'],
  ['help', '井盖松动', '桂园路口的井盖松动，车一压就响，怕有人掉下去。', '990101003000'],
  ['complaint', '垃圾没有清运', '菜市场后面的垃圾两天没有清运，天热味道很大。', '990102001000'],
  ['suggestion', '加一把长椅', '公园湖边走一圈没有地方坐，建议给老人加几把长椅。', '990101001002'],
  ['help', '绿化带树枝挡路', '人行道上的树枝太低，挡住了盲道。', '990102002000'],
]

/** The pictures of the README; `README_PICTURES=1` writes them into docs/images. */
test('a resident sees the way of a request, and an officer the work of the day', async () => {
  const numbers: { number: string; queryCode: string }[] = []
  for (const one of morning) numbers.push(await requestAt(one))
  const first = numbers[0]
  if (!first) throw new Error('nobody filed anything')
  const clerk = await signIn('clerk-chengguan')
  for (const { number } of numbers.slice(0, 3)) await send(`/api/cases/${number}/commands`, { type: 'sign' }, clerk)

  const resident = await person({ viewport: { width: 1000, height: 760 }, deviceScaleFactor: 1 })
  await resident.page.goto('/track')
  await resident.page.fill('#number', first.number)
  await resident.page.fill('#code', first.queryCode)
  await resident.page.getByRole('button', { name: '查看进度' }).click()
  await resident.page.waitForURL(`**/track/${first.number}`)
  expect(await resident.page.textContent('main')).toContain('城市管理局')
  await keep(resident.page, 'portal')
  await resident.context.close()

  const officer = await staff('clerk-chengguan', { width: 1280, height: 760 })
  await officer.page.goto(`/console/cases/${first.number}`)
  await officer.page.getByRole('region', { name: /^我可以办理/ }).waitFor()
  await officer.page.waitForLoadState('networkidle')
  await keep(officer.page, 'console')
  await officer.context.close()
})

/** Files one, classifies it as its words say, and dispatches it to the unit that the class belongs to. */
async function requestAt([kind, subject, text, place]: (typeof morning)[number]) {
  const made = await send('/api/requests', { kind, subject, text, place })
  const number = String(made.number)
  const [agent, dispatcher] = [await signIn('agent01'), await signIn('dispatcher01')]
  await send(`/api/cases/${number}/commands`, { type: 'classify', classCode: '010403' }, agent)
  await send(`/api/cases/${number}/commands`, { type: 'register' }, agent)
  const { rows } = await send(`/api/directory/orgs?q=${encodeURIComponent('城市管理局')}`, undefined, dispatcher)
  const unit = Array.isArray(rows) ? rows.find((org) => org.kind === 'city-unit') : undefined
  const deviation = { code: 'by-duty', text: '该事项由市级部门统一办理' }
  await send(`/api/cases/${number}/commands`, { type: 'dispatch', lead: unit?.id, deviation }, dispatcher)
  return { number, queryCode: String(made.queryCode) }
}

async function signIn(account: string): Promise<string> {
  const { token } = await send('/api/sessions', { account, password: 'OneDoor-demo-2026', token: true })
  return String(token)
}

async function send(path: string, body: unknown, token?: string): Promise<Record<string, unknown>> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const how = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await fetch(new URL(path, inject('address')), how)
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Record<string, unknown>
}

/** Small enough for a page of text: at most 200 KB. */
async function keep(page: Page, name: string): Promise<void> {
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, quality: 80, effort: 9 })
    .toBuffer()
  expect(picture.byteLength).toBeLessThan(200 * 1024)
  const folder = process.env.README_PICTURES ? join(import.meta.dirname, '../../docs/images') : inject('pictures')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.png`), picture)
}
