import type { Locale } from '#kit/words'

const zone = 'Asia/Shanghai'

/** A day as people say it: 11月24日（周二）, Tuesday 24 November; the year only when it is not the year of `now`. */
export function dayInWords(at: string, locale: Locale, now?: string): string {
  const day = new Date(at)
  const sameYear = now === undefined || yearOf(day) === yearOf(new Date(now))
  if (locale === 'en') {
    const year = sameYear ? {} : ({ year: 'numeric' } as const)
    return format(day, 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', ...year }).replace(',', '')
  }
  const date = format(day, 'zh-CN', { month: 'long', day: 'numeric' })
  const week = format(day, 'zh-CN', { weekday: 'short' })
  return `${sameYear ? '' : `${yearOf(day)}年`}${date}（${week}）`
}

/** Day and hour of something that happened: 11月20日 14:05. */
export function momentInWords(at: string, locale: Locale): string {
  const moment = new Date(at)
  const hour = format(moment, 'en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  if (locale === 'en') return `${format(moment, 'en-GB', { day: 'numeric', month: 'long' })}, ${hour}`
  return `${format(moment, 'zh-CN', { month: 'long', day: 'numeric' })} ${hour}`
}

/** The full date for papers: 2026年11月24日, 24 November 2026. */
export function dateInWords(at: string, locale: Locale): string {
  const language = locale === 'en' ? 'en-GB' : 'zh-CN'
  return format(new Date(at), language, { year: 'numeric', month: 'long', day: 'numeric' })
}

function yearOf(day: Date): string {
  return format(day, 'en-GB', { year: 'numeric' })
}

function format(day: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { timeZone: zone, ...options }).format(day)
}
