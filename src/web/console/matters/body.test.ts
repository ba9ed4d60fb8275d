import { describe, expect, it } from 'vitest'
import { freshKey, valueAt, withValue } from './body.ts'

describe('a body in the editor', () => {
  const body = {
    name: { zh: '甲', en: '' },
    needs: [
      { key: 'a', copies: 1 },
      { key: 'need-1', copies: 2 },
    ],
    note: null,
  }

  it('is read by path', () => {
    expect(valueAt(body, 'needs.1.copies')).toBe(2)
    expect(valueAt(body, 'needs.7.copies')).toBeUndefined()
    expect(valueAt(body, 'note.zh')).toBeUndefined()
  })
  it('changes only along the path and shares the rest', () => {
    const changed = withValue(body, 'needs.1.copies', 3)
    expect(changed.needs[1]).toEqual({ key: 'need-1', copies: 3 })
    expect(changed.needs[0]).toBe(body.needs[0])
    expect(changed.name).toBe(body.name)
    expect(body.needs[1]?.copies).toBe(2)
  })
  it('gains and loses optional parts', () => {
    const more = withValue(body, 'needs.0.laterDays', 5)
    expect(more.needs[0]).toEqual({ key: 'a', copies: 1, laterDays: 5 })
    expect(withValue(more, 'needs.0.laterDays', undefined).needs[0]).toEqual({ key: 'a', copies: 1 })
    expect(withValue(body, 'note.zh', '须先办理选址')).toMatchObject({ note: { zh: '须先办理选址' } })
  })
  it('gives each new part a key of its own', () => {
    expect(freshKey(body.needs, 'need')).toBe('need-2')
    expect(freshKey([], 'step')).toBe('step-1')
  })
})
