import { holderById } from '#domains/accounts'
import { type Org, orgById } from '#domains/directory'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { DocumentDesk } from '../desk.ts'
import { citySigner } from '../licence/city-keys.ts'
import { type Making, makeLicence } from '../licence/make.ts'
import { type Form, formOf } from '../licence/print.ts'
import type { Document, TermValues } from '../rules/index.ts'
import { insertDocument, type Kept, keptById, keptOf, plain } from '../store/documents.ts'
import { insertLicence, issuerCode, type Licence, licenceOf } from '../store/licences.ts'
import { supersede } from './store-document.ts'

export type IssueLicence = {
  /** Code of a document type that this city issues. */
  type: string
  holder: string
  /** As it is printed: the full name of person or firm. */
  holderName: string
  data: TermValues
  caseId: string | null
  caseNumber: string | null
  /** The matter's name. */
  matter: string
  issuerOrg: string
  /** The day of issue and first day of validity, `YYYY-MM-DD`. */
  day: string
  /** The last day, where the decision sets one of its own (null: without end); else what the type says. */
  validTo?: string | null
  /** The licence that is renewed or changed: it keeps its number, gets the next edition, and the old one is superseded. */
  renews?: string | null
}

/**
 * Makes a licence (制发证照): number, identifier, signature, PDF/A with its QR code, and the document in the holder's wallet.
 * Asked again for the same case and type it answers with the licence that is there.
 */
export async function issueLicence(desk: DocumentDesk, ctx: Ctx, asked: IssueLicence): Promise<Document> {
  const before = await ctx.reading('documents.issue', (tx) => alreadyIssued(tx, asked))
  if (before) return plain(before)
  const making = await ctx.reading('documents.issue', (tx) => prepare(tx, asked))
  const made = await makeLicence(desk, ctx, { making, signer: await citySigner(desk.keys, ctx) })
  return ctx.transaction('documents.issue', (tx) => keepLicence(tx, made, asked))
}

async function alreadyIssued(tx: Tx, { caseId, type, holder }: IssueLicence): Promise<Kept | undefined> {
  if (caseId === null) return undefined
  const made = await keptOf(tx, holder, { caseId, types: [type], superseded: true })
  return made.find(({ identifier }) => identifier !== null)
}

async function prepare(tx: Tx, asked: IssueLicence): Promise<Making> {
  const form = await formOf(tx, asked.type)
  const org = (await orgById(tx, asked.issuerOrg)) ?? reject('invalid', 'documents.issuer-unknown', {}, 'issuerOrg')
  const [holder, code] = await Promise.all([holderById(tx, asked.holder), codeOf(tx, org, form)])
  const { holderName, caseId, day, validTo } = asked
  return {
    ...{ form, holderName, caseId, day, validTo, holder: asked.holder },
    issuer: { org: org.id, name: org.name, code },
    isFirm: holder?.kind === 'firm',
    earlier: asked.renews ? await earlierOf(tx, asked, asked.renews) : null,
    data: Object.fromEntries(Object.entries(asked.data).filter(([term]) => form.type.fields.includes(term))),
  }
}

/** The issuer's own credit code; the body that defines the type needs none beside the type's. */
async function codeOf(tx: Tx, org: Org, { type, licence }: Form): Promise<string> {
  const own = await issuerCode(tx, org.id)
  if (own !== undefined) return own
  if (org.code === type.issuer?.org) return licence.typeCode.slice(0, 18)
  return reject('invalid', 'documents.issuer-without-code', { org: org.name }, 'issuerOrg')
}

async function earlierOf(tx: Tx, { holder, type }: IssueLicence, id: string): Promise<NonNullable<Making['earlier']>> {
  const [kept, licence] = await Promise.all([keptById(tx, id), licenceOf(tx, id)])
  if (kept?.holder !== holder || kept.type !== type || !licence) reject('missing', 'documents.not-found', {}, 'renews')
  if (kept.state === 'superseded' || kept.state === 'cancelled')
    reject('conflict', 'documents.not-renewable', {}, 'renews')
  return { kept, licence }
}

async function keepLicence(tx: Tx, made: { kept: Kept; licence: Licence }, asked: IssueLicence): Promise<Document> {
  const again = await alreadyIssued(tx, asked)
  if (again) return plain(again)
  const kept = { ...made.kept, createdAt: tx.now.toISOString() }
  // The older one gives way first: a number names one licence in force.
  if (kept.previous !== null) await supersede(tx, kept.previous, kept)
  await insertDocument(tx, kept)
  await insertLicence(tx, made.licence)
  const facts = { type: kept.type, identifier: kept.identifier, case: asked.caseNumber }
  audit(tx, { action: 'documents.issue', object: { kind: 'document', id: kept.id }, facts })
  return plain(kept)
}
