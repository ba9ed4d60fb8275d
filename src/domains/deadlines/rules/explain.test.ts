import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../data/national-calendar.ts'
import { makeCalendar } from './calendar.ts'
import { explain } from './explain.ts'
import type { Allowance, Span } from './types.ts'

const calendar = makeCalendar(nationalCalendar)
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`)
const told = (start: string, allowance: Allowance, ...stops: Span[]): string[] =>
  explain(at(start), allowance, stops, calendar).map(
    ({ date, counted, nth, reason }) => `${date.slice(5)} ${counted ? `✓${nth ?? ''}` : '–'} ${reason.zh}`,
  )

describe('the explanation a resident reads', () => {
  it('names the festival, the make-up day and the notice behind them', () => {
    const lines = explain(at('2026-09-30 10:00'), { amount: 2, unit: 'working-day' }, [], calendar)
    expect(lines.map(({ date, nth }) => [date, nth]).at(-1)).toEqual(['2026-10-09', 2])
    expect(lines[0]).toMatchObject({ law: '《中华人民共和国民法典》第二百零一条第一款' })
    expect(lines[1]).toMatchObject({
      reason: { zh: '国庆节放假，不计入', en: 'National Day: off, not counted' },
      law: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    })
    expect(told('2026-10-09 10:00', { amount: 1, unit: 'working-day' })).toEqual([
      '10-09 – 开始的当日不计入',
      '10-10 ✓1 国庆节调休上班，计入',
    ])
  })

  it('shows where the clock stood still, and a last day that moved on', () => {
    const stop = { from: at('2026-03-03 10:00'), to: at('2026-03-04 09:00') }
    expect(told('2026-03-02 10:00', { amount: 4, unit: 'natural-day' }, stop)).toEqual([
      '03-02 – 开始的当日不计入',
      '03-03 – 当日结束时计时已依规停止，不计入',
      '03-04 ✓1 自然日，计入',
      '03-05 ✓2 自然日，计入',
      '03-06 ✓3 自然日，计入',
      '03-07 ✓4 自然日，计入',
      '03-08 – 期限最后一日遇休息日，顺延',
      '03-09 – 休息日结束的次日，期限届满',
    ])
  })

  it('ends where an open stop holds the clock', () => {
    const stop = { from: at('2026-03-04 10:00'), to: null }
    expect(told('2026-03-02 10:00', { amount: 5, unit: 'working-day' }, stop)).toEqual([
      '03-02 – 开始的当日不计入',
      '03-03 ✓1 工作日，计入',
      '03-04 – 计时已依规停止，恢复后继续计算',
    ])
  })

  it('says how many hours of each day count', () => {
    expect(told('2026-03-06 16:00', { amount: 2.5, unit: 'working-hour' })).toEqual([
      '03-06 ✓ 计入1个工作小时',
      '03-07 – 周末休息日，不计入',
      '03-08 – 周末休息日，不计入',
      '03-09 ✓ 计入1.5个工作小时',
    ])
    expect(told('2026-03-06 18:00', { amount: 1, unit: 'working-hour' })[0]).toBe(
      '03-06 – 当日业务时间已过，不计工作小时',
    )
    expect(told('2026-03-06 18:00', { amount: 24, unit: 'natural-hour' })).toEqual([
      '03-06 ✓ 计入6小时',
      '03-07 ✓ 计入18小时',
    ])
  })

  it('admits that a year without a notice is only reckoned', () => {
    const [, first] = explain(at('2027-03-01 10:00'), { amount: 1, unit: 'working-day' }, [], calendar)
    expect(first?.reason.zh).toBe('工作日，计入（当年放假通知尚未载入，暂按周历推算）')
  })
})
