import { expect, test } from 'vitest'
import { cancelMatter } from '#domains/matters'
import { sql } from '#platform/db/tx'
import { staff } from '#tests/support/ctx'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

async function codeOf(name: string): Promise<string> {
  const shown = await visitor((await town()).app).open(`/search?q=${encodeURIComponent(name)}`)
  return /href="\/matters\/([0-9A-Z]{31})"/.exec(shown.html)?.[1] ?? expect.fail(`${name} is not found`)
}

test('the catalogue has ways in by life event, office and letter, and none of them is empty-handed', async () => {
  const resident = visitor((await town()).app)
  const shown = await resident.open('/matters')
  expect(shown.text).toContain('人生大事')
  const ways = [...shown.html.matchAll(/href="(\/matters\?[^"]+)"/g)].map((found) =>
    (found[1] ?? '').replaceAll('&amp;', '&'),
  )
  expect(ways.length).toBeGreaterThan(30)
  for (const way of ways.filter((one) => /letter|theme=birth|subject/.test(one)))
    expect((await resident.open(way)).status, way).toBe(200)
  const empty = await resident.open('/matters?theme=health')
  expect(empty.text).toContain('这里还没有事项')
})

test('nonsense in the address is no fault', async () => {
  const resident = visitor((await town()).app)
  for (const path of [
    '/matters?theme=x&page=-1&org=1&letter=%27',
    '/matters?page=9999&theme=entry',
    '/search?q=%00',
    '/matters/place?to=//evil.example',
  ])
    expect((await resident.open(path)).status, path).toBe(200)
  for (const path of ['/matters/none', `/matters/${'0'.repeat(31)}`])
    expect((await resident.open(path)).status).toBe(404)
})

test('pinyin, first letters and slips find the matter, and the page says why', async () => {
  const resident = visitor((await town()).app)
  expect((await resident.open('/search?q=spjyxk')).text).toMatch(/食品经营许可.*拼音首字母/)
  expect((await resident.open(`/search?q=${encodeURIComponent('身份证')}`)).text).toContain('问题解答')
  expect((await resident.open(`/search?q=${encodeURIComponent('紫色独角兽')}`)).text).toContain('没有找到“紫色独角兽”')
})

test('a resident answers one question after the other, in the address alone, until the list is exact', async () => {
  const resident = visitor((await town()).app)
  const code = await codeOf('食品经营许可（餐饮服务）')
  let shown = await resident.open(`/matters/${code}`)
  expect(shown.text).toContain('回答几个问题')
  for (let asked = 0; asked < 15 && shown.text.includes('回答几个问题'); asked += 1) {
    const form =
      /<form noValidate="" action="\/matters\/[\s\S]*?<\/form>/.exec(shown.html)?.[0] ?? expect.fail('no question')
    const kept = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const query = new URLSearchParams(kept.map(([, name = '', value = '']): [string, string] => [name, value]))
    const choice = /type="(?:radio|checkbox)" id="[^"]*" name="([^"]+)" value="([^"]+)"/.exec(form)
    const line = /<input [^>]*class="input[^>]*name="([^"]+)"/.exec(form)
    query.set(choice?.[1] ?? line?.[1] ?? '', choice?.[2] ?? '80')
    shown = await resident.open(`/matters/${code}?${query}`)
  }
  expect(shown.text).toContain('一样不多、一样不少')
  expect(shown.text).not.toContain('视情况需要的材料')
  expect(shown.text).toContain('您的回答')
  const printed = await resident.open(shown.path.replace('?', '/print?'))
  expect(printed.text).toContain('按您的情况')
})

test('what cannot be read is asked again at its field, with what was typed', async () => {
  const resident = visitor((await town()).app)
  const code = await codeOf('食品经营许可（餐饮服务）')
  const shown = await resident.open(`/matters/${code}?premisesArea=${encodeURIComponent('一大片')}`)
  expect(shown.html).toContain('aria-invalid="true"')
  expect(shown.html).toContain('value="一大片"')
})

test('a personal answer is kept sealed in the browser and never stands in an address', async () => {
  const resident = visitor((await town()).app)
  const code = await codeOf('食品经营许可（餐饮服务）')
  await resident.open('/matters/place')
  const shown = await resident.send(`/matters/${code}?again=premisesArea`, { term: 'premisesArea', premisesArea: '80' })
  expect(shown.path).toBe(`/matters/${code}`)
  expect(resident.cookies.get('onedoor-guide') ?? '').not.toContain('80')
  expect(shown.text).toMatch(/您的回答.*80/)
  const fresh = await resident.send(`/matters/${code}`, { do: 'restart' })
  expect(fresh.text).not.toContain('您的回答')
})

test('the place is remembered, and only a place that exists', async () => {
  const resident = visitor((await town()).app)
  const page = await resident.open('/matters/place?to=/search')
  const place = /<option value="(\d{12})">/.exec(page.html)?.[1] ?? expect.fail('no place')
  const back = await resident.send('/matters/place', { place, to: '/search' })
  expect(back.path).toBe('/search')
  expect(back.text).toContain('换地区')
  const refused = await resident.send('/matters/place', { place: '110000000000', to: 'https://evil.example' })
  expect(refused.status).toBe(422)
})

test('the form is a PDF to keep, blank and as an example', async () => {
  const { app } = await town()
  const code = await codeOf('食品经营许可（餐饮服务）')
  for (const kind of ['blank', 'example']) {
    const file = await app.inject({
      method: 'GET',
      url: `/matters/${code}/forms/${kind}`,
      headers: { host: 'localhost' },
    })
    expect(file.headers['content-type']).toBe('application/pdf')
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  }
})

test('the forms go to a mail address that is kept nowhere, and not without end', async () => {
  const { app, messages } = await town()
  const resident = visitor(app)
  const code = await codeOf('食品经营许可（餐饮服务）')
  await resident.open(`/matters/${code}/forms`)
  expect((await resident.send(`/matters/${code}/forms`, { to: 'nobody' })).status).toBe(422)
  const before = messages.length
  const sent = await resident.send(`/matters/${code}/forms`, { to: 'somebody@example.com' })
  expect(sent.text).toContain('已经发出')
  expect(messages.at(-1)).toMatchObject({ to: 'somebody@example.com' })
  for (let more = 0; more < 3; more += 1) await resident.send(`/matters/${code}/forms`, { to: 'somebody@example.com' })
  expect(messages.length - before).toBeLessThanOrEqual(3)
})

test('whoever opens a matter that has ended is told where to go', async () => {
  const { house, app } = await town()
  const resident = visitor(app)
  const code = await codeOf('户外广告')
  const instead = await codeOf('食品经营许可')
  const ids = await house.system().reading('matters.read', async (tx) => {
    return tx.rows<{ matter: string; taskCode: string }>(sql`select matter, task_code from matters.search`)
  })
  const matterOf = (task: string): string => ids.find((one) => one.taskCode === task)?.matter ?? ''
  await cancelMatter(house.as(staff({ may: ['matters.approve'] })), {
    matter: matterOf(code),
    reason: '改为备案',
    instead: [matterOf(instead)],
  })
  const shown = await resident.open(`/matters/${code}`)
  expect(shown.text).toContain('已经不再办理')
  expect(shown.html).toContain(`href="/matters/${instead}"`)
})
