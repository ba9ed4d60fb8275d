import { sql, type Tx } from '#platform/db/tx'
import type { DocumentType, Term } from '../rules/index.ts'

/** What holds for every city stands under this code. */
const NATIONAL = '000000'

export type Source = { code: string; name: { zh: string; en: string }; isUp: boolean }
type Row<T> = { code: string; body: Omit<T, 'code'> }
type Versioned<T> = T & { version: number; own: boolean }

/** A city's own entry goes before the national one of the same code. */
const own = (tx: Tx) => sql`city in (${NATIONAL}, ${tx.city}) order by code, city`

/** All terms by code. */
export async function terms(tx: Tx): Promise<ReadonlyMap<string, Term>> {
  return byCode(await tx.rows<Row<Term>>(sql`select code, body from documents.terms where ${own(tx)}`))
}

/** All types of documents by code. */
export async function documentTypes(tx: Tx): Promise<ReadonlyMap<string, DocumentType>> {
  return byCode(await tx.rows<Row<DocumentType>>(sql`select code, body from documents.types where ${own(tx)}`))
}

export async function documentType(tx: Tx, code: string): Promise<DocumentType | undefined> {
  const rows = await tx.rows<Row<DocumentType>>(sql`select code, body from documents.types
    where code = ${code} and ${own(tx)}`)
  return byCode(rows).get(code)
}

/** The same with their versions, for the editor. */
export async function editedTerms(tx: Tx): Promise<readonly Versioned<Term>[]> {
  const rows = await tx.rows<Edited<Term>>(sql`select code, body, version, city from documents.terms where ${own(tx)}`)
  return marked<Term>(tx, rows)
}

export async function editedTypes(tx: Tx): Promise<readonly Versioned<DocumentType>[]> {
  const rows = await tx.rows<Edited<DocumentType>>(
    sql`select code, body, version, city from documents.types where ${own(tx)}`,
  )
  return marked<DocumentType>(tx, rows)
}

export async function sources(tx: Tx): Promise<ReadonlyMap<string, Source>> {
  type Listed = { code: string; zh: string; en: string; isUp: boolean }
  const rows = await tx.rows<Listed>(sql`select code, name_zh as zh, name_en as en, is_up from documents.sources
    where ${own(tx)}`)
  return new Map(rows.map(({ code, zh, en, isUp }) => [code, { code, name: { zh, en }, isUp }]))
}

/** Stores a term under the version that was read; `expected` 0: it is new. False: somebody else was faster. */
export async function writeTerm(tx: Tx, term: Term, expected?: number): Promise<boolean> {
  const { code, ...body } = term
  const values = sql`(${tx.city}, ${code}, ${term.name.zh}, ${JSON.stringify(body)}, 1, ${tx.now}, ${editor(tx)})`
  const free = expected === undefined ? sql`true` : sql`t.version = ${expected}`
  return (
    (await tx.run(sql`insert into documents.terms as t (city, code, name, body, version, changed_at, changed_by) values ${values}
      on conflict on constraint terms_pk do update set name = excluded.name, body = excluded.body, version = t.version + 1,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by where ${free}`)) === 1
  )
}

export async function writeType(tx: Tx, type: DocumentType, expected?: number): Promise<boolean> {
  const { code, ...body } = type
  const values = sql`(${tx.city}, ${code}, ${type.name.zh}, ${type.kind}, ${JSON.stringify(body)}, 1, ${tx.now}, ${editor(tx)})`
  const free = expected === undefined ? sql`true` : sql`t.version = ${expected}`
  return (
    (await tx.run(sql`insert into documents.types as t (city, code, name, kind, body, version, changed_at, changed_by) values ${values}
      on conflict on constraint types_pk do update set name = excluded.name, kind = excluded.kind, body = excluded.body,
        version = t.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by where ${free}`)) ===
    1
  )
}

export async function writeSource(tx: Tx, { code, name, isUp }: Source): Promise<void> {
  await tx.run(sql`insert into documents.sources (city, code, name_zh, name_en, kind, is_up)
    values (${tx.city}, ${code}, ${name.zh}, ${name.en}, 'registry', ${isUp})
    on conflict on constraint sources_pk do update set name_zh = excluded.name_zh, name_en = excluded.name_en, is_up = excluded.is_up`)
}

function byCode<T extends { code: string }>(rows: readonly { code: string; body: Omit<T, 'code'> }[]): Map<string, T> {
  return new Map(rows.map(({ code, body }) => [code, { code, ...body } as T]))
}

type Edited<T> = Row<T> & { version: number; city: string }

function marked<T extends { code: string }>(tx: Tx, rows: readonly Edited<T>[]): readonly Versioned<T>[] {
  const found = rows.map(({ code, body, version, city }) => ({
    code,
    body: { ...body, version, own: city === tx.city },
  }))
  return [...byCode<{ code: string }>(found).values()] as Versioned<T>[]
}

function editor(tx: Tx): string | null {
  return tx.actor.kind === 'staff' ? tx.actor.user : null
}
