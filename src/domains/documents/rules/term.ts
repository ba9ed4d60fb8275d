import type { Words } from '#kit/words'

/** What kind of value a term takes (数据项类型). Money is in fen; dates are `YYYY-MM-DD`; `choices` is a list of codes. */
export type TermType =
  | 'text'
  | 'long-text'
  | 'number'
  | 'money'
  | 'date'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'phone'
  | 'citizen-number'
  | 'credit-code'
  | 'person-name'
  | 'place'
  | 'address'

/** `open`: may stand in a list; `personal`: only in the form of the case; `sensitive`: shown masked until opened with a purpose. */
export type Sensitivity = 'open' | 'personal' | 'sensitive'

/**
 * A term of the dictionary (数据项): the one meaning behind a field, whoever asks for it. Whatever two matters call by the
 * same term is asked once. The code is an identifier of FEEL: lower camel case, Latin letters and digits.
 */
export type Term = {
  code: string
  name: Words
  hint: Words | null
  type: TermType
  /** For `choice` and `choices`. */
  options: readonly { code: string; name: Words }[]
  sensitivity: Sensitivity
  /** What a number counts, such as 平方米. */
  unit: Words | null
  /** Codes of document types whose data gives the value, best first; `account` for what the holder's account knows. */
  sources: readonly string[]
}

/** A value of a term as stored: numbers and money as numbers, dates and codes as text. */
export type TermValue = string | number | boolean | readonly string[]
export type TermValues = Readonly<Record<string, TermValue>>
