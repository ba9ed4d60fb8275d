import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestors, canMoveBelow, childPath, isWithin, parentPath } from './org.ts'
import { cityOf, isInPlace, isPlaceCode, parentPlace, placeLevel, placeLine } from './place.ts'

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
  it('know their level and what they lie in', () => {
    const line = ['990102003004', '990102003000', '990102000000', '990100000000', '990000000000']
    expect(line.map(placeLevel)).toEqual([5, 4, 3, 2, 1])
    expect(placeLine('990102003004')).toEqual(line)
    for (const area of line) expect(isInPlace('990102003004', area)).toBe(true)
    expect(isInPlace('990101003004', '990102000000')).toBe(false)
    expect(parentPlace('990000000000')).toBeNull()
    expect(cityOf('990102003004')).toBe('990100')
  })

  it('are twelve digits and nothing else', () => {
    for (const bad of ['', '99010000000', '9901000000000', '99010000000x', '９９０１００００００００', '090100000000'])
      expect(isPlaceCode(bad), bad).toBe(false)
    expect(isPlaceCode('990100000000')).toBe(true)
  })
})
