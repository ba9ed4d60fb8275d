import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings, person } from './browser.ts'
import { overflow } from './residents.ts'

/** Somebody with a phone and without scripts; the reader opens the same pages with scripts, for axe, which needs them. */
export type Applicant = { page: Page; reader: Page; leave: () => Promise<void> }

const viewport = { width: 390, height: 844 } as const

export async function applicant(): Promise<Applicant> {
  const { page, context } = await person({ javaScriptEnabled: false, viewport })
  const reading = await person({ viewport })
  const leave = async (): Promise<void> => {
    await context.close()
    await reading.context.close()
  }
  return { page, reader: reading.page, leave }
}

/** Nothing sticks out on a phone, however small, and axe has nothing to say. */
export async function looksRight({ page, reader }: Applicant): Promise<void> {
  for (const width of [320, viewport.width]) {
    await page.setViewportSize({ ...viewport, width })
    expect(await overflow(page), `${page.url()} at ${width}`).toBe(0)
  }
  await reader.context().addCookies(await page.context().cookies())
  await reader.goto(page.url())
  expect(await axeFindings(reader), page.url()).toEqual([])
}
