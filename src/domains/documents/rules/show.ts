import type { Locale } from '#kit/words'
import type { Term, TermValue } from './term.ts'

/** A value as people read it; `places` names the codes of places, where they are known. */
export function showValue(
  term: Pick<Term, 'type' | 'options' | 'unit'>,
  value: TermValue,
  locale: Locale,
  places: ReadonlyMap<string, string> = new Map(),
): string {
  if (typeof value === 'boolean') return yesNo[locale][value ? 0 : 1]
  if (typeof value === 'object')
    return value.map((one) => optionName(term, one, locale)).join(locale === 'en' ? ', ' : '、')
  if (term.type === 'money') return inYuan(Number(value), locale)
  if (term.type === 'date') return dayInFull(String(value), locale)
  if (term.type === 'choice') return optionName(term, String(value), locale)
  if (term.type === 'place') return places.get(String(value)) ?? String(value)
  const unit = term.unit === null ? '' : `${locale === 'en' ? ' ' : ''}${term.unit[locale]}`
  return `${value}${unit}`
}

const yesNo = { zh: ['是', '否'], en: ['yes', 'no'] } as const
const months = 'January February March April May June July August September October November December'.split(' ')

/** 2026年11月23日, 23 November 2026. */
export function dayInFull(day: string, locale: Locale): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return locale === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`
}

function inYuan(fen: number, locale: Locale): string {
  const [yuan = '', cents = ''] = (fen / 100).toFixed(2).split('.')
  const grouped = `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
  return locale === 'zh' ? `${grouped} 元` : `CNY ${grouped}`
}

function optionName(term: Pick<Term, 'options'>, code: string, locale: Locale): string {
  return term.options.find((option) => option.code === code)?.name[locale] ?? code
}
