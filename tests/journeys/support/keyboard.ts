import type { Page } from 'playwright-core'

const most = 120

/** Goes on with Tab until the thing with this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab')
    const focused = await focusedName(page)
    if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return
  }
  throw new Error(`Tab never reached ${name} on ${page.url()}`)
}

/** What a screen reader would call the element in focus: its label, its text. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const it = document.activeElement
    if (it === null || it === document.body) return ''
    const labels = [...(it.labels ?? [])].map((label) => label.textContent)
    return [it.getAttribute('aria-label') ?? '', ...labels, it.textContent ?? ''].join(' ').trim()
  })()`)
}

/** Presses a link or button by its name with the keyboard. */
export async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

/** Types into the field with this label. */
export async function typeInto(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.insertText(text)
}
