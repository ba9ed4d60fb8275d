import type { SigningAlgorithm } from '#platform/crypto/signing'
import { DEFAULT_SIGNER_ID } from '#platform/crypto/signing'
import { sql, type Tx } from '#platform/db/tx'

/** What was signed when a licence was made. */
export type Licence = {
  document: string
  token: string
  algorithm: SigningAlgorithm
  signedBy: string
  /** 流水号, the part of the identifier that the issuer chooses. */
  runningNumber: string
  edition: number
  /** From which day its holder is reminded that it ends, `YYYY-MM-DD`; null: it has no end. */
  remindOn: string | null
}

export async function insertLicence(tx: Tx, made: Licence): Promise<void> {
  await tx.run(sql`insert into documents.licences (city, document, token, algorithm, signed_by, running_number, edition, remind_on)
    values (${tx.city}, ${made.document}, ${made.token}, ${made.algorithm}, ${made.signedBy}, ${made.runningNumber}, ${made.edition}, ${made.remindOn})`)
}

export async function licenceOf(tx: Tx, document: string): Promise<Licence | undefined> {
  return tx.maybe<Licence>(sql`select document, token, algorithm, signed_by, running_number, edition, remind_on from documents.licences
    where city = ${tx.city} and document = ${document}`)
}

/** With what the city signs. */
export async function signingOf(tx: Tx): Promise<{ algorithm: SigningAlgorithm; signerId: string }> {
  const row = await tx.maybe<{ algorithm: SigningAlgorithm; signerId: string }>(sql`select algorithm, signer_id
    from documents.signing where city = ${tx.city}`)
  return row ?? { algorithm: 'ed25519', signerId: DEFAULT_SIGNER_ID }
}

export async function putSigning(
  tx: Tx,
  { algorithm, signerId }: { algorithm: SigningAlgorithm; signerId: string },
): Promise<void> {
  await tx.run(sql`insert into documents.signing (city, algorithm, signer_id, since) values (${tx.city}, ${algorithm}, ${signerId}, ${tx.now})
    on conflict on constraint signing_pk do update set algorithm = excluded.algorithm, signer_id = excluded.signer_id, since = excluded.since`)
}

/** The credit code under which an organisation issues (颁发机构代码). */
export async function issuerCode(tx: Tx, org: string): Promise<string | undefined> {
  const row = await tx.maybe<{ creditCode: string }>(
    sql`select credit_code from documents.issuers where city = ${tx.city} and org = ${org}`,
  )
  return row?.creditCode
}

export async function putIssuer(tx: Tx, { org, creditCode }: { org: string; creditCode: string }): Promise<void> {
  await tx.run(sql`insert into documents.issuers (city, org, credit_code) values (${tx.city}, ${org}, ${creditCode})
    on conflict on constraint issuers_pk do update set credit_code = excluded.credit_code`)
}
