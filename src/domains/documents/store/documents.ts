import { join, raw, sql, type Tx } from '#platform/db/tx'
import type { Document, DocumentState, TermValues } from '../rules/index.ts'
import { openValues, type Sealed, sealValues } from '../sealing.ts'

/** A document with what only this domain looks at. */
export type Kept = Document & {
  /** How the holder is named to anybody who checks: a person's name masked. */
  holderShown: string | null
  /** The name that is printed on a licence, kept sealed with the values. */
  holderName: string | null
}

/** A document as others may know it. */
export function plain({ holderShown: _, holderName: __, ...document }: Kept): Document {
  return document
}

type Row = Omit<Kept, 'data' | 'holderName' | 'file' | 'issuer' | 'createdAt'> &
  Sealed & {
    issuerOrg: string | null
    issuerName: string | null
    fileSha256: string | null
    fileName: string | null
    fileType: string | null
    fileBytes: number | null
    createdAt: Date
  }

const COLUMNS =
  `id, type, holder, holder_shown, number, identifier, issuer_org, issuer_name, sealed, data_key, key_id, file_sha256,
  file_name, file_type, file_bytes, trust, valid_from, valid_to, state, state_reason, case_id, previous, superseded_by, created_at`
    .split(',')
    .map((name) => name.trim())
const columns = raw(COLUMNS.join(', '))

export async function insertDocument(tx: Tx, kept: Kept): Promise<void> {
  const { sealed, dataKey, keyId } = sealValues(tx.city, kept.id, withName(kept))
  const { file, issuer } = kept
  const values = [
    ...[kept.id, kept.type, kept.holder, kept.holderShown, kept.number, kept.identifier, issuer?.org ?? null],
    ...[
      issuer?.name ?? null,
      sealed,
      dataKey,
      keyId,
      file?.sha256 ?? null,
      file?.name ?? null,
      file?.mediaType ?? null,
    ],
    ...[file?.bytes ?? null, kept.trust, kept.validFrom, kept.validTo, kept.state, kept.stateReason, kept.caseId],
    ...[kept.previous, kept.supersededBy, kept.createdAt],
  ]
  await tx.run(sql`insert into documents.documents (city, ${columns}) values (${tx.city}, ${join(values)})`)
}

export async function keptById(tx: Tx, id: string, forUpdate = false): Promise<Kept | undefined> {
  const lock = forUpdate ? sql`for update` : sql``
  const row = await tx.maybe<Row>(
    sql`select ${columns} from documents.documents where city = ${tx.city} and id = ${id} ${lock}`,
  )
  return row && keptFrom(tx, row)
}

/** The licences of ours with this number or identifier: the one in force, or the last. */
export async function keptByCode(tx: Tx, code: { number: string } | { identifier: string }): Promise<Kept | undefined> {
  const which =
    'number' in code ? sql`number = ${code.number} and state <> 'superseded'` : sql`identifier = ${code.identifier}`
  const row = await tx.maybe<Row>(sql`select ${columns} from documents.documents
    where city = ${tx.city} and identifier is not null and ${which}`)
  return row && keptFrom(tx, row)
}

export type Wanted = {
  types?: readonly string[] | undefined
  caseId?: string | undefined
  /** Also those that another has taken the place of. */
  superseded?: boolean | undefined
}

export async function keptOf(
  tx: Tx,
  holder: string,
  { types, caseId, superseded = false }: Wanted,
): Promise<readonly Kept[]> {
  const some = types === undefined ? sql`` : sql`and type = any(${[...types]})`
  const ofCase = caseId === undefined ? sql`` : sql`and case_id = ${caseId}`
  const current = superseded ? sql`` : sql`and state <> 'superseded'`
  const rows = await tx.rows<Row>(sql`select ${columns} from documents.documents
    where city = ${tx.city} and holder = ${holder} ${some} ${ofCase} ${current} order by created_at desc, id desc limit 500`)
  return rows.map((row) => keptFrom(tx, row))
}

/** Brings a document to another state; the reason is what its holder reads. */
export async function setState(
  tx: Tx,
  id: string,
  to: { state: DocumentState; reason: string | null; supersededBy?: string },
): Promise<void> {
  const ended = to.state === 'valid' || to.state === 'suspended' ? null : tx.now
  await tx.run(sql`update documents.documents set state = ${to.state}, state_reason = ${to.reason},
      superseded_by = ${to.supersededBy ?? null}, ended_at = ${ended}
    where city = ${tx.city} and id = ${id}`)
}

/** Among the sealed values the printed name stands under a word that is no term. */
const NAME = '#holder'

function withName({ data, holderName }: Kept): TermValues {
  return holderName === null ? data : { ...data, [NAME]: holderName }
}

function keptFrom(tx: Tx, row: Row): Kept {
  const {
    sealed,
    dataKey,
    keyId,
    issuerOrg,
    issuerName,
    fileSha256,
    fileName,
    fileType,
    fileBytes,
    createdAt,
    ...facts
  } = row
  const { [NAME]: holderName = null, ...data } = openValues(tx.city, row.id, { sealed, dataKey, keyId })
  return {
    ...facts,
    data,
    holderName: holderName === null ? null : String(holderName),
    issuer: issuerName === null ? null : { org: issuerOrg, name: issuerName },
    file:
      fileSha256 === null || fileName === null || fileType === null || fileBytes === null
        ? null
        : { sha256: fileSha256, name: fileName, mediaType: fileType, bytes: fileBytes },
    createdAt: createdAt.toISOString(),
  }
}
