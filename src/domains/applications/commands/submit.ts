import { orgFacts } from '#domains/directory'
import { insist, Refused, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sha256 } from '#platform/crypto/hash'
import type { Tx } from '#platform/db/tx'
import { canonical, once } from '#platform/idempotency'
import { coversWhole, mayUse, type Portal } from '#rules/accounts'
import type { MatterVersion } from '#rules/matters'
import type { ApplicationDesk } from '../desk.ts'
import { sentAnswers } from '../drafting/compose.ts'
import { insertApplication } from '../store.ts'
import { type SentForm, saveForm } from '../store-forms.ts'
import { deleteDraft, lockDraft } from './draft-store.ts'
import { type Applicant, authority, type OpenDraft, opened, ownerOf } from './drafts.ts'
import { isNumberClash, newNumber } from './numbers.ts'
import { openCase, type Submission } from './open-case.ts'
import { hashesOf, papersOf } from './papers.ts'

export type Submit = {
  draft: string
  key: string
  /** The text of the pledge was accepted, where something is replaced by one. */
  pledged: boolean
}

/** What the applicant is given (回执): numbers, and a hash over everything that was handed in. */
export type Sent = {
  number: string
  receiptHash: string
  cases: readonly { number: string; name: string; org: string }[]
}

/** How it came in: sent at the portal, or taken by a clerk, who may have seen originals. */
export type Entry = { channel: 'online' | 'window'; receivedAt: string | null; seen: readonly string[] }

const DRAWS = 12

/**
 * Sends a draft (提交申请): everything is checked once more, papers become documents, and all its cases open in one
 * transaction, or none. The same key gives the first receipt again.
 */
export async function submitApplication(desk: ApplicationDesk, ctx: Ctx, who: Applicant, input: Submit): Promise<Sent> {
  const { signed } = who
  if (signed === null) reject('unauthenticated', 'applications.sign-in-needed')
  insist(mayUse(signed.person, 'apply'))
  return sendDraft(desk, ctx, {
    who: { ...who, signed },
    input,
    entry: { channel: 'online', receivedAt: null, seen: [] },
  })
}

export type Sending = { who: Applicant & { signed: Portal }; input: Submit; entry: Entry }

export async function sendDraft(desk: ApplicationDesk, ctx: Ctx, { who, input, entry }: Sending): Promise<Sent> {
  const { draft, pledged, key } = input
  const keyed = { scope: `applications ${who.signed.account}`, key, request: { draft, pledged } }
  for (let draw = 1; ; draw += 1) {
    try {
      return await once(ctx, authority(ctx), keyed, async (tx) => {
        const found =
          (await lockDraft(tx, desk.keys, ownerOf(who), draft)) ?? reject('missing', 'applications.draft-gone')
        const ready = await opened(tx, who, found)
        checkWhole(ready, who.signed, pledged)
        const sent = await send(desk, tx, ready, { portal: who.signed, entry })
        await deleteDraft(tx, desk.keys, ownerOf(who), draft)
        return sent
      })
    } catch (error) {
      // Sent twice at once: the second finds the draft gone, and then the receipt of the first.
      const again = draw === 1 && isGone(error)
      if (!again && (draw >= DRAWS || !isNumberClash(error))) throw error
    }
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Refused && error.refusal.code === 'applications.draft-gone'
}

function checkWhole({ draft, composed, faults }: OpenDraft, portal: Portal, pledged: boolean): void {
  if (draft.holder !== null && draft.holder !== portal.acting.id) reject('forbidden', 'applications.other-holder')
  if (draft.content.moved.length > 0) reject('conflict', 'applications.standard-changed')
  const [first] = faults
  if (first) reject('invalid', 'applications.not-complete', { left: faults.length }, first.key)
  if (!coversWhole(portal.scope, draft.code, composed.plan.matters))
    reject('forbidden', 'applications.mandate-too-narrow')
  const pledges = composed.materials.some(({ state }) => state === 'pledged')
  if (pledges && !pledged) reject('invalid', 'applications.pledge-not-given', {}, 'pledged')
}

async function send(
  desk: ApplicationDesk,
  tx: Tx,
  { draft, setting, composed }: OpenDraft,
  { portal, entry }: { portal: Portal; entry: Entry },
): Promise<Sent> {
  const { content } = draft
  const { acting, person } = portal
  const answers = sentAnswers(composed, content)
  const handing = { holder: acting.id, materials: composed.materials, files: content.files, seen: entry.seen, answers }
  const papers = await papersOf(desk, tx, handing)
  const form: SentForm = { answers, salt: Buffer.from(tx.random(16)).toString('hex'), postTo: content.postTo }
  const hash = hashOfForm(form)
  const hashes = hashesOf(papers, setting, hash)
  const { number, numbers } = await numbersFor(desk, tx, composed.plan.matters.length)
  const receiptHash = sha256(canonical({ number, numbers, at: tx.now.toISOString(), hashes })).toString('hex')
  const id = tx.id()
  const agent = acting.id === person.id ? null : person.id
  const bundle = draft.kind === 'bundle' ? draft.code : null
  insertApplication(tx, {
    ...{ id, number, bundle, agent, hashes, receiptHash, holder: acting.id, mandate: portal.mandate },
    ...{ channel: entry.channel, place: draft.place, plan: composed.plan, cases: numbers.length },
    bundleVersion: null,
    ...{ titleZh: draft.title.zh, titleEn: draft.title.en, delivery: content.delivery ?? 'download' },
    submittedBy: entry.channel === 'window' ? 'window' : 'applicant',
  })
  saveForm(tx, desk.keys, { application: id, no: 1, form, hash })
  const submission: Submission = {
    ...{ composed, papers, answers, sources: content.sources, place: draft.place, agent },
    ...{ holder: acting.id, party: acting.party ?? person.party, subject: acting.kind },
    ...{ channel: entry.channel, receivedAt: entry.receivedAt },
    application: { id, number, bundle, cases: numbers.length },
  }
  const opening = composed.plan.matters.map(({ version }, at) => ({
    version: versionIn(setting.versions, version),
    number: numbers[at] ?? number,
  }))
  for (const one of opening) await openCase(desk, tx, submission, one)
  const orgs = await orgFacts(
    tx,
    opening.map(({ version }) => version.org),
  )
  const cases = opening.map(({ version: { body, org }, number: caseNumber }) => ({
    number: caseNumber,
    name: body.name.zh,
    org: orgs.get(org)?.name ?? '',
  }))
  return { number, receiptHash, cases }
}

/** One matter: one number for both; several: a number for the whole, and one for each. */
async function numbersFor(
  desk: ApplicationDesk,
  tx: Tx,
  matters: number,
): Promise<{ number: string; numbers: readonly string[] }> {
  const number = await newNumber(desk, tx)
  if (matters === 1) return { number, numbers: [number] }
  const numbers: string[] = []
  for (let at = 0; at < matters; at += 1) numbers.push(await newNumber(desk, tx))
  return { number, numbers }
}

/** SHA-256 over the form in canonical order, with a salt that only the form holds. */
export function hashOfForm(form: SentForm): string {
  return sha256(canonical(form)).toString('hex')
}

function versionIn(versions: readonly MatterVersion[], id: string): MatterVersion {
  return versions.find((version) => version.id === id) ?? reject('missing', 'applications.version-unknown')
}
