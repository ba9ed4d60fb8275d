import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

let opened: Promise<Browser> | undefined

/** The one browser of this file: Debian's Chromium, or the one that CHROMIUM names. */
export function browser(): Promise<Browser> {
  opened ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  return opened
}

export async function closeBrowser(): Promise<void> {
  await (await opened)?.close()
  opened = undefined
}

export const phone = { width: 320, height: 640 } as const
export const desk = { width: 1280, height: 800 } as const

/** A person of his own: own cookies, own storage. Pages are relative to the product. */
export async function person(options: BrowserContextOptions = {}): Promise<{ page: Page; context: BrowserContext }> {
  const context = await (await browser()).newContext({
    baseURL: inject('address'),
    viewport: phone,
    locale: 'zh-CN',
    ...options,
  })
  context.setDefaultTimeout(15_000)
  return { page: await context.newPage(), context }
}

/** Keeps a picture of the whole page in the folder of pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = inject('pictures')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

const axeText = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong on the page as it is now: one line for each, none on a good page. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeText)
  return page.evaluate(axeRun)
}

/** Runs inside the page. */
const axeRun = `axe.run(document, { resultTypes: ['violations'] }).then((found) =>
  found.violations.flatMap((violation) => violation.nodes.map((node) => violation.id + ': ' + node.target.join(' ') + ' – ' + node.failureSummary)))` as unknown as () => Promise<
  string[]
>
