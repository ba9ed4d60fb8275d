import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestors, canMoveBelow, childPath, isWithin, parentPath } from './org.ts'
import { cityOf, placeLine } from './place.ts'

const steps = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 6 })
const pathOf = (list: readonly number[]) =>
  list.reduce<string | null>((path, step) => childPath(path, step), null) ?? ''

describe('paths of organisations', () => {
  it('lead from any office up to its root, each step the parent of the one before', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const path = pathOf(list)
        const above = ancestors(path)
        expect(above).toHaveLength(list.length - 1)
        for (const root of above) expect(isWithin(path, root)).toBe(true)
        expect(parentPath(path)).toBe(above[0] ?? null)
      }),
    )
  })

  it('never take a sibling with a similar number for a subordinate', () => {
    expect(isWithin('/0001/0042/', '/0001/0004/')).toBe(false)
    expect(isWithin('/0001/', '/0001/0042/')).toBe(false)
    expect(isWithin('/0001/', '')).toBe(false)
  })

  it('refuse to hang an organisation below itself', () => {
    expect(canMoveBelow('/0001/0002/', '/0001/0002/0003/')).toBe(false)
    expect(canMoveBelow('/0001/0002/', '/0001/0003/')).toBe(true)
  })
})

describe('place codes', () => {
  it('lead from a village up to the province and name their city', () => {
    const line = ['990102003004', '990102003000', '990102000000', '990100000000', '990000000000']
    expect(placeLine('990102003004')).toEqual(line)
    expect(cityOf('990102003004')).toBe('990100')
  })
})
