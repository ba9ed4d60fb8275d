import { parseCitizenNumber } from '#kit/citizen-number'
import { parseCreditCode } from '#kit/credit-code'
import { parsePhone } from '#kit/phone'
import { allow, type Ruling, refuse } from '#kit/ruling'
import { narrow } from '#kit/width'
import type { Term, TermType, TermValue } from './term.ts'

/** A term as it is asked. `today`: the city's day, `YYYY-MM-DD`; nobody is born later. */
export type Asking = Pick<Term, 'code' | 'type' | 'options'> & { need: boolean; today: string }

/** Room for each kind of text, in signs. */
const longest = { text: 200, 'long-text': 2000, 'person-name': 60, address: 200 } as const

type Given = { asked: Asking; texts: readonly string[]; text: string }

/**
 * Reads what somebody typed for a term; null: nothing was given. One text for each input: a date has one
 * (`YYYY-MM-DD`) or three (year, month, day), several choices one each, yes and no are `yes` and `no`, money is in yuan.
 */
export function readAnswer(asked: Asking, texts: readonly string[]): Ruling<TermValue | null> {
  const given = texts.map((text) => text.trim())
  const present = given.filter((text) => text !== '')
  if (present.length === 0) return asked.need ? wrong(asked, 'empty') : allow(null)
  return readers[asked.type]({ asked, texts: asked.type === 'date' ? given : present, text: given[0] ?? '' })
}

const readers: Record<TermType, (given: Given) => Ruling<TermValue>> = {
  text: (given) => readText(given, longest.text),
  'long-text': (given) => readText(given, longest['long-text'], true),
  'person-name': (given) => readText(given, longest['person-name']),
  address: (given) => readText(given, longest.address),
  number: (given) => readNumber(given, /^-?\d{1,12}(\.\d{1,6})?$/, 'number'),
  money(given) {
    const yuan = readNumber(given, /^\d{1,12}(\.\d{1,2})?$/, 'money')
    return yuan.allowed ? allow(Math.round(yuan.value * 100)) : yuan
  },
  date: readDay,
  'yes-no': ({ asked, text }) => (text === 'yes' || text === 'no' ? allow(text === 'yes') : wrong(asked, 'choice')),
  choice: ({ asked, text }) => (isOption(asked, text) ? allow(text) : wrong(asked, 'choice')),
  choices: ({ asked, texts }) =>
    texts.every((text) => isOption(asked, text)) ? allow([...new Set(texts)]) : wrong(asked, 'choice'),
  phone: ({ asked, text }) => at(asked, parsePhone(text), (phone) => phone.national),
  'citizen-number': ({ asked, text }) => at(asked, parseCitizenNumber(text, asked.today), (read) => read.number),
  'credit-code': ({ asked, text }) => at(asked, parseCreditCode(text), (read) => read.code),
  place: ({ asked, text }) => (/^\d{12}$/.test(text) ? allow(text) : wrong(asked, 'place')),
}

function readText({ asked, text }: Given, most: number, lines = false): Ruling<string> {
  const now = [...text].length
  if (now > most) return wrong(asked, 'too-long', { most, now })
  return lines || !text.includes('\n') ? allow(text) : wrong(asked, 'one-line')
}

/** Numbers as people type them: full width, with commas or spaces between the thousands. */
function readNumber({ asked, text }: Given, form: RegExp, code: 'number' | 'money'): Ruling<number> {
  const plain = narrow(text).replace(/[,\s¥￥元]/g, '')
  return form.test(plain) ? allow(Number(plain)) : wrong(asked, code)
}

function readDay({ asked, texts }: Given): Ruling<string> {
  const [year = '', month = '', day = ''] = texts.length === 1 ? (texts[0] ?? '').split('-') : texts.map(narrow)
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^(1[89]|2\d)\d\d-\d\d-\d\d$/.test(value) && exists(value) ? allow(value) : wrong(asked, 'date')
}

function exists(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && date >= 1 && date <= days
}

function isOption({ options }: Asking, code: string): boolean {
  return options.some((option) => option.code === code)
}

/** The refusal of a check of the kit, at the field of this term. */
function at<T>(asked: Asking, ruling: Ruling<T>, keep: (read: T) => string): Ruling<string> {
  if (ruling.allowed) return allow(keep(ruling.value))
  const { kind, code, facts } = ruling.refusal
  return refuse(kind, code, facts, asked.code)
}

type Fault = 'empty' | 'too-long' | 'one-line' | 'number' | 'money' | 'date' | 'choice' | 'place'

function wrong(asked: Asking, code: Fault, facts: Record<string, number> = {}): ReturnType<typeof refuse> {
  return refuse('invalid', `documents.answer-${code}`, facts, asked.code)
}
