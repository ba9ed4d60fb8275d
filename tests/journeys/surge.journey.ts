import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { axeFindings, closeBrowser, person, phone } from './support/browser.ts'
import { staff } from './support/desk.ts'
import { overflow } from './support/residents.ts'

afterAll(closeBrowser)

/** A matter that no other story tells. */
const MATTER = '紫云草面粉'
const TITLE = `${MATTER}供应充足，请按需购买`
const RESULT = '各商店已恢复供应，价格平稳。'

test('a plan from its start by hand to its review: residents read it, an agent says it, a request joins and is merged', async () => {
  const { page, context } = await staff('supervisor01')
  await page.goto('/console/surge')
  await page.getByRole('button', { name: '不等预警，直接准备' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '空白处置' }).click()
  await page.waitForURL(/\/surge\/[0-9a-f-]{36}$/)
  await page.getByText('写好通告标题和内容').waitFor()
  await fill(page, '修改内容', '保存', {
    名称: `${MATTER}抢购`,
    针对的词语: `${MATTER}+买`,
    '通告标题（选填）': TITLE,
    '通告内容（选填）': '库存充足，正在补货。',
    话术: '您好，这件事我们已经知道，请告诉我是哪家商店。',
    自动答复: '您反映的情况已收到，正在补货。',
  })
  await sure(page, '启动处置')
  await page.getByText('处置中').first().waitFor()
  expect(await axeFindings(page)).toEqual([])

  const notice = await readBanner('查看详情', TITLE)
  expect(notice).toContain('正在补货')

  const agent = await staff('agent01')
  await agent.page.goto('/console/calls')
  await agent.page.getByLabel(/^诉求内容/).fill(`跑了三家店都买不到${MATTER}。`)
  const script = agent.page.getByRole('region', { name: `应急处置：${MATTER}抢购` })
  await script.getByText('请告诉我是哪家商店').waitFor()
  await script.getByRole('button', { name: '只需三项' }).click()
  await agent.page.getByRole('button', { name: '填写全部' }).waitFor()
  await agent.page.keyboard.press('Control+Enter')
  const receipt = agent.page.getByRole('status').filter({ hasText: '已登记' })
  await receipt.waitFor()
  await agent.context.close()

  await page.getByRole('button', { name: '新建主件' }).click()
  await sure(page, '全部并入（1 件）')
  await page.getByText('已并入 1 件').waitFor()
  await page.getByRole('region', { name: '关联诉求' }).getByText('已并入 1', { exact: true }).click()
  await page.getByRole('button', { name: '拆出' }).waitFor()

  await fill(page, '结束处置', '保存', { '处置结果（居民看到的）': RESULT, '为什么结束（记入日志）': '来件回到平时' })
  await page.getByText('已结束，待复盘').first().waitFor()
  expect(await readBanner('查看结果', '集中处置已于')).toContain(RESULT)

  await fill(page, '撰写复盘', '保存', {
    发生了什么: '上午起反映买不到面粉的来件突增。',
    采取的措施: '组织补货，发布通告。',
    经验和改进: '通告可以再早一些。',
  })
  const address = page.url()
  expect(await page.getByRole('button', { name: '确认复盘' }).count(), 'nobody confirms what he wrote').toBe(0)
  // axe needs scripts; the page does not. Banner and result stand on it together.
  await page.setViewportSize(phone)
  await page.goto(address.replace(/.*\/surge/, '/notice'))
  expect(await axeFindings(page)).toEqual([])
  await context.close()
  const head = await staff('centrehead01', { width: 390, height: 844 })
  await head.page.goto(address)
  await sure(head.page, '确认复盘')
  await head.page.getByText('已复盘').first().waitFor()
  expect(await overflow(head.page)).toBe(0)
  expect(await axeFindings(head.page)).toEqual([])
  await head.context.close()
})

/** Opens a dialog by its button, fills its fields by their labels, sends it, and waits until it is gone. */
async function fill(page: Page, open: string, send: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: open, exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).first().fill(text)
  await dialog.getByRole('button', { name: send, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Presses what asks before it acts, and says yes. */
async function sure(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.locator('.ant-popover:not(.ant-popover-hidden)').getByRole('button', { name: '确定' }).click()
}

/** A resident without scripts on a small screen finds the banner on the first page and follows it; what its page says. */
async function readBanner(link: string, says: string): Promise<string> {
  const { page, context } = await person({ javaScriptEnabled: false, viewport: phone })
  await page.goto('/')
  const banner = page.getByRole('region', { name: '城市通告' })
  expect(await banner.textContent()).toContain(says)
  expect(await overflow(page)).toBe(0)
  await banner.getByRole('link', { name: `${link}${TITLE}` }).click()
  await page.waitForURL('**/notice/*')
  expect(await overflow(page)).toBe(0)
  const text = (await page.textContent('main')) ?? ''
  await context.close()
  return text
}
