import type { Attached, DemandKind, Receipt } from '../port.ts'
import { nameOf, sealOf } from '../server/seal.ts'
import type { Visit } from '../server/visit.ts'

/** What a resident has told so far. Lies on the server, readable only with the key in the resident's own cookie. */
export type Draft = {
  /** Chosen once: sending the same draft twice files one request. */
  key: string
  kind: DemandKind | ''
  text: string
  place: string
  address: string
  happened: string
  photos: readonly Attached[]
  contact: 'named' | 'anonymous' | ''
  name: string
  phone: string
  secrecy: boolean
  mayContact: boolean
  wantsReply: boolean
  /** The phone a code was sent to, and the phone that was proved. */
  codeSentTo: string
  proved: string
  /** The plan whose short form this is; empty: the usual form. */
  plan: string
  /** Pages that were answered without a fault. */
  finished: readonly string[]
  sent: Receipt | null
}

export type OpenDraft = { name: string; draft: Draft }

const empty: Omit<Draft, 'key'> = {
  kind: '',
  text: '',
  place: '',
  address: '',
  happened: '',
  photos: [],
  contact: '',
  name: '',
  phone: '',
  secrecy: false,
  mayContact: true,
  wantsReply: true,
  codeSentTo: '',
  proved: '',
  plan: '',
  finished: [],
  sent: null,
}

/** The draft of this browser, or a fresh one (kept only when something is saved). */
export async function openDraft(visit: Visit): Promise<OpenDraft> {
  const secret = visit.jar.get('onedoor-draft')
  if (secret !== undefined) {
    const sealed = await visit.port.loadDraft(visit.ctx, { draft: nameOf(secret) })
    const text = sealed === null ? null : sealOf(secret, 'draft').open(sealed)
    if (text !== null) return { name: nameOf(secret), draft: { ...empty, key: '', ...read(text) } }
  }
  return { name: secret === undefined ? '' : nameOf(secret), draft: { ...empty, key: visit.ctx.id() } }
}

/** Keeps the draft for this browser; the cookie lives a week. */
export async function keepDraft(visit: Visit, draft: Draft): Promise<string> {
  const secret = visit.jar.get('onedoor-draft') ?? Buffer.from(visit.ctx.random(24)).toString('base64url')
  visit.jar.set('onedoor-draft', secret, 7)
  const sealed = sealOf(secret, 'draft').close(JSON.stringify(draft), visit.ctx.random(12))
  await visit.port.saveDraft(visit.ctx, { draft: nameOf(secret), sealed })
  return nameOf(secret)
}

/** A sent draft is over: whoever opens the form again begins afresh. */
export async function freshDraft(visit: Visit): Promise<OpenDraft> {
  const open = await openDraft(visit)
  if (open.draft.sent === null) return open
  visit.jar.clear('onedoor-draft')
  return openDraft(visit)
}

function read(text: string): Partial<Draft> {
  const parsed: unknown = JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null ? parsed : {}
}
