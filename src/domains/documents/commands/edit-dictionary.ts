import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { checkDocumentType, checkSources, checkTerm, type DocumentType, type Term } from '../rules/index.ts'
import * as store from '../store/dictionary.ts'
import { templates } from '../store/templates.ts'

/** Puts a term into the dictionary of the city, as seeds and imports do. */
export async function putTerm(tx: Tx, term: Term): Promise<void> {
  await store.writeTerm(tx, insist(checkTerm(term)))
}

/** Puts a type into the dictionary of the city; the terms it names must be there. */
export async function putDocumentType(tx: Tx, type: DocumentType): Promise<void> {
  await store.writeType(tx, insist(checkDocumentType(type, await knownTo(tx))))
}

/** Puts many terms and types at once, as seeds do: what they may name is read once. */
export async function putDictionary(
  tx: Tx,
  { terms, types }: { terms: readonly Term[]; types: readonly DocumentType[] },
): Promise<void> {
  const known = await knownTo(tx)
  const named = { ...known, terms: new Set([...known.terms, ...terms.map(({ code }) => code)]) }
  for (const term of terms) insist(checkTerm(term))
  for (const type of types) insist(checkDocumentType(type, named))
  for (const term of terms) await store.writeTerm(tx, term)
  for (const type of types) await store.writeType(tx, type)
}

/** Stores an edited term; `version` is what the editor saw, null for a new one. */
export async function editTerm(ctx: Ctx, term: Term, version: number | null): Promise<void> {
  const sound = insist(checkTerm(term))
  await ctx.transaction('documents.edit-types', async (tx) => {
    insist(checkSources(sound, { types: new Set((await store.documentTypes(tx)).keys()) }))
    const before = (await store.editedTerms(tx)).find(({ code }) => code === term.code)
    mustBeNew(before, version)
    if (!(await store.writeTerm(tx, sound, before?.own ? before.version : undefined)))
      reject('conflict', 'documents.changed-meanwhile')
    audit(tx, { action: 'documents.edit-types', object: { kind: 'term', id: term.code } })
  })
}

export async function editType(ctx: Ctx, type: DocumentType, version: number | null): Promise<void> {
  await ctx.transaction('documents.edit-types', async (tx) => {
    const sound = insist(checkDocumentType(type, await knownTo(tx)))
    const before = (await store.editedTypes(tx)).find(({ code }) => code === type.code)
    mustBeNew(before, version)
    if (!(await store.writeType(tx, sound, before?.own ? before.version : undefined)))
      reject('conflict', 'documents.changed-meanwhile')
    audit(tx, { action: 'documents.edit-types', object: { kind: 'document-type', id: type.code } })
  })
}

/** A new entry takes nobody's code; an edited one is the one that was read. */
function mustBeNew(before: { version: number } | undefined, version: number | null): void {
  if (version === null && before) reject('conflict', 'documents.code-taken', {}, 'code')
  if (version !== null && before?.version !== version) reject('conflict', 'documents.changed-meanwhile')
}

async function knownTo(tx: Tx): Promise<Parameters<typeof checkDocumentType>[1]> {
  const [terms, sources, known] = await Promise.all([store.terms(tx), store.sources(tx), templates(tx)])
  return {
    terms: new Set(terms.keys()),
    sources: new Set(sources.keys()),
    templates: new Set(known.keys()),
  }
}
