import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onCalendarChanged, setCalendarDay } from '#domains/deadlines'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { fileRequest, noteCalendarChanged, recomputeDates, trackRequest } from './index.ts'

let house: TestHotline
beforeAll(async () => {
  house = await testHotline()
  onCalendarChanged(noteCalendarChanged)
})
afterAll(async () => house.stop())

describe('a change of the calendar', () => {
  it('moves the dates that reach the day, tells why, and does nothing the second time', async () => {
    const agent = await house.post('agent', 'centre')
    const decisions = [
      { type: 'classify' as const, classCode: '010403', urgency: null, demand: null, statutory: null },
      { type: 'register' as const },
    ]
    const told = { channel: 'phone' as const, kind: 'help' as const, subject: '路灯不亮', text: '路灯坏了', decisions }
    const { number, queryCode, dueAt } = await fileRequest(house.desk, agent, told)
    expect(dueAt).toBe('2026-03-09T09:00:00.000Z')
    const editor = await house.post('editor', 'centre')
    await setCalendarDay(editor, { date: '2026-03-06', kind: 'off', name: '测试假日', source: '测试通知' })
    expect(await recomputeDates(house.desk, house.system('calendar'))).toBeGreaterThan(0)
    expect(await recomputeDates(house.desk, house.system('calendar'))).toBe(0)
    const seen = await trackRequest(house.desk, house.resident, { number, code: queryCode })
    expect(seen?.dueAt).toBe('2026-03-10T09:00:00.000Z')
    expect(seen?.dueWhy.at(-1)).toContain('3月10日')
  })
})
