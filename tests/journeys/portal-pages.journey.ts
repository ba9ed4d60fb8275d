import { brotliDecompressSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { routes } from '../../src/web/portal/routes.ts'
import { answerAll, begin, sendApplication } from './support/applying.ts'
import { axeFindings, closeBrowser, desk, person, phone, picture } from './support/browser.ts'
import { fileAnonymously, overflow } from './support/residents.ts'

/** What a resident on a slow line may be asked to load, without pictures. */
const budget = 30 * 1024

let page: Page
let context: BrowserContext
let names: { number: string; id: string; matter: string; published: string }
/** Parts of addresses of somebody who has sent one application and begun another. */
let own: { number: string; draft: string; ask: string; doc: string }

beforeAll(async () => {
  const resident = await person({ viewport: desk })
  page = resident.page
  context = resident.context
  await page.goto('/answers')
  const id = ((await page.getAttribute('.lines a', 'href')) ?? '').replace('/answers/', '')
  await page.goto('/matters?theme=entry')
  const matter = ((await page.getAttribute('.lines a', 'href')) ?? '').replace('/matters/', '')
  const { number } = await fileAnonymously(page)
  names = { number, id, matter, published: await fileInPublic() }
  // As one of the invented people: the own pages have something to show.
  await page.goto('/sign-in/unified')
  await page.click('button[name=person]')
  await page.waitForURL('**/me')
  own = await applied()
  // A whole application is filled in page by page.
}, 180_000)

/** A request as another city's app sends it: meant for everybody to read. Answers its number. */
async function fileInPublic(): Promise<string> {
  const form = { service_code: '010101', description: '邮局门口的路灯坏了一个星期。', address_string: '邮局门口' }
  const sent = await context.request.post('/open311/v2/requests.json', { form })
  const [receipt] = (await sent.json()) as { service_request_id: string }[]
  return receipt?.service_request_id ?? expect.fail('no receipt')
}

/** Sends one application and leaves another half done. */
async function applied(): Promise<typeof own> {
  await begin(page, 'bundle=restaurant')
  const { asks, docs } = await answerAll(page, { hasSignboard: 'no', hasBusinessLicence: 'yes', premisesArea: '120' })
  const { number } = await sendApplication(page)
  const [, , draft = ''] = (await begin(page, 'bundle=restaurant')).split('/')
  return { number, draft, ask: asks[0] ?? '', doc: docs[0] ?? '' }
}

/** The pages of applying and following take their parts from the applications. */
function ownAddress(path: string): string | undefined {
  if (!/^\/(apply|applications)\/:/.test(path)) return undefined
  const key = path.includes('/doc/') ? own.doc : own.ask
  return path.replace(':draft', own.draft).replace(':number', own.number).replace(':key', key)
}

afterAll(async () => {
  await context.close()
  await closeBrowser()
})

describe.each(routes.map((route) => route.path))('%s', (path) => {
  const address = (): string =>
    ownAddress(path) ??
    (path === '/public/:number' ? `/public/${names.published}` : undefined) ??
    path.replace('/matters/:code', `/matters/${names.matter}`).replace(':number', names.number).replace(':id', names.id)

  test('fits the screen and leaves axe nothing to find, on a phone and on a desk', async () => {
    if (await isFile(address())) return
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport)
      await page.goto(address())
      expect(await axeFindings(page), `${path} at ${viewport.width}`).toEqual([])
      expect(await overflow(page), `${path} at ${viewport.width}`).toBe(0)
    }
    if (path === '/') await picture(page, 'portal-home')
    if (path === '/track/:number') await picture(page, 'portal-progress')
  })

  test('weighs at most 30 KB and carries no framework script', async () => {
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    if (await isFile(address())) return
    const seen = await load(address(), cookie)
    expect(seen.html).not.toMatch(/hydrateRoot|__reactRouter|<script(?![^>]*src=)/)
    const parts = [...seen.html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((found) => found[1] ?? '')
    const sizes = await Promise.all(parts.map(async (part) => (await load(part, cookie)).bytes))
    expect(sizes.reduce((sum, bytes) => sum + bytes, seen.bytes)).toBeLessThanOrEqual(budget)
  })
})

test('a page that is not there says so, without a fault of its own', async () => {
  await page.goto('/no-such-page')
  expect(await page.textContent('h1')).toContain('没有找到')
  expect(await axeFindings(page)).toEqual([])
})

/** Some addresses hand out a file to keep instead of a page; they have tests of their own. */
async function isFile(path: string): Promise<boolean> {
  const answer = await context.request.get(new URL(path, inject('address')).href)
  return answer.headers()['content-disposition']?.startsWith('attachment') ?? false
}

/** The bytes that travel, as a browser would ask for them. */
async function load(path: string, cookie: string): Promise<{ html: string; bytes: number }> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, inject('address')),
      { headers: { 'accept-encoding': 'br', cookie } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          if (answer.headers.location !== undefined) return resolve(load(answer.headers.location, cookie))
          const body = Buffer.concat(chunks)
          const plain = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body
          resolve({ html: plain.toString(), bytes: body.length })
        })
      },
    )
    asked.once('error', reject)
    asked.end()
  })
}
