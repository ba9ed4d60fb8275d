import { allow, type Ruling, refuse } from './ruling.ts'
import { narrow } from './width.ts'

export type TextLimits = { max: number; min?: number; field?: string }

// Half a surrogate pair, control characters but tab and line ends, noncharacters: nothing that a person writes.
const forbidden =
  /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/u
// Line ends and the two signs that turn the reading direction round (they forge file names and amounts).
const forbiddenInLine = /[\t\n\r\u2028\u2029\u202d\u202e]/
const markFlood = /\p{M}{21}/u

/** One line: outer spaces fall away, anything else is kept as written or refused. */
export function cleanLine(text: string, limits: TextLimits): Ruling<string> {
  const line = text.trim()
  if (forbiddenInLine.test(line)) return refuse('invalid', 'kit.text-not-one-line', {}, limits.field)
  return checked(line, limits)
}

/** A text of several lines, kept exactly as written or refused. */
export function cleanText(text: string, limits: TextLimits): Ruling<string> {
  return checked(text, limits)
}

/** How many characters a person would count as typed: code points, not halves of surrogate pairs. */
export function lengthOf(text: string): number {
  let pairs = 0
  for (let i = 0; i < text.length - 1; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit < 0xdc00) {
      pairs += 1
      i += 1
    }
  }
  return text.length - pairs
}

/** The first `max` characters, never half a character. */
export function shorten(text: string, max: number): string {
  if (lengthOf(text) <= max) return text
  let short = ''
  let count = 0
  for (const { segment } of graphemes.segment(text)) {
    count += lengthOf(segment)
    if (count > max - 1) break
    short += segment
  }
  return `${short}…`
}

/** The units a person sees as one sign, so that a mask or a cut never leaves half of one. */
export const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

function checked(text: string, limits: TextLimits): Ruling<string> {
  const { max, min = 1, field } = limits
  // Before any regular expression: a text far too long costs nothing.
  if (text.length > max * 2 || lengthOf(text) > max) return refuse('invalid', 'kit.text-too-long', { max }, field)
  if (forbidden.test(text)) return refuse('invalid', 'kit.text-unreadable-sign', {}, field)
  if (markFlood.test(text)) return refuse('invalid', 'kit.text-unreadable-sign', {}, field)
  if (min > 0 && lengthOf(text.trim()) < min)
    return refuse('invalid', text.trim() === '' ? 'kit.text-empty' : 'kit.text-too-short', { min }, field)
  return allow(text)
}

const dots = /[\u2022\u2027\u30fb\uff65\u22c5\u0387\u2219\u318d]/g
const dotBetweenHan = /(?<=\p{Script=Han})\s*[.．·]\s*(?=\p{Script=Han})/gu

/** A person's name: one line, every kind of middle dot stored as U+00B7. */
export function cleanName(text: string, field?: string): Ruling<string> {
  const ruling = cleanLine(text, field === undefined ? { max: 120 } : { max: 120, field })
  if (!ruling.allowed) return ruling
  return allow(ruling.value.replace(dots, '·').replace(dotBetweenHan, '·').replace(/\s+/g, ' '))
}

/** The one form that spellings of the same name share: without dots, spaces, width and case. */
export function nameKey(name: string): string {
  return narrow(name)
    .normalize('NFKC')
    .replace(dots, '')
    .replace(/[\s.·'\u2019\-\u200b-\u200d]/g, '')
    .toLowerCase()
}
