import { addressSpans } from './redaction/addresses.ts'
import { digitSpans } from './redaction/digits.ts'
import { keywordSpans } from './redaction/keywords.ts'
import { nameSpans } from './redaction/names.ts'
import { marks, type RedactedKind, type Span } from './redaction/span.ts'
import { narrow } from './width.ts'

export type { RedactedKind } from './redaction/span.ts'

/** What is known about the complainant; each of it must not be readable in the text afterwards. */
export type Known = {
  names: readonly string[]
  phones?: readonly string[]
  addresses?: readonly string[]
  /** Leaves landlines, which an office names in its reply for the resident to call; known numbers go all the same. */
  keepOffices?: boolean
}

export type Redacted = { text: string; found: readonly { kind: RedactedKind; count: number }[] }

/**
 * Takes out of free text whatever tells who the complainant is or how he is reached (Jinan hotline rules art. 32;
 * standards §1.8 f): telephone and identity numbers in any spelling, bank cards, e-mail, WeChat and QQ names, his own name and
 * the given home addresses. A text without any of it comes back byte for byte. It errs on the side of hiding.
 */
export function redact(text: string, known: Known): Redacted {
  const spans = privateSpans(text, known)
  return spans.length === 0 ? { text, found: [] } : replaced(text, spans)
}

/** Where in a text such things stand, for whoever shows them to their writer instead of taking them out; they may overlap. */
export function privateSpans(text: string, known: Known): Span[] {
  const plain = narrow(text)
  const spans: Span[] = []
  digitSpans(plain, { phones: known.phones ?? [], keepOffices: known.keepOffices ?? false }, spans)
  keywordSpans(plain, spans)
  nameSpans(plain, known.names, spans)
  addressSpans(plain, known.addresses ?? [], spans)
  return spans
}

/** Puts one mark for each stretch; stretches that overlap become one, named after the first. */
function replaced(text: string, spans: Span[]): Redacted {
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const counts = new Map<RedactedKind, number>()
  let out = ''
  let done = 0
  for (const { start, end, kind } of spans) {
    if (start >= done) {
      out += text.slice(done, start) + marks[kind]
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    done = Math.max(done, end)
  }
  return { text: out + text.slice(done), found: [...counts].map(([kind, count]) => ({ kind, count })) }
}
