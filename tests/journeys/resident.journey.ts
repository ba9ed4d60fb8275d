import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { axeFindings, closeBrowser, desk, person, phone, picture } from './support/browser.ts'
import { focusedName, pressOn, tabTo, typeInto } from './support/keyboard.ts'
import { codeFor, fileAnonymously, fileNamed, lamp, next, officer, overflow, readReceipt } from './support/residents.ts'

afterAll(closeBrowser)

test('a resident without scripts, on a small screen, with the keyboard alone, files and tracks a request', async () => {
  const { page, context } = await person({ javaScriptEnabled: false, viewport: phone })
  const fits = async (): Promise<void> => expect(await overflow(page), page.url()).toBe(0)
  await page.goto('/')
  await fits()
  await pressOn(page, '反映诉求')
  await fits()
  await typeInto(page, '发生了什么事', lamp)
  await tabTo(page, '请帮忙解决')
  await page.keyboard.press('Space')
  await pressOn(page, '继续')
  await fits()
  await tabTo(page, '区和街道')
  await page.keyboard.press('ArrowDown')
  await typeInto(page, '具体位置', '柳荫路 12 号门口')
  await pressOn(page, '继续')
  await fits()
  await pressOn(page, /^继续$/)
  await fits()
  await tabTo(page, '留下姓名和电话')
  await page.keyboard.press('ArrowDown')
  await pressOn(page, '继续')
  expect(page.url()).toContain('/request/check')
  expect(await page.textContent('main')).toContain(lamp)
  await fits()
  await pressOn(page, '提交诉求')
  const { number, code } = await readReceipt(page)
  await fits()
  await picture(page, 'resident-receipt-320')
  await pressOn(page, '查看进度')
  expect(page.url()).toContain(`/track/${number}`)
  expect(await page.textContent('main')).toMatch(/\d+月\d+日（周.）/)
  await fits()
  await context.close()

  const another = await person({ javaScriptEnabled: false, viewport: phone })
  await another.page.goto('/')
  await pressOn(another.page, '查进度')
  await typeInto(another.page, '编号', number.toLowerCase())
  await typeInto(another.page, '查询码', code)
  await pressOn(another.page, '查看进度')
  expect(another.page.url()).toContain(`/track/${number}`)
  expect(await another.page.locator('[aria-current=step]').count()).toBe(1)
  await picture(another.page, 'resident-progress-320')
  await another.context.close()
})

test('a resident with a phone proves it, sends a photograph, adds to the request and withdraws it', async () => {
  const { page, context } = await person({ viewport: { width: 390, height: 800 } })
  await page.goto('/request/what')
  await page.fill('#text', lamp)
  await page.check('input[value=help]')
  await next(page)
  await page.selectOption('#place', { index: 2 })
  await next(page)
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#334455' } })
    .jpeg()
    .toBuffer()
  await page.setInputFiles('#photos', { name: '路灯.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.waitForSelector('.previews img')
  await next(page)
  await page.check('input[value=named]')
  await page.fill('#name', '李先生')
  const number = `139${String(Date.now()).slice(-8)}`
  await page.fill('#phone', number)
  await next(page)
  expect(await axeFindings(page)).toEqual([])
  await next(page)
  expect(await axeFindings(page)).toEqual([])
  await page.fill('#code', await codeFor(number))
  await next(page)
  expect(await page.textContent('main')).toContain('1 张')
  await next(page)
  await readReceipt(page)
  await next(page)
  expect(await page.textContent('.told .files')).toContain('.jpg')
  await page.click('text=补充情况或照片')
  await page.fill('#text', '昨晚又灭了一盏。')
  await next(page)
  expect(await page.textContent('[role=status]')).toContain('补充的内容已收到')
  await page.click('text=撤回诉求')
  await page.click('button:has-text("确定撤回")')
  expect(await page.textContent('main')).toContain('已撤回')
  await context.close()
})

test('an error takes the focus, leads to its field, and everything typed is still there', async () => {
  const { page, context } = await person({ javaScriptEnabled: false })
  await page.goto('/request/contact')
  await page.check('input[value=named]')
  await page.fill('#name', '张女士')
  await page.fill('#phone', '1380000')
  await next(page)
  expect(await page.title()).toMatch(/^错误：/)
  expect(await focusedName(page)).toContain('还差一点')
  await pressOn(page, '手机号应该是')
  expect(await page.evaluate('location.hash')).toBe('#phone')
  expect(await page.inputValue('#name')).toBe('张女士')
  expect(await page.inputValue('#phone')).toBe('1380000')
  await context.close()
})

test('pages with errors leave axe nothing to find', async () => {
  const { page, context } = await person()
  for (const path of ['/request/what', '/request/contact', '/track']) {
    await page.goto(path)
    await next(page)
    expect(await page.locator('.error-summary').count(), path).toBe(1)
    expect(await axeFindings(page), path).toEqual([])
  }
  await context.close()
})

test('what is typed survives a lost network, a closed page and the back button', async () => {
  const { page, context } = await person()
  await page.goto('/request/what')
  await page.fill('#text', lamp)
  await context.setOffline(true)
  await page
    .locator('.buttons .button-first')
    .click()
    .catch(() => undefined)
  await context.setOffline(false)
  await page.goto('/request/what')
  expect(await page.inputValue('#text')).toBe(lamp)
  await page.check('input[value=help]')
  await next(page)
  await page.fill('#address', '柳荫路 12 号')
  await page.goBack()
  expect(await page.inputValue('#text')).toBe(lamp)
  await page.goForward()
  expect(await page.inputValue('#address')).toBe('柳荫路 12 号')
  await context.close()
})

test('a text that sounds like danger shows whom to call while it is typed, and before it goes on', async () => {
  const { page, context } = await person()
  await page.goto('/request/what')
  expect(await page.isVisible('.urgent-now')).toBe(false)
  await page.fill('#text', '楼下着火了')
  expect(await page.isVisible('.urgent-now a[href="tel:119"]')).toBe(true)
  await page.check('input[value=help]')
  await next(page)
  expect(page.url()).toContain('/request/urgent')
  expect(await axeFindings(page)).toEqual([])
  expect(await page.isVisible('a[href="tel:119"]')).toBe(true)
  await context.close()
})

test('in elder mode type is 22 pixels, targets are 60, and it is remembered', async () => {
  const { page, context } = await person({ javaScriptEnabled: false })
  await page.goto('/request/contact')
  await page.click('text=长辈版')
  expect(page.url()).toMatch(/\/request\/contact$/)
  for (const path of ['/', '/request/what', '/request/contact', '/track', '/feedback']) {
    await page.goto(path)
    expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('22px')
    expect(await page.evaluate(smallTargets), path).toEqual([])
    expect(await overflow(page), path).toBe(0)
  }
  await picture(page, 'resident-elder')
  await context.close()
})

/** Runs in the page: whatever is operated and less than 60 pixels high. */
const smallTargets = `[...document.querySelectorAll('main a, main button, main .input, main .option, .tools a, .brand, .foot a')]
  .filter((it) => it.getClientRects().length > 0 && it.getBoundingClientRect().height < 59.5).map((it) => it.outerHTML.slice(0, 80))`

test('everything a resident needs is there in English', async () => {
  const { page, context } = await person({ viewport: desk })
  await page.goto('/')
  await page.click('text=English')
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  for (const path of [
    '/request/what',
    '/request/photos',
    '/request/contact',
    '/track',
    '/guide',
    '/privacy',
    '/accessibility',
    '/feedback',
  ]) {
    await page.goto(path)
    const words = ((await page.textContent('main')) ?? '').replace(/《[^》]*》|国办发〔\d+〕\d+号/g, '')
    expect(words.match(/\p{Script=Han}+/gu) ?? [], path).toEqual([])
  }
  const { number } = await fileAnonymously(page, 'The street lamp in front of our gate has been dark for three days.')
  await page.goto(`/track/${number}`)
  expect(await page.textContent('main')).toMatch(
    /by (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) \d+ \w+/,
  )
  await picture(page, 'resident-english')
  await context.close()
})

test('the receipt prints on one A4 page', async () => {
  const { page, context } = await person()
  await fileAnonymously(page)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await context.close()
})

test('an answer reaches the resident, who says that it is solved and how satisfied he is', async () => {
  const { page, context } = await person()
  const { number } = await fileNamed(page, 'consult')
  await page.goto('/answers')
  const source = ((await page.getAttribute('.lines a', 'href')) ?? '').replace('/answers/', '')
  const agent = await officer('agent01')
  await agent.give(number, { type: 'answer-directly', answer: '路灯每天十八点亮，六点灭。', sources: [source] })
  await page.goto(`/track/${number}`)
  expect(await page.textContent('main')).toContain('路灯每天十八点亮')
  await page.click('text=评价：解决了没有')
  expect(await axeFindings(page)).toEqual([])
  await page.check('input[name=solved][value=yes]')
  await page.check('input[name=satisfied][value="5"]')
  await page.click('text=提交评价')
  expect(await page.textContent('[role=status]')).toContain('谢谢您的评价')
  await context.close()
})

test('an office takes the matter up, and the resident reads who has it and by which day', async () => {
  const { page, context } = await person({ viewport: { width: 1280, height: 860 } })
  const { number } = await fileNamed(
    page,
    'complaint',
    '公交站旁边每天晚上有流动摊贩占道经营，油烟很大，走路都过不去。',
  )
  const agent = await officer('agent01')
  await agent.give(number, { type: 'classify', classCode: '010101' })
  await agent.give(number, { type: 'register' })
  const dispatcher = await officer('dispatcher01')
  const { rows } = await dispatcher.ask('/api/hotline/suggest-unit?class=010101')
  const [unit] = Array.isArray(rows) ? rows : []
  await dispatcher.give(number, { type: 'dispatch', lead: unit.org, catalogueRow: unit.row })
  const clerk = await officer('clerk-chengguan')
  await clerk.give(number, { type: 'sign' })
  await page.goto(`/track/${number}`)
  const told = (await page.textContent('main')) ?? ''
  expect(told).toContain('城市管理局')
  expect(told).toMatch(/最晚 \d+月\d+日（周.）/)
  expect(told).not.toContain('暂定')
  expect(await axeFindings(page)).toEqual([])
  await picture(page, 'portal')
  await context.close()
})
