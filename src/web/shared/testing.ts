import { createElement, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import type { Locale } from '#kit/words'
import { LocaleContext } from './words/use-words.ts'

/** The HTML of a component in one language. */
export function drawn(element: ReactElement, locale: Locale = 'zh'): string {
  return renderToString(createElement(LocaleContext.Provider, { value: locale }, element))
}

/** What is wrong with the references inside a piece of HTML: doubled ids, labels and descriptions that lead nowhere. */
export function brokenReferences(html: string): readonly string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((found) => found[1] ?? '')
  const named = [...html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]*)"/g)].flatMap((found) =>
    (found[1] ?? '').split(' '),
  )
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `doubled ${id}`),
    ...named.filter((id) => !ids.includes(id)).map((id) => `no ${id}`),
  ]
}
