import { describe, expect, it } from 'vitest'
import { checkDocumentType, checkSources, checkTerm } from './dictionary.ts'
import type { DocumentType } from './document.ts'
import type { Term } from './term.ts'

const words = (zh: string) => ({ zh, en: zh })
const term: Term = {
  code: 'floorArea',
  name: words('经营面积'),
  hint: null,
  type: 'number',
  options: [],
  sensitivity: 'open',
  unit: words('平方米'),
  sources: ['account', 'food-licence'],
}
const type: DocumentType = {
  code: 'food-licence',
  name: words('食品经营许可证'),
  kind: 'licence',
  issuer: { name: words('市场监督管理部门'), org: 'shichang' },
  fields: ['floorArea'],
  lasts: { amount: 5, unit: 'year' },
  fetch: 'registry',
  licence: { typeCode: '11100000MB03271699022', template: 'certificate', renewDays: 30 },
  retention: 10,
}
const known = {
  terms: new Set(['floorArea']),
  types: new Set(['food-licence']),
  sources: new Set(['registry']),
  templates: new Set(['certificate']),
}
const fault = (ruling: ReturnType<typeof checkTerm> | ReturnType<typeof checkDocumentType>): string | undefined =>
  ruling.allowed ? undefined : `${ruling.refusal.code} at ${ruling.refusal.field}`

describe('a term', () => {
  it('is taken when its code is a name of FEEL and its parts fit', () => {
    expect(fault(checkTerm(term))).toBeUndefined()
  })
  it.each(['floor-area', 'Floor', '面积', 'date', 'and', 'if', 'a b', 'x', 'a+b'])('is not called %s', (code) => {
    expect(fault(checkTerm({ ...term, code }))).toBe('documents.bad-term-code at code')
  })
  it('has options exactly when it is a choice, each once, and a unit only where it counts', () => {
    const option = { code: 'a', name: words('甲') }
    expect(fault(checkTerm({ ...term, type: 'choice', unit: null }))).toBe('documents.options-needed at options')
    expect(fault(checkTerm({ ...term, options: [option] }))).toBe('documents.options-unused at options')
    const twice = { ...term, type: 'choices' as const, unit: null, options: [option, option] }
    expect(fault(checkTerm(twice))).toBe('documents.option-twice at options')
    expect(fault(checkTerm({ ...term, type: 'date' }))).toBe('documents.unit-unused at unit')
  })
  it('takes its value from types that exist, or from the account', () => {
    expect(checkSources(term, known).allowed).toBe(true)
    expect(checkSources({ ...term, sources: ['id-card'] }, known)).toMatchObject({
      refusal: { code: 'documents.unknown-type', facts: { missing: ['id-card'] }, field: 'sources' },
    })
  })
})

describe('a document type', () => {
  it('is taken when all it names exists', () => {
    expect(fault(checkDocumentType(type, known))).toBeUndefined()
  })
  it.each<[Partial<DocumentType>, string]>([
    [{ code: 'Food licence' }, 'documents.bad-type-code at code'],
    [{ fields: ['floorArea', 'colour'] }, 'documents.unknown-term at fields'],
    [{ fields: ['floorArea', 'floorArea'] }, 'documents.field-twice at fields'],
    [{ fetch: 'province' }, 'documents.unknown-source at fetch'],
    [{ issuer: null }, 'documents.issuer-needed at issuer'],
  ])('is refused with %o', (change, told) => {
    expect(fault(checkDocumentType({ ...type, ...change }, known))).toBe(told)
  })
  it('needs a sound type code and a template to be issued here', () => {
    const licence = { typeCode: '11100000MB03271698022', template: 'certificate', renewDays: 30 }
    expect(fault(checkDocumentType({ ...type, licence }, known))).toBe('documents.not-a-type-code at licence.typeCode')
    const other = { ...licence, typeCode: '11100000MB03271699022', template: 'poster' }
    expect(fault(checkDocumentType({ ...type, licence: other }, known))).toBe(
      'documents.unknown-template at licence.template',
    )
  })
})
