import { orgFacts, placeByCode } from '#domains/directory'
import { isPlaceCode } from '#kit/place-code'
import { redact } from '#kit/redact'
import { insist, reject } from '#kit/ruling'
import { cleanLine, cleanText } from '#kit/text'
import type { Tx } from '#platform/db/tx'
import type { Secrecy } from '#rules/casework'
import { localDate } from '#rules/deadlines'
import type { Demand, Urgency } from '#rules/hotline'
import { checkIdentity, homeToHide, type Identity, secrecyFor } from '#rules/parties'

/** A request as somebody tells it, unchecked. */
export type NewRequest = {
  kind: Demand
  subject: string
  text: string
  /** 12-digit code of where the thing is. */
  place?: string | null | undefined
  address?: string | null | undefined
  location?: { lon: number; lat: number } | null | undefined
  /** When it happened, in the resident's words or as an instant. */
  occurredAt?: string | null | undefined
  contact?: Identity | null | undefined
  secrecy?: 'open' | 'protected' | undefined
  mayContact?: boolean | undefined
  wantsReply?: boolean | undefined
  wantsCallBack?: boolean | undefined
  needsAgent?: boolean | undefined
  /** Whom it complains about: the conflict rule (回避) rests on it. */
  about?: { orgs?: readonly string[]; person?: boolean; official?: boolean } | undefined
  urgency?: Urgency | undefined
  /** When it really came in, for what is taken over from elsewhere. */
  receivedAt?: string | null | undefined
}

export type Checked = {
  subject: string
  text: string
  address: string | null
  occurredAt: string | null
  identity: Identity
  secrecy: Secrecy
  consentToContact: boolean
  reachable: boolean
  /** Whether anything had to be taken out, and the words as they were written. */
  redacted: boolean
  original: string
}

/** The longest text, in characters as a person counts them. */
export const LONGEST_TEXT = 8000

/** Checks a request and takes out of its text whatever tells who wrote it (济南市12345条例 art. 32). */
export async function checkIntake(tx: Tx, input: NewRequest): Promise<Checked> {
  const written = {
    subject: insist(cleanLine(input.subject, { max: 200, field: 'subject' })),
    text: insist(cleanText(input.text, { max: LONGEST_TEXT, field: 'text' })),
    address: optionalLine(input.address, 'address', 300),
    occurredAt: optionalLine(input.occurredAt, 'occurredAt', 100),
  }
  const identity = insist(checkIdentity(input.contact ?? {}, localDate(tx.now)))
  await checkPlace(tx, input)
  await checkAbout(tx, input)
  const clean = redactAll(written, identity)
  return {
    ...clean,
    identity,
    secrecy: secrecyOf(input, identity),
    consentToContact: input.mayContact ?? false,
    reachable: /^1\d{10}$/.test(identity.phone ?? ''),
    redacted: JSON.stringify(clean) !== JSON.stringify(written),
    original: [written.subject, written.text, written.address, written.occurredAt]
      .filter((part) => part !== null)
      .join('\n'),
  }
}

function secrecyOf({ kind, about, secrecy }: NewRequest, identity: Identity): Secrecy {
  return secrecyFor({
    demand: kind,
    asksSecrecy: secrecy === 'protected',
    hasContact: Object.keys(identity).length > 0,
    aboutConduct: about?.person === true || about?.official === true,
  })
}

type Written = { subject: string; text: string; address: string | null; occurredAt: string | null }

function redactAll(written: Written, { name, phone, address }: Identity): Written {
  const known = {
    names: name === undefined ? [] : [name],
    phones: phone === undefined ? [] : [phone],
    // Where he lives is taken out of the words, never out of the place the matter is about.
    addresses: homeToHide(address, written.address),
  }
  const line = (text: string | null) => (text === null ? null : redact(text, { ...known, addresses: [] }).text)
  return {
    subject: redact(written.subject, known).text,
    text: redact(written.text, known).text,
    address: line(written.address),
    occurredAt: line(written.occurredAt),
  }
}

function optionalLine(text: string | null | undefined, field: string, max: number): string | null {
  if (text === null || text === undefined || text.trim() === '') return null
  return insist(cleanLine(text, { max, field }))
}

/** The conflict rule rests on these: one that does not exist would protect nobody, and nobody would be told. */
async function checkAbout(tx: Tx, { about }: NewRequest): Promise<void> {
  const orgs = about?.orgs ?? []
  if (orgs.length === 0) return
  const known = await orgFacts(tx, orgs)
  if (!orgs.every((org) => known.has(org))) reject('missing', 'hotline.unknown-unit', {}, 'about.orgs')
}

async function checkPlace(tx: Tx, { place, location }: NewRequest): Promise<void> {
  if (location && !(Math.abs(location.lon) <= 180 && Math.abs(location.lat) <= 90))
    reject('invalid', 'hotline.bad-location', {}, 'location')
  if (place === null || place === undefined) return
  if (!isPlaceCode(place) || !(await placeByCode(tx, place))) reject('invalid', 'hotline.unknown-place', {}, 'place')
}
