import type { ElementHandle, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A small picture that stands for every paper. */
const paper = {
  name: '材料.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** Signs in as one of the invented people of the demo, through the simulated unified identity, and comes to a page. */
export async function signInAs(page: Page, key: string, to: string): Promise<void> {
  await page.goto(`/sign-in/unified?to=${encodeURIComponent(to)}`)
  await page.click(`button[value=${key}]`)
}

/** Begins an application as the first who may apply. Answers the path of its first page. */
export async function begin(page: Page, what: string): Promise<string> {
  await page.goto(`/apply?${what}`)
  await page.locator('input[name=holder]').first().check()
  await page.getByRole('button', { name: '开始填写' }).click()
  return new URL(page.url()).pathname
}

export type AskedPages = { asks: string[]; docs: string[] }

/**
 * Goes through every page as it comes, one question after the other, up to the check; names the pages it met. `look` is
 * called where a page has another face than those before: two pages with the same controls look the same to axe.
 */
export async function answerAll(
  page: Page,
  answers: Readonly<Record<string, string>> = {},
  look: () => Promise<void> = async () => undefined,
): Promise<AskedPages> {
  const met: AskedPages = { asks: [], docs: [] }
  const faces = new Set<string>()
  for (let pages = 0; pages < 80; pages += 1) {
    const face = await faceOf(page)
    if (!faces.has(face)) await look()
    faces.add(face)
    const [, , , kind = '', key = ''] = new URL(page.url()).pathname.split('/')
    if (kind === 'check') return met
    if (kind === 'ask') met.asks.push(decodeURIComponent(key))
    if (kind === 'doc') met.docs.push(decodeURIComponent(key))
    if (kind === 'ask') await answerPage(page, answers)
    if (kind === 'doc') await bring(page)
    if (kind === 'delivery') await page.check('input[value=download]')
    await page.click('button[value=next]')
    expect(await page.locator('.error-summary').count(), `${kind} ${key}`).toBe(0)
  }
  throw new Error('the pages of the application do not end')
}

/** The kind of a page and the controls on it, in their order, repeats left out. */
async function faceOf(page: Page): Promise<string> {
  const controls = await page.$$eval('main :is(input, select, textarea, button, summary, dl, table, [role])', (all) =>
    all.map(
      (one) => `${one.tagName}.${one.getAttribute('type') ?? ''}.${one.getAttribute('role') ?? ''}.${one.className}`,
    ),
  )
  const [, , , kind = ''] = new URL(page.url()).pathname.split('/')
  return [kind, ...new Set(controls)].join(' ')
}

async function answerPage(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const field of await page.$$('main fieldset')) await pickIn(field, answers)
  for (const list of await page.$$('main select')) await list.selectOption({ index: 2 })
  for (const input of await page.$$('main input.input, main textarea')) {
    const name = (await input.getAttribute('name')) ?? ''
    const [, part] = /-(year|month|day)$/.exec(name) ?? []
    if (part !== undefined) await input.fill(part === 'year' ? '2027' : '3')
    else if ((await input.inputValue()) === '') await input.fill(answers[name] ?? (await usual(input)))
  }
}

/** The first of the choices, or the one that the story wants. */
async function pickIn(field: ElementHandle, answers: Readonly<Record<string, string>>): Promise<void> {
  const first = await field.$('input[type=radio], input[type=checkbox]')
  const wanted = answers[(await first?.getAttribute('name')) ?? '']
  const chosen = wanted === undefined ? first : await field.$(`input[value="${wanted}"]`)
  await chosen?.check()
}

async function usual(input: ElementHandle): Promise<string> {
  const mode = await input.getAttribute('inputmode')
  return mode === 'decimal' ? '2' : mode === 'tel' ? '13800005678' : '晴禾小馆'
}

/** One of his own documents where there is one, else a photograph. */
async function bring(page: Page): Promise<void> {
  const own = page.getByRole('button', { name: '用这份' })
  if ((await own.count()) > 0) await own.first().click()
  else if ((await page.locator('input[type=file]').count()) > 0) await page.setInputFiles('input[type=file]', paper)
}

/** Supplies everything of a correction: the papers by a picture, the answers as the story says. */
export async function supplyAll(page: Page, number: string, answers: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`/applications/${number}/supply`)
  for (const field of await page.$$('main input[type=file]')) await field.setInputFiles(paper)
  for (const [name, value] of Object.entries(answers)) await page.fill(`[name=${name}]`, value)
  await page.getByRole('button', { name: '提交', exact: true }).click()
}

/** Confirms and sends; answers the number of the application and those of its cases, by the name of the matter. */
export async function sendApplication(page: Page): Promise<{ number: string; cases: Map<string, string> }> {
  await page.check('#truth')
  const pledge = page.locator('#pledged')
  if ((await pledge.count()) > 0) await pledge.check()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.waitForURL('**/receipt')
  const number = new URL(page.url()).pathname.split('/')[2] ?? ''
  const lines = await page.locator('.paper-lines .as-line:has(.as-line)').allTextContents()
  const cases = lines.map((line) => {
    const [, name = '', own = ''] = /^(.*?) · .*?(\d{8}A[0-9A-Z]{10})$/.exec(line.trim()) ?? []
    return [name, own] as const
  })
  return { number, cases: new Map(cases) }
}
