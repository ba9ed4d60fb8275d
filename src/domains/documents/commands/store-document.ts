import { insist, reject } from '#kit/ruling'
import type { Tx } from '#platform/db/tx'
import { acceptUpload } from '#platform/files/accept'
import { localDate } from '#rules/deadlines'
import type { DocumentDesk } from '../desk.ts'
import { type Document, type DocumentType, lastDayOf, type TermValues, type TrustGrade } from '../rules/index.ts'
import { documentType } from '../store/dictionary.ts'
import { insertDocument, type Kept, keptById, plain, setState } from '../store/documents.ts'

/** A file as it lies in the store, by content address. */
export type KeptFile = NonNullable<Document['file']>

export type NewDocument = {
  type: string
  holder: string
  data: TermValues
  /** C uploaded, D declared, B compared at a window, A fetched from its authority. */
  trust: TrustGrade
  file?: KeptFile | null
  number?: string | null
  issuer?: Document['issuer']
  /** `YYYY-MM-DD`; without it, what the type says from today on. */
  validFrom?: string | null
  validTo?: string | null
  caseId?: string | null
  /** The document that this one takes the place of. */
  replaces?: string | null
}

/** Takes an uploaded file into the store: looked at by its bytes, images drawn anew. */
export async function keepUpload(
  { blobs }: Pick<DocumentDesk, 'blobs'>,
  upload: { name: string; bytes: Uint8Array },
): Promise<KeptFile> {
  const { name, mediaType, bytes } = insist(await acceptUpload(upload))
  return { sha256: await blobs.put(bytes), name, mediaType, bytes: bytes.byteLength }
}

/** Stores a document of a holder. What is there is never overwritten: a newer one supersedes it. */
export async function storeDocument(tx: Tx, _desk: Pick<DocumentDesk, 'keys'>, added: NewDocument): Promise<Document> {
  const type =
    (await documentType(tx, added.type)) ??
    reject('invalid', 'documents.unknown-type', { missing: [added.type] }, 'type')
  const from = added.validFrom ?? null
  const id = tx.id()
  const kept: Kept = {
    id,
    type: type.code,
    holder: added.holder,
    holderShown: null,
    holderName: null,
    number: added.number ?? null,
    identifier: null,
    issuer: added.issuer ?? null,
    data: onlyFields(type.fields, added.data),
    file: added.file ? namedAfter(type, added.file) : null,
    trust: added.trust,
    validFrom: from,
    validTo: added.validTo ?? lastDayOf(from ?? localDate(tx.now), from === null ? null : type.lasts),
    state: 'valid',
    stateReason: null,
    caseId: added.caseId ?? null,
    previous: added.replaces ?? null,
    supersededBy: null,
    createdAt: tx.now.toISOString(),
  }
  await insertDocument(tx, kept)
  if (kept.previous !== null) await supersede(tx, kept.previous, kept)
  return plain(kept)
}

/** The older document gives way to the newer one; both stay. */
export async function supersede(tx: Tx, older: string, newer: Pick<Kept, 'id' | 'holder'>): Promise<void> {
  const before = await keptById(tx, older, true)
  if (before?.holder !== newer.holder) reject('missing', 'documents.not-found')
  if (before.state !== 'superseded')
    await setState(tx, older, { state: 'superseded', reason: null, supersededBy: newer.id })
}

/** People put names and numbers into the names of their files: what is kept is called by what it is. */
function namedAfter({ name }: Pick<DocumentType, 'name'>, file: KeptFile): KeptFile {
  return { ...file, name: `${name.zh}${/\.[a-z0-9]{1,5}$/.exec(file.name)?.[0] ?? ''}` }
}

/** A document carries the values of its type and no others. */
function onlyFields(fields: readonly string[], data: TermValues): TermValues {
  return Object.fromEntries(Object.entries(data).filter(([code]) => fields.includes(code)))
}
