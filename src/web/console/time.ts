import { useEffect, useState } from 'react'

/** Cities of the house keep Beijing time all year. */
const BEIJING_MS = 8 * 3600_000
const DAY_MS = 24 * 3600_000

let offset = 0
const waiting = new Set<() => void>()

/** The server's clock is the only one: what the browser believes is corrected by the difference. */
export function setServerNow(iso: string): void {
  offset = new Date(iso).getTime() - Date.now()
  for (const tell of waiting) tell()
}

export function serverNow(): Date {
  return new Date(Date.now() + offset)
}

/** The present instant of the server, again every half minute. */
export function useNow(): Date {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const tick = () => setNow(serverNow())
    const timer = setInterval(tick, 30_000)
    waiting.add(tick)
    return () => {
      clearInterval(timer)
      waiting.delete(tick)
    }
  }, [])
  return now
}

/** The calendar day in the city, `2026-11-24`. */
export function dayOf(at: string | Date): string {
  return local(at).toISOString().slice(0, 10)
}

/** Whole days from one instant's day to another's. */
export function daysBetween(from: string | Date, to: string | Date): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY_MS)
}

const WEEK_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const WEEK_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** `11月24日（周二）`, or `24 Nov (Tue)` written as 11-24 (Tue). */
export function sayDay(at: string | Date, locale: 'zh' | 'en'): string {
  const day = local(at)
  const week = day.getUTCDay()
  if (locale === 'en') return `${day.toISOString().slice(5, 10)} (${WEEK_EN[week]})`
  return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日（${WEEK_ZH[week]}）`
}

/** The same with its year where that is not this year's: `2025年10月16日`, or 2025-10-16. */
export function sayDate(at: string | Date, locale: 'zh' | 'en'): string {
  const day = dayOf(at)
  if (day.slice(0, 4) === dayOf(serverNow()).slice(0, 4)) return sayDay(at, locale)
  const [year, month, date] = day.split('-').map(Number)
  return locale === 'en' ? day : `${year}年${month}月${date}日`
}

/** `18:30` */
export function sayClock(at: string | Date): string {
  return local(at).toISOString().slice(11, 16)
}

/** `2026-11-24 18:30`, for tables. */
export function sayMoment(at: string | Date): string {
  return local(at).toISOString().slice(0, 16).replace('T', ' ')
}

/** The last day of the calendar week (Sunday) that holds the instant. */
export function endOfWeek(at: string | Date): string {
  const day = local(at)
  const left = (7 - day.getUTCDay()) % 7
  return new Date(day.getTime() + left * DAY_MS).toISOString().slice(0, 10)
}

function local(at: string | Date): Date {
  const instant = typeof at === 'string' ? (at.length === 10 ? `${at}T00:00:00+08:00` : at) : at
  return new Date(new Date(instant).getTime() + BEIJING_MS)
}
