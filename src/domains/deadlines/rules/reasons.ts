import type { Words } from '#kit/words'
import type { DayFact, Unit } from './types.ts'

type Reason = { reason: Words; law: string }

const CIVIL_CODE = '《中华人民共和国民法典》'
const HOLIDAYS = '《全国年节及纪念日放假办法》'

/** Why a day counts or not, in words for residents, with the article or notice. */
export const reasons = {
  firstDay: {
    reason: { zh: '开始的当日不计入', en: 'The day on which it begins is not counted' },
    law: `${CIVIL_CODE}第二百零一条第一款`,
  },
  stopped: {
    reason: { zh: '当日结束时计时已依规停止，不计入', en: 'Not counted: the clock stood still when this day ended' },
    law: '停止计时事项所载依据',
  },
  stillStopped: {
    reason: { zh: '计时已依规停止，恢复后继续计算', en: 'The clock is stopped; counting goes on when it starts again' },
    law: '停止计时事项所载依据',
  },
  moved: {
    reason: { zh: '期限最后一日遇休息日，顺延', en: 'The last day falls on an off day and moves on' },
    law: `${CIVIL_CODE}第二百零三条第一款`,
  },
  movedHere: {
    reason: { zh: '休息日结束的次日，期限届满', en: 'The next working day: the period ends here' },
    law: `${CIVIL_CODE}第二百零三条第一款`,
  },
  afterClosing: {
    reason: { zh: '当日业务时间已过，不计工作小时', en: 'The office had closed: no working hours left this day' },
    law: `${CIVIL_CODE}第二百零三条第二款`,
  },
  counted(unit: Unit, day: DayFact): Reason {
    if (unit !== 'working-day') {
      return { reason: { zh: '自然日，计入', en: 'A calendar day, counted' }, law: `${CIVIL_CODE}第二百条` }
    }
    if (day.source !== null && day.name !== null) {
      return {
        reason: { zh: `${day.name}，计入`, en: `${englishOf(day.name)}: a working day, counted` },
        law: day.source,
      }
    }
    return unconfirmed(day, { zh: '工作日，计入', en: 'A working day, counted' })
  },
  offDay(day: DayFact): Reason {
    if (day.source !== null && day.name !== null) {
      return {
        reason: { zh: `${day.name}放假，不计入`, en: `${englishOf(day.name)}: off, not counted` },
        law: day.source,
      }
    }
    return unconfirmed(day, { zh: '周末休息日，不计入', en: 'Weekend, not counted' })
  },
  hours(hours: number, unit: Unit): Reason {
    const amount = String(Math.round(hours * 100) / 100)
    return unit === 'natural-hour'
      ? { reason: { zh: `计入${amount}小时`, en: `${amount} hours counted` }, law: `${CIVIL_CODE}第二百零一条第二款` }
      : {
          reason: { zh: `计入${amount}个工作小时`, en: `${amount} working hours counted` },
          law: `${CIVIL_CODE}第二百零一条第二款、第二百零三条第二款`,
        }
  },
} as const

function unconfirmed(day: DayFact, words: Words): Reason {
  if (day.confirmed) return { reason: words, law: '《国务院关于职工工作时间的规定》第七条' }
  return {
    reason: {
      zh: `${words.zh}（当年放假通知尚未载入，暂按周历推算）`,
      en: `${words.en} (notice of that year not loaded yet)`,
    },
    law: HOLIDAYS,
  }
}

/** The festivals of the national notices in English; a local day keeps its own name. */
const FESTIVALS: readonly (readonly [string, string])[] = [
  ['元旦', 'New Year'],
  ['春节', 'Spring Festival'],
  ['清明节', 'Qingming Festival'],
  ['劳动节', 'Labour Day'],
  ['端午节', 'Dragon Boat Festival'],
  ['中秋节', 'Mid-Autumn Festival'],
  ['国庆节', 'National Day'],
  ['调休上班', ' make-up day'],
  ['、', ' and '],
]

function englishOf(name: string): string {
  return FESTIVALS.reduce((text, [zh, en]) => text.replaceAll(zh, en), name)
}
