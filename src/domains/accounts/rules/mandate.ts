import { allow, type Ruling, refuse } from '#kit/ruling'
import type { Scope } from './holder.ts'

/** A mandate (授权委托) as it stands; days are `YYYY-MM-DD`, the last one included. */
export type MandateDates = {
  validFrom: string
  validTo: string
  acceptedAt: Date | null
  declinedAt: Date | null
  revokedAt: Date | null
}

/** asked 待接受, live 生效中, ahead 未到期初, ended 已到期, declined 已谢绝, revoked 已撤销. */
export type MandateState = 'asked' | 'live' | 'ahead' | 'ended' | 'declined' | 'revoked'

/** What a mandate is worth on a day. Revoked means revoked, whatever the days say. */
export function mandateState(mandate: MandateDates, today: string): MandateState {
  if (mandate.revokedAt !== null) return 'revoked'
  if (mandate.declinedAt !== null) return 'declined'
  if (today > mandate.validTo) return 'ended'
  if (mandate.acceptedAt === null) return 'asked'
  return today < mandate.validFrom ? 'ahead' : 'live'
}

/** A mandate holds three years at the most: whoever still wants it then grants it anew. */
const MOST_YEARS = 3
const MOST_CODES = 50

export type Terms = { scope: Scope; validFrom: string; validTo: string }

/** For how many months a resident may choose to grant it. */
export const mandateMonths = [1, 3, 12, 36] as const

/** The terms of a mandate from today for so many months; its last day is the one before the same day of that month. */
export function termsFor({ scope, months }: { scope: Scope; months: number }, today: string): Ruling<Terms> {
  if (!mandateMonths.some((choice) => choice === months))
    return refuse('invalid', 'accounts.months-wrong', {}, 'months')
  return checkTerms({ scope, validFrom: today, validTo: dayBefore(monthsLater(today, months)) }, today)
}

/** Checks what is granted: for what, and from when to when. */
export function checkTerms({ scope, validFrom, validTo }: Terms, today: string): Ruling<Terms> {
  if (scope !== 'all' && scope.length === 0) return refuse('invalid', 'accounts.scope-empty', {}, 'scope')
  if (scope !== 'all' && scope.length > MOST_CODES)
    return refuse('invalid', 'accounts.scope-too-long', { most: MOST_CODES }, 'scope')
  if (!isDay(validFrom)) return refuse('invalid', 'accounts.day-wrong', {}, 'from')
  if (!isDay(validTo)) return refuse('invalid', 'accounts.day-wrong', {}, 'to')
  if (validTo < validFrom) return refuse('invalid', 'accounts.days-turned', {}, 'to')
  if (validTo < today) return refuse('invalid', 'accounts.day-gone', {}, 'to')
  if (validTo > yearsLater(validFrom, MOST_YEARS))
    return refuse('invalid', 'accounts.too-long', { years: MOST_YEARS }, 'to')
  return allow({ scope: scope === 'all' ? scope : [...new Set(scope)], validFrom, validTo })
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The same day so many months later, or the last one of that month. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
}
