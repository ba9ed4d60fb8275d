import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Locale, Words } from '#kit/words'
import { say } from '#kit/words'

type Language = { locale: Locale; choose: (locale: Locale) => void }

const Spoken = createContext<Language>({ locale: 'zh', choose: () => undefined })
const KEPT = 'onedoor.language'

/** The language that calls to the server ask for; kept outside React because the client is no component. */
let spoken: Locale = kept()

export function spokenLocale(): Locale {
  return spoken
}

export function LanguageProvider(props: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(spoken)
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
  }, [locale])
  const choose = useCallback((next: Locale) => {
    spoken = next
    try {
      localStorage.setItem(KEPT, next)
    } catch {
      /* a browser that keeps nothing still speaks */
    }
    setLocale(next)
  }, [])
  const value = useMemo(() => ({ locale, choose }), [locale, choose])
  return <Spoken value={value}>{props.children}</Spoken>
}

export function useLanguage(): Language {
  return useContext(Spoken)
}

export type Say<K extends string> = (key: K, facts?: Readonly<Record<string, unknown>>) => string

/** The words of one workplace in the language that is spoken now. */
export function useWords<K extends string>(words: Readonly<Record<K, Words>>): Say<K> {
  const { locale } = useLanguage()
  return useCallback((key: K, facts) => say(words[key], locale, facts), [words, locale])
}

/** The word for a code of the server; an unknown code is shown as it came, so that nothing disappears. */
export function useCode(words: Readonly<Record<string, Words>>): (code: string | null | undefined) => string {
  const { locale } = useLanguage()
  return useCallback((code) => (code ? (words[code]?.[locale] ?? code) : ''), [words, locale])
}

function kept(): Locale {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}
