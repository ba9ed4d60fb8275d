/** Why a rule says no. `code` is `domain.reason` and has its words in the domain's `words.ts`. */
export type Refusal = {
  kind: RefusalKind
  code: string
  /** Values that the text of the refusal names; never personal data. */
  facts: Readonly<Record<string, string | number | boolean | readonly string[]>>
  /** The input field at fault, as a path such as `contact.phone`. */
  field?: string
}

/** What went wrong, in the terms of the rules; the edge alone knows HTTP numbers. */
export type RefusalKind = 'invalid' | 'missing' | 'forbidden' | 'conflict' | 'too-late' | 'too-many' | 'unauthenticated'

/** What a rule answers: the value, or the refusal. */
export type Ruling<T> = { allowed: true; value: T } | { allowed: false; refusal: Refusal }

export function allow<T>(value: T): Ruling<T> {
  return { allowed: true, value }
}

export function refuse(
  kind: RefusalKind,
  code: string,
  facts: Refusal['facts'] = {},
  field?: string,
): { allowed: false; refusal: Refusal } {
  return { allowed: false, refusal: field === undefined ? { kind, code, facts } : { kind, code, facts, field } }
}

/** A refusal on its way out of a command: the transaction rolls back, the edge translates it once. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** The value of a ruling, or the refusal thrown. */
export function insist<T>(ruling: Ruling<T>): T {
  if (ruling.allowed) return ruling.value
  throw new Refused(ruling.refusal)
}

/** Throws a refusal at once: for commands, never for rules. */
export function reject(kind: RefusalKind, code: string, facts: Refusal['facts'] = {}, field?: string): never {
  throw new Refused(refuse(kind, code, facts, field).refusal)
}
