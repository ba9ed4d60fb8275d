import { maskIdNumber } from '#kit/mask'
import type { Locale } from '#kit/words'
import { dateInWords } from '#shared/words/dates.ts'
import type { Question } from '../ports/applications.ts'
import { words } from './words.ts'

/** How the answer to a question is read back to the person who gave it; `placeName` knows the districts. */
export function valueInWords(question: Question, locale: Locale, placeName: (code: string) => string): string {
  const { term, value } = question
  const named = (code: string): string => term.options.find((option) => option.code === code)?.name[locale] ?? code
  if (value === null) return ''
  switch (term.type) {
    case 'yes-no':
      return words[value === true ? 'yes' : 'no'][locale]
    case 'choice':
      return named(String(value))
    case 'choices':
      return (Array.isArray(value) ? value : []).map(named).join(locale === 'zh' ? '、' : ', ')
    case 'number':
      return term.unit === null ? String(value) : `${String(value)} ${term.unit[locale]}`
    case 'money':
      return yuan(Number(value), locale)
    case 'date':
      return dateInWords(`${String(value)}T04:00:00Z`, locale)
    case 'place':
      return placeName(String(value))
    case 'citizen-number':
      // Somebody may look over the shoulder; whoever wants to see it whole opens the question.
      return maskIdNumber(String(value))
    default:
      return String(value)
  }
}

/** An amount in fen as people say it: 1,200 元, 0.50 元. */
export function yuan(fen: number, locale: Locale): string {
  const amount = (fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 })
  return locale === 'zh' ? `${amount} 元` : `CNY ${amount}`
}
