import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { choose, give, staff } from './desk.ts'

/** Somebody of the staff comes to his desk, does what he has to do, and leaves. */
export async function at(account: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, context } = await staff(account)
  await work(page)
  await context.close()
}

/** What the inbox says that is to be done with a case, as soon as something lies there. */
export async function inInbox(page: Page, number: string): Promise<readonly string[]> {
  await page.goto('/console/inbox')
  const lines = page.locator('.line').filter({ hasText: number })
  await lines.first().waitFor()
  return lines.locator('.line-asks').allTextContents()
}

/** Answers a question of the open form that has few answers side by side. */
export async function pick(page: Page, group: string, answer: string): Promise<void> {
  const radios = page.getByRole('dialog').getByRole('radiogroup', { name: group })
  await radios.getByText(answer, { exact: true }).click()
}

/** Looks through the papers, one by one. */
export async function lookThrough(page: Page, number: string): Promise<void> {
  await page.goto(`/console/cases/${number}`)
  await page.getByRole('heading', { name: '材料', exact: true }).waitFor()
  const papers = page.locator('.materials li').filter({ hasText: '待核对' }).locator('.material-head > :first-child')
  for (const paper of await papers.allTextContents())
    await give(page, number, '核对材料', async (form) => {
      await choose(form, '材料', paper)
      await pick(form, '核对结果', '符合')
    })
}

/** Accepts the case that lies in the inbox; where it was not looked at before, that comes first. */
export async function accept(page: Page, number: string): Promise<void> {
  const asked = await inInbox(page, number)
  if (asked.includes('预审')) await give(page, number, '预审', (form) => pick(form, '预审意见', '符合要求'))
  else expect(asked).toEqual(['受理'])
  await give(page, number, '受理')
}

/** Gives an opinion in the step that waits. */
export async function agree(page: Page, number: string, officers?: number): Promise<void> {
  await give(page, number, '提交审查意见', async (form) => {
    await pick(form, '意见', '同意')
    await form.getByLabel('审查意见', { exact: true }).fill('符合要求。')
    if (officers !== undefined) await form.getByLabel(/^现场人数/).fill(String(officers))
  })
}

export async function grant(page: Page, number: string): Promise<void> {
  await give(page, number, '作出决定', async (form) => {
    await pick(form, '决定', '准予')
    await form.getByLabel(/^理由/).fill('经审查，符合法定条件。')
    await form.getByLabel(/^依据/).fill('行政许可法 第三十八条')
  })
}
