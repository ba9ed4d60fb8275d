import { describe, expect, it } from 'vitest'
import { checkEntry, type EntryText, isOffered, mayReview } from './entry.ts'

const text: EntryText = {
  title: '如何办理老年人乘车卡',
  summary: '年满65周岁可到任一街道便民服务中心办理。',
  body: '带身份证。',
  keywords: ['老年卡'],
  classCode: null,
  sourceDocument: null,
  validFrom: '2026-01-01',
  validTo: null,
  reviewDue: '2026-12-01',
}

describe('a knowledge entry', () => {
  it('is refused when it ends before it begins', () => {
    expect(checkEntry({ ...text, validTo: '2025-12-31' }, '2026-03-02')).toMatchObject({
      allowed: false,
      refusal: { code: 'knowledge.ends-before-start' },
    })
  })
  it('must be reviewed again within 400 days, and not in the past', () => {
    expect(checkEntry({ ...text, reviewDue: '2026-03-02' }, '2026-03-02')).toMatchObject({
      refusal: { field: 'reviewDue' },
    })
    expect(checkEntry({ ...text, reviewDue: '2027-04-06' }, '2026-03-02').allowed).toBe(true)
    expect(checkEntry({ ...text, reviewDue: '2027-04-07' }, '2026-03-02').allowed).toBe(false)
  })
  it('is offered only while it is published and valid', () => {
    const entry = { state: 'published' as const, validFrom: '2026-03-01', validTo: '2026-03-31' }
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isOffered(entry, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isOffered({ ...entry, state: 'withdrawn' }, '2026-03-10')).toBe(false)
  })
  it('is never reviewed by whoever wrote it', () => {
    expect(mayReview({ state: 'in-review', writtenBy: 'a' }, 'a')).toMatchObject({
      refusal: { code: 'knowledge.own-text' },
    })
    expect(mayReview({ state: 'in-review', writtenBy: 'a' }, 'b').allowed).toBe(true)
    expect(mayReview({ state: 'draft', writtenBy: 'a' }, 'b').allowed).toBe(false)
  })
})
