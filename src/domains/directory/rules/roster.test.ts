import { describe, expect, it } from 'vitest'
import { isOnDuty, type RosterLine } from './roster.ts'

const at = (text: string) => new Date(`2026-06-${text}:00+08:00`)
const line = (kind: RosterLine['kind'], from: string, to: string): RosterLine => ({ kind, from: at(from), to: at(to) })

describe('who is on duty', () => {
  it('everybody of a unit that keeps no roster', () => {
    expect(isOnDuty([], at('03T10:00'))).toBe(true)
  })

  it('an agent within his shift, and not between two shifts', () => {
    const shifts = [line('shift', '03T08:00', '03T16:00'), line('shift', '04T08:00', '04T16:00')]
    expect(isOnDuty(shifts, at('03T10:00'))).toBe(true)
    expect(isOnDuty(shifts, at('03T16:00'))).toBe(false)
    expect(isOnDuty(shifts, at('20T10:00'))).toBe(true)
  })

  it('nobody on leave, whatever the shifts say', () => {
    const lines = [line('shift', '03T08:00', '03T16:00'), line('leave', '03T00:00', '05T00:00')]
    expect(isOnDuty(lines, at('03T10:00'))).toBe(false)
  })
})
