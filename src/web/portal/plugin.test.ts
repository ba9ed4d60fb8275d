import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('routes.ts is what the folders say (node tools/portal-routes.mjs writes it)', () => {
  const tool = fileURLToPath(new URL('../../../tools/portal-routes.mjs', import.meta.url))
  const written = execFileSync(process.execPath, [tool, '--print'], { encoding: 'utf8' })
  expect(readFileSync(new URL('./routes.ts', import.meta.url), 'utf8')).toBe(written)
})

test('a form from another site changes nothing', async () => {
  const { app } = await town()
  const resident = visitor(app)
  const page = await resident.open('/request/what')
  const token = /name="token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const payload = new URLSearchParams({ token, text: '坏消息', kind: 'help' }).toString()
  const cookie = [...resident.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const type = { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost', cookie }
  for (const headers of [type, { ...type, origin: 'http://evil.example' }, { ...type, origin: 'null' }]) {
    const answer = await app.inject({ method: 'POST', url: '/request/what', headers, payload })
    expect(answer.statusCode).toBe(403)
  }
  const wrongToken = new URLSearchParams({ token: 'guess', text: '坏消息', kind: 'help' }).toString()
  const answer = await app.inject({
    method: 'POST',
    url: '/request/what',
    headers: { ...type, origin: 'http://localhost' },
    payload: wrongToken,
  })
  expect(answer.statusCode).toBe(403)
  expect((await resident.open('/request/what')).text).not.toContain('坏消息')
})

test('pages run nothing inline and may not be framed or cached', async () => {
  const { app } = await town()
  const answer = await app.inject('/')
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(answer.headers['cache-control']).toBe('private, no-store')
  expect(answer.body).not.toMatch(/<script(?![^>]*src=)|\sstyle=|\son\w+=/)
})

test('files named after their content are kept for ever', async () => {
  const app = await (await town()).pages({}, { css: 'body{}', js: 'void 0' })
  const address = /href="(\/assets\/[^"]*\.css)"/.exec((await app.inject('/')).body)?.[1] ?? ''
  const answer = await app.inject({ url: address, headers: { 'accept-encoding': 'br' } })
  expect(answer.headers['cache-control']).toContain('immutable')
  expect(answer.headers['content-encoding']).toBe('br')
})

test('the switches for large type and language lead back to the same page, never to another site', async () => {
  const { app } = await town()
  const resident = visitor(app)
  const elder = await resident.open('/answers?q=1&elder=1')
  expect(elder.path).toBe('/answers?q=1')
  expect(elder.html).toContain('class="elder"')
  expect((await resident.open('/guide')).html).toContain('class="elder"')
  const away = await app.inject('//evil.example/?lang=en')
  expect(away.headers.location).toBe('/evil.example/')
})

test('a fault shows an apology with a reference and tells the log no personal data', async () => {
  const { pages, log } = await town()
  const app = await pages({
    popularKnowledge: async () => {
      throw new Error('张女士 13800005678')
    },
  })
  const shown = await visitor(app).open('/')
  expect(shown.status).toBe(500)
  expect(shown.text).toContain('对不起，系统出了问题')
  expect(shown.text).toMatch(/更快找到原因： req-/)
  expect(shown.html).not.toContain('13800005678')
  expect(JSON.stringify(log.lines)).toContain('a page failed')
  expect(JSON.stringify(log.lines)).not.toContain('13800005678')
})

test('a form that is far too large is answered with a page, not with a message for programs', async () => {
  const { app } = await town()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', host: 'localhost' }
  const answer = await app.inject({
    method: 'POST',
    url: '/request/what',
    headers,
    payload: `text=${'a'.repeat(3_000_000)}`,
  })
  expect(answer.statusCode).toBe(413)
  expect(answer.headers['content-type']).toContain('text/html')
  expect(answer.body).toContain('太大')
})

test('the API and the console are left to others', async () => {
  const { app } = await town()
  expect((await app.inject('/api/nothing')).headers['content-type']).toContain('application/json')
})
