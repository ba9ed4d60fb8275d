import type { z } from 'zod'
import type { termBody, termLine, typeBody, typeLine } from '#schemas/documents'

export type TermLine = z.output<typeof termLine>
export type TypeLine = z.output<typeof typeLine>
type Lasting = NonNullable<TypeLine['lasts']>

/** A term as its form holds it. */
export type TermForm = Pick<TermLine, 'code' | 'name' | 'type' | 'sensitivity' | 'sources'> & {
  /** One a line: code, Chinese, English, with strokes between. */
  options?: string
  unit?: { zh?: string; en?: string }
  hint?: { zh?: string; en?: string }
}

/** A type as its form holds it; what is empty is null for the server. */
export type TypeForm = Pick<TypeLine, 'code' | 'name' | 'kind' | 'fields'> & {
  issuer?: { name?: { zh?: string; en?: string }; org?: string }
  lasts?: { amount?: number | null; unit?: Lasting['unit'] }
  fetch?: string
  licence?: { typeCode?: string; template?: string; renewDays?: number }
  retention?: number | null
}

export function termForm(term: TermLine): TermForm {
  const { code, name, type, sensitivity, sources, options, unit, hint } = term
  const lines = options.map((option) => [option.code, option.name.zh, option.name.en].join('|')).join('\n')
  return {
    code,
    name,
    type,
    sensitivity,
    sources,
    options: lines,
    ...(unit ? { unit } : {}),
    ...(hint ? { hint } : {}),
  }
}

export function termOf(form: TermForm, version: number | null): z.input<typeof termBody> {
  const { name, type, sensitivity, sources = [], options, unit, hint } = form
  return {
    name,
    type,
    sensitivity,
    sources,
    options: optionsOf(options),
    unit: bothOf(unit),
    hint: bothOf(hint),
    version,
  }
}

/** The first line of options that lacks a part, counted from 1. */
export function badOption(text = ''): number | undefined {
  const at = linesOf(text).findIndex((line) => partsOf(line).length !== 3)
  return at < 0 ? undefined : at + 1
}

export function typeForm(type: TypeLine): TypeForm {
  const { code, name, kind, fields, issuer, lasts, fetch, licence, retention } = type
  return {
    ...{ code, name, kind, fields },
    ...(issuer ? { issuer: { name: issuer.name, ...(issuer.org ? { org: issuer.org } : {}) } } : {}),
    ...(lasts ? { lasts } : {}),
    ...(fetch ? { fetch } : {}),
    ...(licence ? { licence } : {}),
    retention: retention === 'permanent' ? null : retention,
  }
}

export function typeOf(form: TypeForm, version: number | null): z.input<typeof typeBody> {
  const { name, kind, fields = [], issuer, lasts, fetch, licence, retention } = form
  const issuerName = bothOf(issuer?.name)
  return {
    ...{ name, kind, fields, version },
    issuer: issuerName === null ? null : { name: issuerName, org: issuer?.org?.trim() || null },
    lasts: lasts?.amount ? { amount: lasts.amount, unit: lasts.unit ?? 'year' } : null,
    fetch: fetch || null,
    licence: licence?.typeCode
      ? { typeCode: licence.typeCode.trim(), template: licence.template ?? '', renewDays: licence.renewDays ?? 30 }
      : null,
    retention: retention ?? 'permanent',
  }
}

/** Entries whose name or code holds what was typed. */
export function finding<T extends { code: string; name: { zh: string; en: string } }>(
  rows: readonly T[],
  q: string,
): T[] {
  const wanted = q.trim().toLowerCase()
  return rows.filter(({ code, name }) => `${code} ${name.zh} ${name.en}`.toLowerCase().includes(wanted))
}

/** English may be left out: then the Chinese stands for both. */
function bothOf(words: { zh?: string; en?: string } | undefined): { zh: string; en: string } | null {
  const zh = words?.zh?.trim() ?? ''
  return zh === '' ? null : { zh, en: words?.en?.trim() || zh }
}

function optionsOf(text = ''): { code: string; name: { zh: string; en: string } }[] {
  return linesOf(text).map((line) => {
    const [code = '', zh = '', en = ''] = partsOf(line)
    return { code, name: { zh, en } }
  })
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

function partsOf(line: string): string[] {
  return line
    .split(/[|｜]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
