import { placeByCode } from '#domains/directory'
import { reject } from '#kit/ruling'
import { sha256 } from '#platform/crypto/hash'
import type { Tx } from '#platform/db/tx'
import { canonical } from '#platform/idempotency'
import { type DocumentType, type LicenceTemplate, showValue, type Term, type TermValues } from '../rules/index.ts'
import { documentType, terms } from '../store/dictionary.ts'
import { templates } from '../store/templates.ts'
import type { Print } from './sheet.ts'
import type { Stated } from './token.ts'

/** What the dictionary says about a licence type: all that is needed to print one. */
export type Form = {
  type: DocumentType
  licence: NonNullable<DocumentType['licence']>
  template: LicenceTemplate
  terms: ReadonlyMap<string, Term>
}

export async function formOf(tx: Tx, code: string): Promise<Form> {
  const [type, all, known] = await Promise.all([documentType(tx, code), terms(tx), templates(tx)])
  if (!type?.licence) reject('invalid', 'documents.not-a-licence', { type: code }, 'type')
  const template =
    known.get(type.licence.template) ??
    reject('invalid', 'documents.unknown-template', { missing: [type.licence.template] })
  return { type, licence: type.licence, template, terms: all }
}

/** Lines and sentence of a licence in words; what has no value has no line. */
export async function wordingOf(tx: Tx, form: Form, data: TermValues): Promise<Pick<Print, 'lines' | 'sentence'>> {
  const places = await placesIn(tx, form, data)
  const shown = (code: string): string => {
    const [term, value] = [form.terms.get(code), data[code]]
    return term === undefined || value === undefined ? '' : showValue(term, value, 'zh', places)
  }
  const codes = form.template.lines ?? form.type.fields
  const lines = codes
    .filter((code) => shown(code) !== '')
    .map((code) => [form.terms.get(code)?.name.zh ?? code, shown(code)] as const)
  const sentence = form.template.sentence.replace(/\{(\w+)\}/g, (_, code: string) =>
    code === 'type' ? form.type.name.zh : shown(code),
  )
  return { lines, sentence }
}

/** The fingerprint of all printed values, as it is signed. */
export function valuesHash(data: TermValues): Stated['values'] {
  return sha256(canonical(data)).subarray(0, 16).toString('hex')
}

async function placesIn(tx: Tx, form: Form, data: TermValues): Promise<ReadonlyMap<string, string>> {
  const codes = Object.entries(data).flatMap(([code, value]) =>
    form.terms.get(code)?.type === 'place' ? [String(value)] : [],
  )
  const found = await Promise.all(codes.map((code) => placeByCode(tx, code)))
  return new Map(found.flatMap((place) => (place ? [[place.code, place.name] as const] : [])))
}
