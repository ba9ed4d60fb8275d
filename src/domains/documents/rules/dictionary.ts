import { checkFeel } from '#kit/feel'
import { allow, type Ruling, refuse } from '#kit/ruling'
import type { DocumentType } from './document.ts'
import { parseTypeCode } from './identifier.ts'
import type { Term } from './term.ts'

/** What an entry of the dictionary may point to. */
export type Known = {
  terms: ReadonlySet<string>
  types: ReadonlySet<string>
  sources: ReadonlySet<string>
  templates: ReadonlySet<string>
}

const CODE = /^[a-z][A-Za-z0-9]{1,59}$/
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Words that call a function in a condition, so that no term may be called the same. */
const RESERVED = new Set([
  'date',
  'duration',
  'count',
  'contains',
  'sum',
  'min',
  'max',
  'floor',
  'ceiling',
  'not',
  'list',
])
/** The account of a holder is a source of its own. */
export const ACCOUNT = 'account'
const counted: readonly Term['type'][] = ['number', 'money']

/** Whether a term may enter the dictionary: its code is one name of FEEL, its options fit its type. */
export function checkTerm(term: Term): Ruling<Term> {
  const feel = CODE.test(term.code) && !RESERVED.has(term.code) ? checkFeel(term.code) : undefined
  if (!feel?.allowed || feel.value.reads.join() !== term.code)
    return refuse('invalid', 'documents.bad-term-code', {}, 'code')
  const options = term.options.map(({ code }) => code)
  const chooses = term.type === 'choice' || term.type === 'choices'
  if (chooses && options.length === 0) return refuse('invalid', 'documents.options-needed', {}, 'options')
  if (!chooses && options.length > 0) return refuse('invalid', 'documents.options-unused', {}, 'options')
  if (new Set(options).size < options.length) return refuse('invalid', 'documents.option-twice', {}, 'options')
  if (term.unit !== null && !counted.includes(term.type)) return refuse('invalid', 'documents.unit-unused', {}, 'unit')
  return allow(term)
}

/** Whether what a term takes its value from exists. */
export function checkSources(term: Term, { types }: Pick<Known, 'types'>): Ruling<Term> {
  const missing = term.sources.filter((source) => source !== ACCOUNT && !types.has(source))
  return missing.length === 0 ? allow(term) : refuse('invalid', 'documents.unknown-type', { missing }, 'sources')
}

/** Whether a type may enter the dictionary: all it names exists, and what a licence needs is there. */
export function checkDocumentType(type: DocumentType, known: Omit<Known, 'types'>): Ruling<DocumentType> {
  if (!KEBAB.test(type.code)) return refuse('invalid', 'documents.bad-type-code', {}, 'code')
  const missing = type.fields.filter((field) => !known.terms.has(field))
  if (missing.length > 0) return refuse('invalid', 'documents.unknown-term', { missing }, 'fields')
  if (new Set(type.fields).size < type.fields.length) return refuse('invalid', 'documents.field-twice', {}, 'fields')
  if (type.fetch !== null && !known.sources.has(type.fetch))
    return refuse('invalid', 'documents.unknown-source', { missing: [type.fetch] }, 'fetch')
  return type.licence === null ? allow(type) : checkLicence(type, type.licence, known)
}

function checkLicence(
  type: DocumentType,
  licence: NonNullable<DocumentType['licence']>,
  known: Pick<Known, 'templates'>,
): Ruling<DocumentType> {
  const code = parseTypeCode(licence.typeCode)
  if (!code.allowed) return code
  if (!known.templates.has(licence.template))
    return refuse('invalid', 'documents.unknown-template', { missing: [licence.template] }, 'licence.template')
  if (type.issuer === null) return refuse('invalid', 'documents.issuer-needed', {}, 'issuer')
  return allow(type)
}
