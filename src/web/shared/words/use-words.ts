import { createContext, useContext } from 'react'
import { type Locale, say, type Words } from '#kit/words'

/** The language of the page being drawn. */
export const LocaleContext = createContext<Locale>('zh')

export type Say<Codes extends string> = (code: Codes, facts?: Readonly<Record<string, unknown>>) => string

/** The words of a page or component in the reader's language: `const t = useWords(words)`, then `t('title')`. */
export function useWords<Codes extends string>(words: Readonly<Record<Codes, Words>>): Say<Codes> {
  const locale = useContext(LocaleContext)
  return (code, facts) => say(words[code], locale, facts)
}

export function useLocale(): Locale {
  return useContext(LocaleContext)
}
