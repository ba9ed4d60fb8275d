import { Failure } from './failure.ts'

export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>

/** The first value of a field; an empty one counts as not given (GeoReport v2, Optional Arguments). */
export function fieldOf(fields: Fields, name: string): string | undefined {
  const given = fields[name]
  const first = typeof given === 'string' ? given : given?.[0]
  return first === undefined || first.trim() === '' ? undefined : first.trim()
}

/** A field that may be given several times, or once with commas. */
export function fieldsWithCommas(fields: Fields, name: string): readonly string[] | undefined {
  const given = fields[name]
  const all = (typeof given === 'string' ? [given] : (given ?? [])).flatMap((one) => one.split(','))
  const values = all.map((one) => one.trim()).filter((one) => one !== '')
  return values.length === 0 ? undefined : values
}

export type Query = {
  numbers?: readonly string[] | undefined
  classCodes?: readonly string[] | undefined
  open?: boolean | undefined
  from?: Date | undefined
  until?: Date | undefined
  limit: number
  skip: number
}

const DAYS = 90 * 86_400_000
/** "a span of 90 days or first 1000 requests returned, whichever is smallest" (Response Volume). */
const MOST = 1000

/** Reads the arguments of GET Service Requests; `page` and `page_size` are the usual extension. */
export function readQuery(fields: Fields, now: Date): Query {
  const limit = wholeNumber(fields, 'page_size', { from: 1, to: MOST }) ?? MOST
  const page = wholeNumber(fields, 'page', { from: 1, to: 10_000 }) ?? 1
  const paging = { limit, skip: (page - 1) * limit }
  const numbers = fieldsWithCommas(fields, 'service_request_id')
  if (numbers) return { numbers: numbers.slice(0, MOST), ...paging }
  return {
    classCodes: fieldsWithCommas(fields, 'service_code'),
    open: openOf(fields),
    ...spanOf(fields, now),
    ...paging,
  }
}

function openOf(fields: Fields): boolean | undefined {
  const asked = new Set(fieldsWithCommas(fields, 'status') ?? [])
  for (const one of asked) {
    if (one !== 'open' && one !== 'closed')
      throw new Failure(400, 'open311.bad-value', { field: 'status', given: shown(one) })
  }
  return asked.size === 1 ? asked.has('open') : undefined
}

function spanOf(fields: Fields, now: Date): { from: Date; until: Date } {
  const start = instantOf(fields, 'start_date')
  const end = instantOf(fields, 'end_date')
  const until = end ?? (start ? new Date(Math.min(start.getTime() + DAYS, now.getTime())) : now)
  const from = start ?? new Date(until.getTime() - DAYS)
  if (start && end && start > end) throw new Failure(400, 'open311.span-turned')
  if (until.getTime() - from.getTime() > DAYS) throw new Failure(400, 'open311.span-too-long')
  return { from, until }
}

const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d))?$/

function instantOf(fields: Fields, field: string): Date | undefined {
  const given = fieldOf(fields, field)
  if (given === undefined) return undefined
  // A plus sign that was not escaped arrives as a space.
  const at = new Date(given.replace(' ', '+'))
  if (!INSTANT.test(given.replace(' ', '+')) || Number.isNaN(at.getTime())) {
    throw new Failure(400, 'open311.bad-value', { field, given: shown(given) })
  }
  return at
}

function wholeNumber(fields: Fields, field: string, { from, to }: { from: number; to: number }): number | undefined {
  const given = fieldOf(fields, field)
  if (given === undefined) return undefined
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  if (!(number >= from && number <= to)) throw new Failure(400, 'open311.bad-value', { field, given: shown(given) })
  return number
}

/** What a client sent, shortened: it goes back to the client alone. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
