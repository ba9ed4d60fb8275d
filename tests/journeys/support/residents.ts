import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'

export const lamp = '小区门口的路灯坏了三天，晚上很黑，老人和孩子都不敢走。希望尽快来修。'

/** Files a request without a name, with a mouse; answers number and code as the receipt shows them. */
export async function fileAnonymously(page: Page, text = lamp): Promise<{ number: string; code: string }> {
  await page.goto('/request/what')
  await page.fill('#text', text)
  await page.check('input[value=help]')
  await next(page)
  await next(page)
  await next(page)
  await page.check('input[value=anonymous]')
  await next(page)
  await next(page)
  await page.waitForURL('**/request/sent/*')
  return readReceipt(page)
}

/** Files a request with a name and a phone of one's own, proved by the code that was sent to it. */
export async function fileNamed(page: Page, kind: string, text = lamp): Promise<{ number: string; code: string }> {
  await page.goto('/request/what')
  await page.fill('#text', text)
  await page.check(`input[value=${kind}]`)
  await next(page)
  await next(page)
  await next(page)
  await giveName(page)
  await next(page)
  return readReceipt(page)
}

/** Leaves a name and a phone, and proves the phone. */
export async function giveName(page: Page): Promise<void> {
  const phone = `139${String(Date.now()).slice(-8)}`
  await page.check('input[value=named]')
  await page.fill('#name', '李先生')
  await page.fill('#phone', phone)
  await next(page)
  await next(page)
  await page.fill('#code', await codeFor(phone))
  await next(page)
}

/** A member of the staff, over the API: gives a command to a request, or asks for something. */
export async function officer(account: string): Promise<Officer> {
  const { token } = await call('/api/sessions', { body: { account, password: 'OneDoor-demo-2026', token: true } })
  const signed = { token: String(token) }
  return {
    give: async (number, body) => void (await call(`/api/cases/${number}/commands`, { ...signed, body })),
    ask: (path) => call(path, signed),
  }
}

export type Officer = {
  give(number: string, command: Record<string, unknown>): Promise<void>
  ask(path: string): Promise<Record<string, unknown>>
}

async function call(
  path: string,
  { body, token }: { body?: unknown; token?: string },
): Promise<Record<string, unknown>> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  const asked = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(new URL(path, inject('address')), asked)
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  const said: unknown = await answer.json()
  return typeof said === 'object' && said !== null ? { ...said } : {}
}

/** Presses the first button of the page. */
export async function next(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator('.buttons .button-first').first().click()])
}

export async function readReceipt(page: Page): Promise<{ number: string; code: string }> {
  const [number = '', code = ''] = (await page.locator('.paper-key dd').allTextContents()).map((text) =>
    text.replace(/\s/g, ''),
  )
  expect(number).toMatch(/^\d{8}R[A-Z]{2}\d{8}$/)
  expect(code).toMatch(/^[2-9A-Z]{8}$/)
  return { number, code }
}

/** The six digits of the message that went to a phone. */
export async function codeFor(phone: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const found = sent().findLast((line) => line.includes(phone) && /\d{6}/.test(line))
    const code = found === undefined ? undefined : /验证码\D*(\d{6})/.exec(found)?.[1]
    if (code !== undefined) return code
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('no code was sent')
}

function sent(): string[] {
  const folder = inject('sink')
  return readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
}

/** Whether anything is wider than the screen. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
