import { describe, expect, it } from 'vitest'
import { conjunctsOf } from './feel.ts'

describe('the parts of a condition', () => {
  it('are those that must all hold', () => {
    expect(conjunctsOf('a = 1')).toEqual(['a = 1'])
    expect(conjunctsOf('a = 1 and  b > 2 and c')).toEqual(['a = 1', 'b > 2', 'c'])
    expect(conjunctsOf('a = 1 or b = 2')).toEqual(['a = 1 or b = 2'])
    expect(conjunctsOf('(a = 1 or b = 2) and not(c)')).toEqual(['(a = 1 or b = 2)', 'not(c)'])
    expect(conjunctsOf('(x in [1..3]) and y = "p and q"')).toEqual(['(x in [1..3])', 'y = "p and q"'])
  })
})
