import { citizenCheck } from '../citizen-number.ts'
import { parsePhone } from '../phone.ts'
import type { RedactedKind, Span } from './span.ts'

/** Digits written one after the other, with what people put between them. */
type Run = {
  digits: string
  /** Where each digit stands in the text. */
  at: readonly number[]
  /** Indexes into `digits` where a group begins, the first included. */
  groups: ReadonlySet<number>
  first: number
}

const separator = 11
const classes = classesOfUnits()

/** Telephone numbers, identity numbers and bank cards, also spaced, hyphenated or in Chinese numerals. */
export function digitSpans(
  text: string,
  known: { phones: readonly string[]; keepOffices: boolean },
  spans: Span[],
): void {
  const numbers = known.phones.map(knownDigits).filter((digits) => digits.length >= 5)
  for (const run of runsOf(text)) {
    for (const digits of numbers) markKnown(run, digits, spans)
    if (run.digits.length >= 7) readRun(text, run, spans, known.keepOffices)
  }
}

function readRun(text: string, run: Run, spans: Span[], keepOffices: boolean): void {
  const { digits } = run
  for (let start = 0; start < digits.length; ) {
    const found = readAt(text, run, start)
    if (found === undefined) start += 1
    else {
      const end = (run.at[start + found.length - 1] ?? 0) + 1 + found.tail
      const { kind } = found
      if (!(keepOffices && found.fixed)) spans.push({ start: from(text, run, start, kind), end, kind })
      start += found.length
    }
  }
}

/** `fixed`: a landline, which may be an office's. */
type Found = { kind: RedactedKind; length: number; tail: number; fixed?: true }

function readAt(text: string, run: Run, start: number): Found | undefined {
  return (
    identityAt(text, run, start) ??
    phoneAt(text, run, start) ??
    localPhoneAt(text, run, start) ??
    cardAt(text, run, start)
  )
}

const datedId = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}/
const oldId = /^[1-8]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/

/** An identity number: of 18 (a slip in the check digit is still somebody's number), or the old form of 15. */
function identityAt(text: string, run: Run, start: number): Found | undefined {
  const rest = run.digits.slice(start, start + 18)
  if (rest.length === 15 && run.groups.has(start) && oldId.test(rest)) return { kind: 'id', length: 15, tail: 0 }
  if (!datedId.test(rest)) return undefined
  const next = (run.at[start + 16] ?? 0) + 1
  const tail = rest.length === 17 ? (/^[\s-]{0,2}[Xx×]/.exec(text.slice(next, next + 3))?.[0].length ?? 0) : 0
  if (rest.length === 17) return tail > 0 || aligned(run, start, 17) ? { kind: 'id', length: 17, tail } : undefined
  if (aligned(run, start, 18) || citizenCheck(rest) === rest[17]) return { kind: 'id', length: 18, tail: 0 }
  return undefined
}

const mobileForm = /^(?:(?:0086|86|0)?)1[3-9]\d{9}/
const landlineForm = /^(?:0086|86)?0?(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/
const stamp = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

/** A mobile number or a landline with its area code. */
function phoneAt(text: string, run: Run, start: number): Found | undefined {
  const { digits } = run
  const length = mobileForm.exec(digits.slice(start, start + 15))?.[0].length ?? 0
  if (length > 0 && acceptable(text, run, start, length)) return { kind: 'phone', length, tail: 0 }
  if (!run.groups.has(start)) return undefined
  if (text[(run.at[start] ?? 0) - 1] === '+') return abroadAt(run, start)
  if (digits[start] !== '0') return undefined
  for (const size of [12, 11, 10]) {
    if (landlineForm.test(digits.slice(start, start + size)) && aligned(run, start, size)) {
      return { kind: 'phone', length: size, tail: 0, fixed: true }
    }
  }
  return undefined
}

/** A number of another country, written with its plus. */
function abroadAt(run: Run, start: number): Found | undefined {
  for (let size = 15; size >= 8; size -= 1)
    if (aligned(run, start, size)) return { kind: 'phone', length: size, tail: 0 }
  return undefined
}

/**
 * Within one group a number may lean on other digits; across groups it must begin and end with them, or be spaced
 * like a telephone number (138-1234-5678, or digit by digit).
 */
function acceptable(text: string, run: Run, start: number, length: number): boolean {
  if (aligned(run, start, length)) return true
  const boundaries = boundariesOf(run, start, length)
  if (boundaries.length > 0)
    return boundaries.length === length - 1 || boundaries.join() === `${length - 8},${length - 4}`
  // Decimals (3.14159…) and order numbers that begin with their day (20190228112505) are not telephone numbers.
  let begin = start
  while (!run.groups.has(begin)) begin -= 1
  if (begin > 0 && text[(run.at[begin] ?? 0) - 1] === '.') return false
  return begin === start || !stamp.test(run.digits)
}

/** Seven or eight digits are a telephone number when the words before say so. */
function localPhoneAt(text: string, run: Run, start: number): Found | undefined {
  if (!run.groups.has(start) || !/^[2-9]/.test(run.digits.slice(start))) return undefined
  const before = text.slice(Math.max(0, (run.at[start] ?? 0) - 12), run.at[start])
  if (!/(?:电话|座机|手机|号码|联系方式|来电|致电|拨打|tel|phone)[^。；;，,]{0,8}$/i.test(before)) return undefined
  for (const size of [11, 10, 9, 8, 7]) {
    if (aligned(run, start, size) && isLocal(boundariesOf(run, start, size), size)) {
      return { kind: 'phone', length: size, tail: 0, fixed: true }
    }
  }
  return undefined
}

/** A bank card: right by its check digit (ISO/IEC 7812), or any long number after a word for accounts. */
function cardAt(text: string, run: Run, start: number): Found | undefined {
  if (!run.groups.has(start)) return undefined
  const before = text.slice(Math.max(0, (run.at[start] ?? 0) - 10), run.at[start])
  const named = /(?:卡号|银行卡|账号|帐号|账户|帐户|存折|社保号|card)[^。；;，,]{0,6}$/i.test(before)
  for (const size of named ? [21, 20, 19, 18, 17, 16, 15, 14, 13, 12] : [19, 18, 17, 16]) {
    if (!aligned(run, start, size)) continue
    const digits = run.digits.slice(start, start + size)
    if (named || (/^[3-69]/.test(digits) && luhn(digits))) return { kind: 'account', length: size, tail: 0 }
  }
  return undefined
}

/** 8812 3456 or 88123456, also after a country; 2019-6-12 is a day. */
function isLocal(boundaries: readonly number[], size: number): boolean {
  return (
    boundaries.length === 0 || boundaries.length === size - 1 || boundaries.join() === '3' || boundaries.join() === '4'
  )
}

/** Where groups begin inside a stretch. */
function boundariesOf(run: Run, start: number, length: number): number[] {
  const boundaries: number[] = []
  for (let i = 1; i < length; i += 1) if (run.groups.has(start + i)) boundaries.push(i)
  return boundaries
}

function luhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    const twice = digit * 2
    sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}

function aligned(run: Run, start: number, length: number): boolean {
  const end = start + length
  return end <= run.digits.length && run.groups.has(start) && (end === run.digits.length || run.groups.has(end))
}

/** A plus sign or an opening bracket before a telephone number goes with it. */
function from(text: string, run: Run, start: number, kind: RedactedKind): number {
  const at = run.at[start] ?? 0
  return kind === 'phone' && text[at - 1] === '+' ? at - 1 : at
}

/** A number that is known to be his is taken out wherever its digits follow each other. */
function markKnown(run: Run, digits: string, spans: Span[]): void {
  for (let i = run.digits.indexOf(digits); i >= 0; i = run.digits.indexOf(digits, i + 1)) {
    spans.push({ start: run.at[i] ?? 0, end: (run.at[i + digits.length - 1] ?? 0) + 1, kind: 'phone' })
  }
}

function knownDigits(phone: string): string {
  const parsed = parsePhone(phone)
  return parsed.allowed ? parsed.value.national.replace(/\D/g, '') : phone.replace(/\D/g, '')
}

/** All runs of five digits and more. */
function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < text.length; i += 1) {
    if (!isDigit(text.charCodeAt(i))) continue
    const run = runFrom(text, i)
    if (run.digits.length >= 5) runs.push(run)
    i = run.at[run.at.length - 1] ?? i
  }
  return runs
}

function runFrom(text: string, first: number): Run {
  let digits = ''
  const at: number[] = []
  const groups = new Set<number>()
  let gap = 1
  for (let i = first; i < text.length && gap <= 4; i += 1) {
    const found = classes[text.charCodeAt(i)] ?? 0
    if (found === 0) break
    if (found === separator) gap += 1
    else {
      if (gap > 0) groups.add(digits.length)
      digits += String(found - 1)
      at.push(i)
      gap = 0
    }
  }
  return { digits, at, groups, first }
}

function isDigit(unit: number): boolean {
  const found = classes[unit] ?? 0
  return found > 0 && found < separator
}

/** One byte for each UTF-16 unit: 0 other, 1–10 the digits 0–9, 11 what may stand between digits. */
function classesOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const spellings = [
    '0０〇零○',
    '1１一壹幺①',
    '2２二贰②',
    '3３三叁③',
    '4４四肆④',
    '5５五伍⑤',
    '6６六陆⑥',
    '7７七柒⑦',
    '8８八捌⑧',
    '9９九玖⑨',
  ]
  spellings.forEach((units, digit) => {
    for (const unit of units) table[unit.charCodeAt(0)] = digit + 1
  })
  for (const unit of ' \t\u00a0\u3000\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f\u20e3-\u2010\u2011\u2012\u2013\u2014\u2015\u2212－—_.·•*()（）') {
    table[unit.charCodeAt(0)] = separator
  }
  return table
}
