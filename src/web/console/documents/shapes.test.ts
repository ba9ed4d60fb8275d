import { describe, expect, it } from 'vitest'
import { badOption, finding, type TermLine, type TypeLine, termForm, termOf, typeForm, typeOf } from './shapes.ts'

const both = (zh: string, en = zh) => ({ zh, en })
const term: TermLine = {
  ...{
    code: 'meal',
    name: both('品类', 'Meals'),
    hint: null,
    type: 'choice',
    sensitivity: 'open',
    unit: null,
    sources: ['account'],
  },
  options: [{ code: 'hot', name: both('热食', 'hot') }],
  ...{ version: 3, own: true },
}
const type: TypeLine = {
  ...{
    code: 'stall',
    name: both('证', 'Licence'),
    kind: 'licence',
    fields: ['meal'],
    fetch: null,
    retention: 'permanent',
  },
  issuer: { name: both('市场监管局'), org: 'shichang' },
  lasts: { amount: 5, unit: 'year' },
  licence: { typeCode: '11100000000013338W011', template: 'licence', renewDays: 30 },
  ...{ version: 1, own: false },
}

describe('the forms of the dictionary', () => {
  it('send back what they were given', () => {
    const { code: _, version, own: __, ...fields } = term
    expect(termOf(termForm(term), version)).toEqual({ ...fields, version })
    const { code: ___, own: ____, ...rest } = type
    expect(typeOf(typeForm(type), 1)).toEqual(rest)
  })
  it('take options in any stroke and say which line lacks a part', () => {
    expect(termOf({ ...termForm(term), options: 'hot｜热食｜hot\n\ncold|冷食|cold' }, null).options).toHaveLength(2)
    expect(badOption('hot|热食|hot\ncold|冷食')).toBe(2)
    expect(badOption('hot|热食|hot')).toBeUndefined()
  })
  it('take what is empty for nothing', () => {
    const bare = typeOf(
      { code: 'x', name: both('照片'), kind: 'photo', fields: [], issuer: { name: { zh: ' ' } } },
      null,
    )
    expect(bare).toMatchObject({ issuer: null, lasts: null, fetch: null, licence: null, retention: 'permanent' })
  })
  it('find by name and code in both languages', () => {
    expect(finding([term], 'MEAL')).toEqual([term])
    expect(finding([term], '品')).toEqual([term])
    expect(finding([term], 'x')).toEqual([])
  })
})
