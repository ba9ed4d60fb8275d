import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Applicant, applicant, looksRight } from './support/applicant.ts'
import { answerAll, sendApplication, supplyAll } from './support/applying.ts'
import { axeFindings, closeBrowser, picture } from './support/browser.ts'
import { choose, give } from './support/desk.ts'
import { accept, agree, at, grant, inInbox, lookThrough, pick } from './support/office.ts'
import { next } from './support/residents.ts'

// Many people at many desks: each story is many pages long.
vi.setConfig({ testTimeout: 300_000 })

/** A restaurant of two hundred square metres with a signboard and no sewer of its own. */
const answers = {
  hasBusinessLicence: 'yes',
  premisesArea: '200',
  hasSignboard: 'yes',
  drainsToSewer: 'no',
  signText: '晴禾小馆',
  signHeight: '2',
  signLights: 'no',
  onlineFood: 'no',
  foodManager: '白启航',
  phone: '13900000001',
}

let who: Applicant
let page: Page
/** What the stories share: the number of the application, and those of its cases by the name of the matter. */
let whole = ''
let cases: ReadonlyMap<string, string> = new Map()
const of = (matter: string): string => cases.get(matter) ?? ''
const [FOOD, SIGN, HEALTH] = ['食品经营许可（餐饮服务）', '门头招牌设置许可', '餐饮从业人员健康检查'] as const

/** What the page of the application says of one of its cases. */
const told = async (matter: string): Promise<string> => {
  await page.goto(`/applications/${whole}`)
  return (await page.getByRole('region', { name: matter, exact: true }).textContent()) ?? ''
}

/** By which day it is promised. */
const day = async (matter: string): Promise<string> =>
  /最晚办结(\d+月\d+日)/.exec((await told(matter)).replace(/\s/g, ''))?.[1] ?? ''

/** Licences are made a moment after the decision. */
const soon = { timeout: 60_000, interval: 1000 }

const others = [
  [HEALTH, 'weijian'],
  ['餐饮服务环境影响登记表备案', 'huanbao'],
  ['餐厨垃圾收运备案', 'chengguan'],
  ['税务信息确认', 'shui'],
] as const

/** A department takes a matter from its inbox to the decision. */
async function decideAt(slug: string, matter: string): Promise<void> {
  const number = of(matter)
  await at(`clerk-${slug}`, (desk) => accept(desk, number))
  if (matter === HEALTH)
    await at(`officer-${slug}`, async (desk) => {
      expect(await inInbox(desk, number)).toEqual(['审查'])
      await agree(desk, number)
    })
  await at(`head-${slug}`, async (desk) => {
    expect(await inInbox(desk, number)).toEqual(['决定'])
    await grant(desk, number)
  })
}

/** Begins for the firm; whatever another story has left half done is dropped first. */
async function begin(): Promise<void> {
  await page.getByRole('radio', { name: /晴禾/ }).check()
  await next(page)
  if (page.url().endsWith('/known')) return
  await page.getByRole('link', { name: '删除草稿' }).click()
  await page.getByRole('button', { name: '删除草稿' }).click()
  await page.goto('/apply?bundle=restaurant')
  await begin()
}

beforeAll(async () => {
  who = await applicant()
  page = who.page
})
afterAll(async () => {
  await who?.leave()
  await closeBrowser()
})

test('somebody without scripts signs in as who she is and opens a restaurant for her firm, all at once', async () => {
  await page.goto('/bundles/restaurant')
  await looksRight(who)
  await page.getByRole('link', { name: '登录' }).last().click()
  await looksRight(who)
  await page.getByRole('link', { name: '统一身份认证' }).click()
  await page.getByRole('button', { name: '秦若兰' }).click()
  await page.waitForURL('**/bundles/restaurant')
  await page.locator('.doings a').first().click()
  await looksRight(who)
  await begin()
  expect(await page.textContent('main')).toMatch(/云泽市晴禾餐饮有限公司\s*来自营业执照/)
  const met = await answerAll(page, answers, () => looksRight(who))
  expect(met.asks).toContain('hasSignboard')
  expect(met.asks, 'what is known is not asked').not.toContain('firmName')
  expect(met.docs, 'what is fetched is not asked for').not.toContain('health-certificate')
  await looksRight(who)
  const sent = await sendApplication(page)
  whole = sent.number
  cases = sent.cases
  expect([...cases.keys()]).toEqual(expect.arrayContaining([FOOD, SIGN, HEALTH]))
  expect(await page.locator('.hashes dd').allTextContents()).toSatisfy((hashes: string[]) =>
    hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash)),
  )
  await looksRight(who)
  await picture(page, 'application-receipt')
})

test('the window asks for two corrections at once, and she supplies both on one page', async () => {
  const sign = of(SIGN)
  await at('window01', async (desk) => {
    expect(await inInbox(desk, sign)).toEqual(['预审'])
    expect(await axeFindings(desk)).toEqual([])
    await give(desk, sign, '一次性告知补正', async (form) => {
      const dialog = form.getByRole('dialog')
      await choose(form, '第1项', '招牌效果图')
      await dialog.getByLabel('问题').first().fill('图上没有标明高度。')
      await dialog.getByRole('button', { name: '再加一项' }).click()
      await choose(form, '第2项', '招牌高度')
      await dialog.getByLabel('问题').last().fill('高度与图不一致。')
    })
    expect(await axeFindings(desk)).toEqual([])
  })
  await page.goto('/me/applications')
  expect(await page.textContent('main')).toContain('等您处理')
  const asked = await told(SIGN)
  expect(asked).toContain('图上没有标明高度。')
  expect(asked).toContain('高度与图不一致。')
  await looksRight(who)
  await page.getByRole('link', { name: '去补交' }).click()
  await looksRight(who)
  await supplyAll(page, sign, { signHeight: '1' })
  expect(await page.textContent('[role=status]')).toContain('补正的内容已收到')
  await looksRight(who)
})

test('the window accepts by delegation, and the department that decides finds its step in the inbox', async () => {
  const sign = of(SIGN)
  await at('window01', (desk) => accept(desk, sign))
  await at('officer-chengguan', async (desk) => {
    expect(await inInbox(desk, sign)).toEqual(['审查'])
    await agree(desk, sign)
  })
  await at('head-chengguan', async (desk) => {
    expect(await inInbox(desk, sign)).toEqual(['决定'])
    await grant(desk, sign)
  })
  await expect.poll(() => told(SIGN), soon).toContain('核验真伪')
})

test('two officers visit, one asks for more time, the head grants it, and the page says the new day and why', async () => {
  const food = of(FOOD)
  await at('clerk-shichang', async (desk) => {
    await lookThrough(desk, food)
    await accept(desk, food)
  })
  const promised = await day(FOOD)
  await at('officer-shichang', async (desk) => {
    expect(await inInbox(desk, food)).toEqual(['审查'])
    await agree(desk, food)
    expect(await inInbox(desk, food)).toEqual(['现场核查'])
    await agree(desk, food, 2)
    await give(desk, food, '申请延长期限', async (form) => {
      await form.getByLabel('延长工作日').fill('5')
      await choose(form, '理由类别', '情况复杂')
      await form.getByRole('dialog').getByLabel('说明').fill('后厨管线需要再核对一次。')
    })
  })
  await at('head-shichang', async (desk) => {
    expect(await inInbox(desk, food)).toContain('审批延期')
    await give(desk, food, '审批延长期限', (form) => pick(form, '批示', '同意'))
    expect(await axeFindings(desk)).toEqual([])
    await picture(desk, 'console-application')
  })
  expect(await day(FOOD)).not.toBe(promised)
  expect(await told(FOOD)).toContain('后厨管线需要再核对一次。')
  await looksRight(who)
})

test('the other departments decide at their own desks, all at the same time; where the law asks for two, two decide', async () => {
  await Promise.all(others.map(([matter, slug]) => decideAt(slug, matter)))
  const food = of(FOOD)
  await at('head-shichang', async (desk) => {
    expect(await inInbox(desk, food)).toEqual(['决定'])
    await grant(desk, food)
  })
  await at('deputy-shichang', async (desk) => {
    expect(await inInbox(desk, food)).toEqual(['复核'])
    await give(desk, food, '复核决定', (form) => pick(form, '复核', '确认'))
  })
  for (const matter of cases.keys()) await expect.poll(() => told(matter), soon).toContain('核验真伪')
  await looksRight(who)
  await picture(page, 'application-decided')
})

test('she downloads the licence, anybody can check it, and once revoked it is never shown as valid', async () => {
  await told(FOOD)
  const part = page.getByRole('region', { name: FOOD, exact: true })
  const file = await page
    .context()
    .request.get((await part.getByRole('link', { name: '下载' }).getAttribute('href')) ?? '')
  const pdf = await file.body()
  expect(file.headers()['content-type']).toBe('application/pdf')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toMatch(/pdfaid:part/)
  expect(pdf.length).toBeGreaterThan(10_000)
  expect(pdf.length).toBeLessThan(2_000_000)
  const link = (await part.getByRole('link', { name: '核验真伪' }).getAttribute('href')) ?? ''
  const anybody = await applicant()
  await anybody.page.goto(link)
  await looksRight(anybody)
  const shown = (await anybody.page.textContent('main')) ?? ''
  expect(shown).toMatch(/这份证照现在有效[\s\S]*云泽市晴禾餐饮有限公司/)
  expect(shown, 'persons are not named').not.toContain('秦若兰')
  await picture(anybody.page, 'licence-checked')
  await at('head-shichang', async (desk) => {
    await desk.goto('/console/documents?tab=verify')
    await desk.getByLabel('证照编号或电子证照标识').fill(link.split('/').at(-1) ?? '')
    await desk.getByLabel('核验事由').fill('投诉核查')
    await desk.getByRole('button', { name: '核验', exact: true }).click()
    await desk.getByText('这份证照有效').waitFor()
    expect(await axeFindings(desk)).toEqual([])
    await desk.getByRole('button', { name: '撤销', exact: true }).click()
    await desk.getByRole('dialog').getByRole('textbox').fill('以欺骗手段取得。')
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /保存|撤销/ })
      .click()
    await desk.getByText('这份证照现在不能使用').waitFor()
  })
  await anybody.page.reload()
  expect(await anybody.page.textContent('main')).toContain('这份证照现在不能使用')
  expect(await anybody.page.textContent('main')).not.toContain('现在有效')
  await looksRight(anybody)
  await anybody.leave()
})
