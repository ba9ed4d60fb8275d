import { type Locale, say } from '#kit/words'
import type { Rate } from '../rules/dispatch/rates.ts'
import { words } from './words.ts'

type Key = keyof typeof words

/** The words of the report in one language, and how it writes shares. */
export function speaker(locale: Locale) {
  const t = (key: Key, facts: Readonly<Record<string, unknown>> = {}): string => say(words[key], locale, facts)
  const interval = ({ low, high }: Rate): string =>
    low === null || high === null ? '–' : `${share(low)}–${share(high)}`
  /** `93.1%（92.0%–94.1%，n = 1204）` */
  const rate = (given: Rate): string =>
    given.value === null
      ? '–'
      : locale === 'zh'
        ? `${share(given.value)}（${interval(given)}，n = ${given.n}）`
        : `${share(given.value)} (${interval(given)}, n = ${given.n})`
  const name = (named: { nameZh: string; nameEn: string }): string => (locale === 'zh' ? named.nameZh : named.nameEn)
  return { t, interval, rate, name, locale }
}

export type Speaker = ReturnType<typeof speaker>

/** A share of 0 to 1 as per cent with one decimal. */
export function share(value: number | null): string {
  return value === null ? '–' : `${(value * 100).toFixed(1)}%`
}

/** A confidence as per cent, never rounded up: 0.99996 is not certainty. */
export function atLeast(confidence: number | null): string {
  return confidence === null ? '–' : `${Math.floor(confidence * 10_000) / 100}%`
}

/** A share on an axis: whole per cent. */
export function axisShare(value: number): string {
  return `${Number((value * 100).toFixed(1))}%`
}
