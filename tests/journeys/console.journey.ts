import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { axeFindings, closeBrowser, picture } from './support/browser.ts'
import { choose, give, PASSWORD, staff } from './support/desk.ts'

afterAll(closeBrowser)

/** One pixel: the smallest photo there is. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

/** What the stories share: the number of the case that the call began. */
const call = { number: '' }

test('an agent takes a call down from the keyboard, and the form is free for the next one', async () => {
  const { page, context } = await staff('agent01')
  await page.goto('/console/calls')
  await page.getByLabel('来电号码').fill('13900002271')
  await page.getByLabel(/^诉求内容/).fill('公交站旁边每天晚上有流动摊贩占道经营，油烟很大，走路都过不去。')
  await page
    .getByRole('region', { name: '智能建议' })
    .getByRole('button', { name: /^采用 Alt/ })
    .first()
    .click()
  await picture(page, 'console-call-desk')
  await page.keyboard.press('Control+Enter')
  const receipt = page.getByRole('status').filter({ hasText: '已登记' })
  await receipt.waitFor()
  call.number = ((await receipt.getByRole('link').textContent()) ?? '').replace(/\s/g, '')
  expect(call.number).toMatch(/^\d{8}R[0-9A-Z]+$/)
  expect(await page.getByLabel('来电号码').inputValue()).toBe('')
  expect(await axeFindings(page)).toEqual([])
  await context.close()
})

test('a dispatcher takes the next case and sends it where the catalogue says, with one key', async () => {
  const { page, context } = await staff('dispatcher01')
  await page.goto('/console/dispatch')
  await takeUntil(page, call.number)
  await page.getByRole('region', { name: '派单目录建议' }).getByText('城市管理局').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('1')
  await page.getByText('已派给').waitFor()
  await context.close()
})

test('the unit signs, the officer drafts, the head signs off, and the answer goes out once', async () => {
  const officer = await staff('officer-chengguan')
  const officerName = (await officer.page.locator('.top-me strong').textContent()) ?? ''
  const clerk = await staff('clerk-chengguan')
  await clerk.page.goto('/console/unit')
  await clerk.page.getByLabel(`选择 ${call.number}`).check()
  await clerk.page.getByRole('button', { name: /^签收所选/ }).click()
  await clerk.page.getByText('1 件已办理').waitFor()
  await give(clerk.page, call.number, '分派承办人', (page) => choose(page, '承办人', officerName))
  await clerk.context.close()
  await give(officer.page, call.number, '送审', async (page) => {
    const dialog = page.getByRole('dialog')
    await page.getByLabel('拟答复').fill('流动摊贩已劝离，有事请打13912345678。')
    await dialog.getByText('含个人号码').waitFor()
    expect(await dialog.getByRole('button', { name: '送审', exact: true }).isDisabled()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('拟答复').fill('已安排执法人员每晚八点到十一点值守，流动摊贩已劝离，公交站恢复通行。')
    const letGo = await holdUploads(page)
    const picked = ['现场', '整改后'].map((name) => ({ name: `${name}.png`, mimeType: 'image/png', buffer: photo }))
    await page.getByLabel('添加附件').setInputFiles(picked)
    await page.getByRole('button', { name: '正在上传…' }).waitFor()
    expect(await dialog.getByRole('button', { name: '送审', exact: true }).isDisabled()).toBe(true)
    letGo()
    await dialog.getByRole('link', { name: /现场/ }).waitFor()
    await dialog.getByRole('link', { name: /整改后/ }).waitFor()
    await dialog.getByText('没有留联系方式').waitFor()
    await page.getByLabel('照片').check()
  })
  await officer.context.close()
  const head = await staff('head-chengguan')
  await give(head.page, call.number, '审签通过')
  await head.page.getByText('待审核').first().waitFor()
  await picture(head.page, 'console-case')
  expect(await axeFindings(head.page)).toEqual([])
  await head.context.close()
})

test('the centre reviews, asks the resident, and only then the case is closed', async () => {
  const reviewer = await staff('reviewer01')
  await give(reviewer.page, call.number, '办结审核', async (page) => {
    await choose(page, '理由类别', '其他')
    await page.getByLabel(/^说明/).fill('答复清楚，措施具体。')
  })
  await reviewer.context.close()
  const caller = await staff('callback01')
  await give(caller.page, call.number, '回访', async (page) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radiogroup', { name: '解决了吗' }).getByText('是', { exact: true }).click()
    await dialog.getByRole('radiogroup', { name: '满意吗' }).getByText('是', { exact: true }).click()
  })
  await caller.page.getByText('已办结').first().waitFor()
  expect(await axeFindings(caller.page)).toEqual([])
  await caller.context.close()
})

test('a session that ends while somebody types asks for the password and loses nothing', async () => {
  const { page, context } = await staff('agent01')
  await page.goto('/console/calls')
  await page.getByLabel(/^诉求内容/).fill('小区门口的路灯坏了，晚上看不清路。')
  await context.clearCookies()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: '登录已过期，请再登录一次' })
  await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('status').filter({ hasText: '已登记' }).waitFor()
  await context.close()
})

test('a case that somebody else moves on changes on the screen by itself', async () => {
  const watching = await staff('dispatcher01')
  const writing = await staff('centrehead01')
  await watching.page.goto(`/console/cases/${call.number}`)
  await watching.page.getByRole('heading', { level: 1 }).waitFor()
  await give(writing.page, call.number, '内部意见', (page) => page.getByLabel(/^意见/).fill('纳入本周通报。'))
  await watching.page.getByText('纳入本周通报。').waitFor({ timeout: 30_000 })
  await watching.context.close()
  await writing.context.close()
})

/** Draws from the pools until the wanted case is open. */
async function takeUntil(page: Page, number: string): Promise<void> {
  await page.getByRole('heading', { name: '派单', exact: true }).waitFor()
  for (let drawn = 0; drawn < 20; drawn += 1) {
    const before = page.url()
    await page.keyboard.press('n')
    await page.waitForURL((url) => url.href !== before && url.search.includes('case='))
    if (page.url().includes(number)) return
  }
  throw new Error(`${number} was never drawn`)
}

/** Keeps uploads on their way until they are let go. */
async function holdUploads(page: Page): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/attachments', async (route) => {
    await held
    await route.continue()
  })
  return letGo
}
