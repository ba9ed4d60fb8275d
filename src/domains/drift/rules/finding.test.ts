import { describe, expect, it } from 'vitest'
import { ageInDays, type Closed, isSlow, mayClose, mayRule } from './index.ts'

const open = { state: 'open', detector: 'behaviour', closedUser: null } as const
const closed = { state: 'closed', detector: 'behaviour', closedUser: 'li' } as const
const how = (change: Partial<Closed> = {}): Closed => ({ by: 'fix', text: '已停止收取', basis: null, ...change })
const code = (ruling: ReturnType<typeof mayClose>): string | null => (ruling.allowed ? null : ruling.refusal.code)

describe('closing a finding', () => {
  it('needs to say how', () => {
    expect(code(mayClose(open, how()))).toBeNull()
    expect(code(mayClose(open, how({ text: ' ' })))).toBe('drift.say-how')
  })
  it('by a lawful basis needs the article', () => {
    expect(code(mayClose(open, how({ by: 'basis', basis: '食品安全法' })))).toBe('drift.basis-missing')
    expect(code(mayClose(open, how({ by: 'basis', basis: '食品安全法第三十三条' })))).toBeNull()
  })
  it('cannot call a difference of versions no difference', () => {
    expect(code(mayClose({ ...open, detector: 'static' }, how({ by: 'not-drift' })))).toBe('drift.versions-differ')
    expect(code(mayClose(open, how({ by: 'not-drift' })))).toBeNull()
  })
  it('happens once, and a second person confirms it', () => {
    expect(code(mayClose(closed, how()))).toBe('drift.closed-already')
    expect(code(mayRule(open, 'wang'))).toBe('drift.not-closed')
    expect(code(mayRule(closed, 'li'))).toBe('drift.second-person')
    expect(code(mayRule(closed, 'wang'))).toBeNull()
  })
})

describe('behaviour', () => {
  it('is slow when the median decision came late, and says nothing on few cases', () => {
    const handling = { offList: 0, medianDays: 9 }
    expect(isSlow({ ...handling, decided: 10, late: 6 })).toBe(true)
    expect(isSlow({ ...handling, decided: 10, late: 5 })).toBe(false)
    expect(isSlow({ ...handling, decided: 4, late: 4 })).toBe(false)
  })
  it('has an age in whole days', () => {
    const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
    expect(ageInDays(day('2026-03-01'), day('2026-03-09'))).toBe(8)
    expect(ageInDays(day('2026-03-09'), day('2026-03-01'))).toBe(0)
  })
})
