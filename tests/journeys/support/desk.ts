import type { BrowserContext, Page } from 'playwright-core'
import { desk, person } from './browser.ts'

/** The password of all demo accounts; it is printed at the start. */
export const PASSWORD = 'OneDoor-demo-2026'

/** Somebody of the staff at a desk, signed in. */
export async function staff(
  account: string,
  viewport: { width: number; height: number } = desk,
): Promise<{ page: Page; context: BrowserContext }> {
  const { page, context } = await person({ viewport })
  await page.goto('/console/sign-in')
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  return { page, context }
}

/** Opens a case and gives one of its commands: the button by its name, the form by `fill`, the same name to send. */
export async function give(
  page: Page,
  number: string,
  name: string,
  fill: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.goto(`/console/cases/${number}`)
  const acts = page.getByRole('region', { name: /^我可以办理/ })
  const button = acts.getByRole('button', { name, exact: true })
  const more = acts.getByRole('button', { name: '其他操作' })
  await acts.getByRole('button').first().waitFor()
  if (await button.isVisible()) await button.click()
  else {
    await more.click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await fill(page)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' }).catch(async () => {
    throw new Error(`${name} was refused: ${(await dialog.textContent()) ?? ''}`)
  })
}

/** Picks from a list in the open dialog: the control by its label, the entry by its text. A list that fills late is asked again. */
export async function choose(page: Page, label: string, entry: string): Promise<void> {
  const control = page.getByRole('dialog').getByLabel(label)
  const option = page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: entry })
    .first()
  await control.click()
  for (let tries = 0; tries < 5; tries += 1) {
    await option.waitFor()
    await option.click()
    await page.waitForTimeout(400)
    if (!(await option.isVisible())) return
  }
  throw new Error(`${entry} could not be chosen for ${label}`)
}
