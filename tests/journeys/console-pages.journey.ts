import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { axeFindings, closeBrowser } from './support/browser.ts'
import { staff } from './support/desk.ts'

afterAll(closeBrowser)

/** Every workplace, opened by a post that has it. */
const places: Readonly<Record<string, readonly string[]>> = {
  agent01: ['/calls', '/inbox', '/search', '/knowledge', '/account'],
  dispatcher01: ['/dispatch', '/review', '/supervision'],
  reviewer01: ['/review'],
  callback01: ['/call-backs'],
  supervisor01: ['/supervision', '/report', '/report?by=class'],
  'clerk-chengguan': ['/unit', '/unit?tab=load', '/knowledge?tab=edit'],
  'head-chengguan': ['/unit?tab=drafts'],
  leader01: ['/leader'],
  editor01: [
    '/classes',
    '/classes?tab=emergency',
    '/catalogue',
    '/catalogue?tab=duties',
    '/calendar',
    '/profiles',
    '/templates',
  ],
  admin01: ['/directory', '/directory?tab=people', '/directory?tab=import'],
  auditor01: ['/audit'],
  'village-990101001001': ['/field'],
  window01: ['/window', '/guides', '/exchange'],
  'officer-shichang': ['/consult', '/consult?tab=answered', '/documents'],
  'head-shichang': ['/figures', '/drift', '/documents?tab=types'],
  matters01: ['/matters', '/bundles', '/drift'],
  approver01: ['/matters', '/bundles', '/documents?tab=terms', '/exchange'],
}

describe('every workplace opens for its post, with nothing that axe finds', () => {
  for (const [account, paths] of Object.entries(places)) {
    test(account, async () => {
      const { page, context } = await staff(account)
      for (const path of paths) {
        await open(page, path)
        expect(await axeFindings(page), path).toEqual([])
        expect(await overflow(page), `${path} is wider than its window`).toBe(0)
      }
      await context.close()
    })
  }
})

test('a village worker reads the list and the case on a narrow phone', async () => {
  const { page, context } = await staff('village-990101001001', { width: 360, height: 740 })
  for (const path of ['/field', '/inbox', '/search']) {
    await open(page, path)
    expect(await overflow(page), path).toBe(0)
    expect(await axeFindings(page), path).toEqual([])
  }
  await context.close()
})

test('the first view weighs at most 600 KB as it travels', async () => {
  const { page, context } = await staff('agent01')
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await open(page, '/inbox')
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(600 * 1024)
  await context.close()
})

test('whoever is not signed in is sent to the door and comes back to the same page', async () => {
  const { page, context } = await staff('editor01')
  await context.clearCookies()
  await page.goto('/console/calendar?year=2026')
  await page.waitForURL(/sign-in\?to=/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await context.close()
})

test('the console speaks English where it is asked to', async () => {
  const { page, context } = await staff('agent01')
  await open(page, '/inbox')
  await page.locator('.top-me').click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Inbox', exact: true }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await context.close()
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/console${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'detached' })
  expect(await page.getByText('没有读到内容').count(), `${path} could not be read`).toBe(0)
}

/** How many pixels the page sticks out of its window. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
