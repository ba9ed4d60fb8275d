import { maskName } from '#kit/mask'
import { insist } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Signer } from '#platform/crypto/signing'
import type { DocumentDesk } from '../desk.ts'
import {
  dayAfter,
  lastDayOf,
  makeIdentifier,
  makeLicenceNumber,
  parseTypeCode,
  type TermValues,
} from '../rules/index.ts'
import type { Kept } from '../store/documents.ts'
import type { Licence } from '../store/licences.ts'
import { sealFile } from './file-seal.ts'
import { type Form, valuesHash, wordingOf } from './print.ts'
import { sheetOf } from './sheet.ts'
import { makeToken, type Stated } from './token.ts'

/** All that is known before a licence is made. */
export type Making = {
  form: Form
  issuer: { org: string; name: string; code: string }
  /** A firm's name may be shown to anybody, a person's only masked. */
  isFirm: boolean
  /** The licence that is renewed; null: it is the first. */
  earlier: { kept: Kept; licence: Licence } | null
  holder: string
  holderName: string
  data: TermValues
  caseId: string | null
  /** First and last day, `YYYY-MM-DD`; undefined: what the type says. */
  day: string
  validTo: string | null | undefined
}

/** Names, states, signs, prints and seals a licence; nothing is stored but the file. */
export async function makeLicence(
  desk: DocumentDesk,
  ctx: Ctx,
  { making, signer }: { making: Making; signer: Signer },
): Promise<{ kept: Kept; licence: Licence }> {
  const { form, issuer, earlier, data } = making
  const named = nameLicence(ctx, making)
  const stated: Stated = {
    identifier: named.identifier,
    number: named.number,
    type: form.type.name.zh,
    holder: making.holderName,
    issuer: issuer.name,
    from: making.day,
    to: making.validTo === undefined ? lastDayOf(making.day, form.type.lasts) : making.validTo,
    values: valuesHash(data),
  }
  const token = await makeToken(signer, stated)
  const bytes = await printLicence(desk, ctx, { form, data, stated, token, signer, day: making.day, watermark: null })
  const file = {
    sha256: await desk.blobs.put(bytes),
    name: `${stated.type}.pdf`,
    mediaType: 'application/pdf',
    bytes: bytes.byteLength,
  }
  const kept = keptOf(ctx.id(), { making, stated, file })
  const { serial, edition } = named
  const remindOn = stated.to === null ? null : dayAfter(stated.to, -form.licence.renewDays)
  return {
    kept: { ...kept, previous: earlier?.kept.id ?? null },
    licence: {
      document: kept.id,
      token,
      algorithm: signer.algorithm,
      signedBy: signer.kid,
      runningNumber: serial,
      edition,
      remindOn,
    },
  }
}

type Made = { making: Making; stated: Stated; file: NonNullable<Kept['file']> }

function keptOf(id: string, { making, stated, file }: Made): Kept {
  const { form, issuer, isFirm, holder, holderName, data, caseId } = making
  return {
    ...{ id, type: form.type.code, holder, holderName, data, file, caseId },
    holderShown: isFirm ? holderName : maskName(holderName),
    ...{ number: stated.number, identifier: stated.identifier, issuer: { org: issuer.org, name: issuer.name } },
    ...{ trust: 'A', validFrom: stated.from, validTo: stated.to, state: 'valid', stateReason: null },
    ...{ previous: null, supersededBy: null, createdAt: '' },
  }
}

type Named = Pick<Licence, 'edition'> & { serial: string; number: string; identifier: string }

/** A renewed licence keeps number and serial and gets the next edition; the check tells the editions apart. */
function nameLicence(ctx: Ctx, { form, issuer, earlier, day }: Making): Named {
  const { typeCode } = form.licence
  const { sequence } = insist(parseTypeCode(typeCode))
  const fresh = makeLicenceNumber({ city: ctx.city, day, typeSequence: sequence, random: ctx.random(8) })
  const serial = earlier?.licence.runningNumber ?? fresh.serial
  const edition = (earlier?.licence.edition ?? 0) + 1
  const identifier = makeIdentifier({ typeCode, issuer: issuer.code, serial, edition })
  return { number: earlier?.kept.number ?? fresh.number, serial, edition, identifier }
}

type Printing = {
  form: Form
  data: TermValues
  stated: Stated
  token: string
  signer: Signer
  day: string
  watermark: string | null
}

/** The licence, or a copy of it with a watermark, as a sealed PDF/A. */
export async function printLicence(desk: DocumentDesk, ctx: Ctx, printing: Printing): Promise<Buffer> {
  const { form, data, stated, token, signer, day, watermark } = printing
  const wording = await ctx.reading('documents.check', (tx) => wordingOf(tx, form, data))
  const link = `${await desk.origin(ctx)}/check/${stated.identifier}`
  const sheet = sheetOf({ stated, token, link, template: form.template, ...wording, day, watermark })
  return sealFile(insist(await desk.printer.pdf(sheet)), signer)
}
