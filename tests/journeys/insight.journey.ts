import type { Page, Response } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { axeFindings, closeBrowser } from './support/browser.ts'
import { staff } from './support/desk.ts'
import { overflow } from './support/residents.ts'

afterAll(closeBrowser)

const HEATING = '云台区幸福小区的暖气不热，室温只有十三度，老人和孩子都冻感冒了'

test('an agent types what the caller says, is shown a class with its words, and takes it with a key', async () => {
  const { page, context } = await staff('agent01')
  await page.goto('/console/calls')
  const told = page.getByLabel('诉求内容')
  await told.fill('')
  // What is said to half a sentence gives way to what is said to the whole of it.
  const whole = page.waitForResponse((answer) => askedAbout(answer) === HEATING)
  await told.pressSequentially(HEATING)
  const { classes } = (await (await whole).json()) as { classes: readonly { pathZh: readonly string[] }[] }
  const name = classes[0]?.pathZh.at(-1) ?? 'nothing was suggested'
  const suggested = page.getByRole('region', { name: '智能建议' })
  await suggested.locator('.suggest li strong', { hasText: name }).first().waitFor()
  expect(await suggested.locator('.because mark').allTextContents()).not.toEqual([])
  expect(await suggested.textContent()).toMatch(/来自分类(模型第 \d+ 版|词表)/)
  await page.keyboard.press('Alt+Shift+Digit1')
  const chosen = page.locator('.call-form .ant-select').filter({ hasText: name })
  await chosen.waitFor()
  expect(await told.inputValue()).toBe(HEATING)
  expect(await page.evaluate('document.activeElement?.id'), 'the cursor stays where one types').toBe(
    await told.getAttribute('id'),
  )
  expect(await axeFindings(page)).toEqual([])
  // Overruled from the keyboard: a word, then Enter.
  await page.getByRole('combobox', { name: '分类' }).pressSequentially('路灯')
  await page.locator('.ant-select-tree-title', { hasText: '路灯照明' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.call-form .ant-select').filter({ hasText: '路灯照明' }).waitFor()
  await context.close()
})

test('an analyst reads every question on a desk and on a phone', async () => {
  const { page, context } = await staff('analyst01')
  for (const view of ['right', 'auto', 'units', 'drift', 'models']) {
    await look(page, `/console/insight?view=${view}`)
    expect(await axeFindings(page), view).toEqual([])
  }
  await page.setViewportSize({ width: 390, height: 844 })
  for (const view of ['auto', 'models']) {
    await look(page, `/console/insight?view=${view}`)
    expect(await overflow(page), `${view} is wider than a phone`).toBe(0)
    expect(await axeFindings(page), view).toEqual([])
  }
  await context.close()
})

test('the report stands on a page without scripts, with its charts, and prints', async () => {
  const { page, context } = await staff('analyst01')
  const answer = await context.request.get('/api/insight/report?lang=zh')
  const html = await answer.text()
  expect(html).not.toContain('<script')
  expect(html.match(/<svg [^>]*role="img"/g)?.length).toBeGreaterThanOrEqual(4)
  expect(answer.headers()['content-security-policy']).toMatch(/^sandbox; default-src 'none'; style-src 'sha256-/)
  await page.goto('/api/insight/report?lang=zh')
  // Its own style sheet is obeyed, though no other would be.
  expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).fontSize')).toBe('26px')
  const printed = await context.request.get('/api/insight/report.pdf')
  expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await context.close()
})

/** The text that a suggestion was asked for, undefined for every other answer. */
function askedAbout(answer: Response): string | undefined {
  if (!answer.url().endsWith('/api/insight/suggest')) return undefined
  return (answer.request().postDataJSON() as { text?: string }).text
}

async function look(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' })
  expect(await page.getByText('没有读到内容').count(), `${path} could not be read`).toBe(0)
}
