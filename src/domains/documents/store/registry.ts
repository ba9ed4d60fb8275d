import { blindIndex } from '#platform/crypto/blind-index'
import { sql, type Tx } from '#platform/db/tx'
import { documentKeys } from '../keys.ts'
import type { DocumentState, TermValues } from '../rules/index.ts'
import { openValues, type Sealed, sealValues } from '../sealing.ts'

/** What the register of another authority holds about somebody; in this installation a simulator stands for it. */
export type RegistryRecord = {
  source: string
  type: string
  /** Citizen number of the person, credit code of the firm. */
  subject: string
  number: string | null
  issuer: string
  validFrom: string | null
  validTo: string | null
  state?: Exclude<DocumentState, 'superseded'>
  data: TermValues
}

type Found = Required<Omit<RegistryRecord, 'source' | 'subject'>>
type Asked = { source: string; type: string; subject: string }

export async function putRegistryRecord(tx: Tx, record: RegistryRecord): Promise<void> {
  const id = tx.id()
  const subject = blindIndex(documentKeys(), tx.city, 'id', record.subject)
  const { sealed, dataKey, keyId } = sealValues(tx.city, id, record.data)
  await tx.run(sql`insert into documents.registry (city, id, source, type, subject, number, issuer, valid_from, valid_to, state, sealed, data_key,
      key_id, recorded_at)
    values (${tx.city}, ${id}, ${record.source}, ${record.type}, ${subject}, ${record.number}, ${record.issuer}, ${record.validFrom},
      ${record.validTo}, ${record.state ?? 'valid'}, ${sealed}, ${dataKey}, ${keyId}, ${tx.now})
    on conflict on constraint registry_once do update set id = excluded.id, number = excluded.number, issuer = excluded.issuer,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to, state = excluded.state, sealed = excluded.sealed,
      data_key = excluded.data_key, key_id = excluded.key_id, recorded_at = excluded.recorded_at`)
}

export async function registryRecord(tx: Tx, { source, type, subject }: Asked): Promise<Found | undefined> {
  const index = blindIndex(documentKeys(), tx.city, 'id', subject)
  type Row = Omit<Found, 'data'> & Sealed & { id: string }
  const row =
    await tx.maybe<Row>(sql`select id, type, number, issuer, valid_from, valid_to, state, sealed, data_key, key_id
    from documents.registry where city = ${tx.city} and source = ${source} and type = ${type} and subject = ${index}`)
  if (!row) return undefined
  const { id, sealed, dataKey, keyId, ...facts } = row
  return { ...facts, data: openValues(tx.city, id, { sealed, dataKey, keyId }) }
}
