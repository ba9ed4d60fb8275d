import { afterAll, expect, test } from 'vitest'
import { axeFindings, browser, closeBrowser, person, phone, picture } from './support/browser.ts'
import { choose, give, staff } from './support/desk.ts'
import { fileAnonymously, officer } from './support/residents.ts'

afterAll(closeBrowser)

test('a street passes a request on to its community, whose worker takes it up on a phone', async () => {
  await browser()
  const resident = await person()
  const { number } = await fileAnonymously(resident.page, '二号楼楼道里堆满旧家具，轮椅过不去，请社区来看看。')
  await resident.context.close()

  const desk = await officer('dispatcher01')
  await desk.give(number, { type: 'classify', classCode: '0101' })
  await desk.give(number, { type: 'register' })
  const dispatcher = await staff('dispatcher01')
  await give(dispatcher.page, number, '派单', async (page) => {
    await page.getByLabel('主办单位').fill('柳园街道')
    await choose(page, '主办单位', '柳园街道')
    await choose(page, '理由类别', '其他')
    await page.getByLabel(/^说明/).fill('事情就在街道辖区，由街道就近处理。')
  })
  await dispatcher.context.close()

  const street = await staff('street-990101001')
  await give(street.page, number, '签收')
  await give(street.page, number, '派单', async (page) => {
    await page.getByLabel('主办单位').fill('和平社区')
    await choose(page, '主办单位', '和平社区')
    await choose(page, '理由类别', '其他')
    await page.getByLabel(/^说明/).fill('请社区上门查看。')
  })
  await street.page.getByText('和平社区').first().waitFor()
  await street.context.close()

  const worker = await staff('village-990101001001', phone)
  await worker.page.goto('/console/field')
  await worker.page.getByText('轮椅过不去').first().click()
  await worker.page.getByRole('button', { name: '签收', exact: true }).click()
  await worker.page.getByRole('dialog').getByRole('button', { name: '签收', exact: true }).click()
  await worker.page.getByRole('button', { name: '答复', exact: true }).waitFor()
  await picture(worker.page, 'console-field')
  expect(await axeFindings(worker.page)).toEqual([])
  await worker.context.close()
})
