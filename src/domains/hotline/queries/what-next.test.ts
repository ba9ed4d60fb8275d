import { describe, expect, it } from 'vitest'
import { dayChanges } from './what-next.ts'

const told = (zh: string) => ({ zh, en: zh })
const clock = (dueAt: string) => ({ dueAt })

describe('why the day has changed', () => {
  it('is not told where the day stayed, and is where it moved', () => {
    const journal = [
      { type: 'hotline.received', data: { facts: { clock: clock('2026-11-30T15:59:59.999Z') }, told: told('已收到') } },
      { type: 'hotline.classified', data: { clock: clock('2026-11-30T09:00:00.000Z'), told: told('已核对') } },
      { type: 'hotline.signed', data: { told: told('开始办理') } },
      { type: 'hotline.extended', data: { clock: clock('2026-12-07T09:00:00.000Z'), told: told('延长') } },
      { type: 'hotline.long-term-listed', data: { clock: { dueAt: null }, told: told('列入清单') } },
    ]
    expect(dayChanges(journal, 'zh')).toEqual(['延长', '列入清单'])
  })
  it('tells the day of a redo round', () => {
    const journal = [
      { type: 'hotline.received', data: { facts: { clock: clock('2026-11-30T09:00:00.000Z') } } },
      { type: 'hotline.reopened', data: { clock: clock('2026-12-14T09:00:00.000Z'), told: told('重新办理') } },
    ]
    expect(dayChanges(journal, 'zh')).toEqual(['重新办理'])
  })
})
