import type { Words } from '#kit/words'
import { localDate } from './days.ts'

const DAYS_ZH = ['日', '一', '二', '三', '四', '五', '六']
const DAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A day as people say it: 11月24日（周二） / 24 November (Tue). */
export function dayInWords(instant: string | null): Words {
  if (instant === null) return { zh: '另行通知的日期', en: 'a date we will tell you' }
  const date = localDate(new Date(instant))
  const [, month = 1, day = 1] = date.split('-').map(Number)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return {
    zh: `${month}月${day}日（周${DAYS_ZH[weekday]}）`,
    en: `${day} ${MONTHS[month - 1]} (${DAYS_EN[weekday]})`,
  }
}
