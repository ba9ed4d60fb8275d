import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerAll, begin, sendApplication, signInAs, supplyAll } from './support/applying.ts'
import { closeBrowser, person } from './support/browser.ts'
import { type Officer, officer } from './support/officer.ts'

let page: Page
let context: BrowserContext
/** Numbers of the cases, by the name of the matter. */
let cases: ReadonlyMap<string, string>
let whole: string

const number = (name: string): string => [...cases].find(([matter]) => matter.includes(name))?.[1] ?? ''

beforeAll(async () => {
  // No scripts: everything here is plain pages and forms.
  const resident = await person({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  page = resident.page
  context = resident.context
})

afterAll(async () => {
  await context.close()
  await closeBrowser()
})

test('a firm applies for everything a restaurant needs, one question a page, and gets one receipt', async () => {
  await signInAs(page, 'qihang', '/me')
  await begin(page, 'bundle=restaurant')
  await answerAll(page, { hasSignboard: 'no', hasBusinessLicence: 'yes', premisesArea: '120' })
  const sent = await sendApplication(page)
  whole = sent.number
  cases = sent.cases
  expect(cases.size).toBeGreaterThanOrEqual(3)
})

test('one department asks for a correction, everything at once, and the firm supplies it', async () => {
  const clerk = await officer('clerk-shichang')
  const food = number('食品经营许可')
  expect(await clerk.inbox(food)).toEqual(['pre-check'])
  await clerk.act(food, {
    type: 'ask-correction',
    items: [
      { cites: { kind: 'need', key: 'layout-plan' }, problem: '平面图缺后厨尺寸，请补上后重新拍照上传。' },
      { cites: { kind: 'ask', term: 'premisesArea' }, problem: '面积与平面图不一致。' },
    ],
  })
  await page.goto('/me/applications')
  expect(await page.textContent('main')).toContain('等您处理')
  await page.goto(`/applications/${whole}`)
  expect(await page.textContent('main')).toContain('平面图缺后厨尺寸')
  await supplyAll(page, food, { premisesArea: '126' })
  expect(await page.textContent('main')).toContain('补正的内容已收到')
  expect(await clerk.inbox(food)).toContain('accept')
})

test('another extends with a reason, and the firm reads why the day has changed', async () => {
  const drainage = number('排水')
  const clerk = await officer('clerk-shuiwu')
  await clerk.act(drainage, { type: 'accept', mode: 'normal' })
  const reason = { code: 'complex', text: '现场管网需要再核查一次。' }
  await clerk.act(drainage, { type: 'request-extension', days: 5, reason })
  const head = await officer('head-shuiwu')
  expect(await head.inbox(drainage)).toContain('rule-extension')
  await head.act(drainage, { type: 'rule-extension', ruling: 'granted' })
  await page.goto(`/applications/${whole}`)
  expect(await page.textContent('main')).toContain('现场管网需要再核查一次')
})

test('all decide, the licence is downloaded, and anybody can check that it is genuine', async () => {
  const posts = {
    食品经营许可: 'shichang',
    排水: 'shuiwu',
    餐厨: 'chengguan',
    环境: 'huanbao',
    健康: 'weijian',
    税务: 'shui',
  }
  // The health certificate comes first: the food licence takes it over.
  for (const name of ['健康', '排水', '餐厨', '环境', '税务', '食品经营许可'] as const)
    await handle(number(name), posts[name])
  await expect.poll(() => results(), { timeout: 60_000, interval: 2000 }).toHaveLength(cases.size)
  const [first = ''] = await results()
  const file = await context.request.get(first)
  expect(file.headers()['content-type']).toBe('application/pdf')
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.goto(`/applications/${whole}`)
  await page
    .getByRole('link', { name: /^核验真伪/ })
    .first()
    .click()
  expect(await page.textContent('h1, h2')).not.toBe('')
  expect(await page.textContent('main')).toContain('这份证照现在有效')
})

/** Addresses of what has come out so far. */
async function results(): Promise<readonly string[]> {
  await page.goto(`/applications/${whole}`)
  return page.$$eval('a[href*="/result/"]', (links) => links.map((link) => link.getAttribute('href') ?? ''))
}

type Department = Record<'clerk' | 'officer' | 'head' | 'deputy', Officer>

/** A department takes a case to its end: whoever has the task finds it in the inbox and does it. */
async function handle(one: string, slug: string): Promise<void> {
  const posts = ['clerk', 'officer', 'head', 'deputy'] as const
  const people = await Promise.all(posts.map(async (post) => [post, await officer(`${post}-${slug}`)] as const))
  const department = Object.fromEntries(people) as Department
  for (let steps = 0; steps < 12; steps += 1) {
    const [task] = await department.clerk.tasks(one)
    if (task === undefined || task.kind === 'make' || task.kind === 'hand-over') return
    await work(department, one, task)
  }
}

async function work(department: Department, one: string, task: { id: string; kind: string }): Promise<void> {
  const { post, command } = turn(task)
  expect(await department[post].inbox(one), `${post} has ${task.kind}`).toContain(task.kind)
  await department[post].act(one, command)
}

/** Whose turn it is, and what he does. */
function turn({ id, kind }: { id: string; kind: string }): {
  post: keyof Department
  command: { type: string } & Record<string, unknown>
} {
  if (kind === 'pre-check') return { post: 'clerk', command: { type: 'pre-check', outcome: 'fit' } }
  if (kind === 'accept') return { post: 'clerk', command: { type: 'accept', mode: 'normal' } }
  if (kind === 'confirm') return { post: 'deputy', command: { type: 'confirm-decision', ruling: 'confirmed' } }
  const grounds = { reasons: '经审查，符合法定条件。', basis: '《行政许可法》第三十八条' }
  if (kind === 'decide') return { post: 'head', command: { type: 'decide', outcome: 'granted', ...grounds } }
  const opinion = { result: 'agree', opinion: '符合要求。', officers: 2 }
  return { post: 'officer', command: { type: 'finish-step', task: id, ...opinion } }
}
