import { asHouse, perform } from '#domains/casework'
import { documentById, type KeptFile, keepUpload, recordUse, storeDocument, terms } from '#domains/documents'
import { versionById } from '#domains/matters'
import { insist, reject } from '#kit/ruling'
import { cleanText } from '#kit/text'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { once } from '#platform/idempotency'
import type { Portal } from '#rules/accounts'
import type { ApplicationCase, Offered } from '#rules/applications'
import { localDate } from '#rules/deadlines'
import { standingOf, type TermValue } from '#rules/documents'
import type { ApplicationDesk } from '../desk.ts'
import { answerFaults, type DraftFault } from '../drafting/faults.ts'
import { hidingForm } from '../process/hide.ts'
import { mustOwnCase } from '../queries/own.ts'
import { openForm, saveForm } from '../store-forms.ts'
import { hashOfForm } from './submit.ts'

/** Answers of a page by term; null: taken back. */
export type Answers = Readonly<Record<string, TermValue | null>>
export type Upload = { name: string; bytes: Uint8Array }

export type Supply = {
  caseNumber: string
  files: readonly { key: string; file: Upload }[]
  wallet: readonly { key: string; document: string }[]
  answers: Answers
  key: string
}

/**
 * Answers a correction, or brings what was left open (补正、补交): papers by need, answers by term. Nothing is kept while an
 * answer is wrong; the faults say which.
 */
export async function supplyItems(
  desk: ApplicationDesk,
  ctx: Ctx,
  portal: Portal,
  input: Supply,
): Promise<readonly DraftFault[]> {
  const kept: { key: string; file: KeptFile }[] = []
  for (const { key, file } of input.files) kept.push({ key, file: await keepUpload(desk, file) })
  const request = { ...input, files: kept.map(({ key, file }) => ({ key, sha256: file.sha256 })) }
  const keyed = { scope: `applications.supply ${portal.account}`, key: input.key, request }
  return once(ctx, 'applications.own', keyed, async (tx) => {
    const { application, state } = await mustOwnCase(tx, portal, input.caseNumber)
    const faults = await faultsIn(tx, state, input.answers)
    if (faults.length > 0) return faults
    const corrected = await writeAnswers(desk, tx, application.id, input.answers)
    const offered: Offered[] = []
    for (const { key, file } of kept) {
      const { doc } = itemOf(state, key)
      const data = {}
      const document = await storeDocument(tx, desk, { type: doc, holder: state.holder, data, trust: 'C', file })
      offered.push({ key, document: document.id, trust: 'C', source: 'applicant' })
    }
    for (const { key, document } of input.wallet) offered.push(await fromWallet(tx, state, key, document))
    await perform(tx, desk.process, state.id, { type: 'supply', offered, corrected })
    return []
  })
}

function itemOf({ items }: ApplicationCase, key: string): ApplicationCase['items'][number] {
  return items.find((item) => item.key === key) ?? reject('missing', 'applications.item-unknown', {}, key)
}

async function fromWallet(tx: Tx, state: ApplicationCase, key: string, id: string): Promise<Offered> {
  const item = itemOf(state, key)
  const found = await documentById(tx, id)
  if (found?.holder !== state.holder || found.type !== item.doc)
    reject('missing', 'applications.document-not-yours', {}, key)
  if (standingOf(found, localDate(tx.now)) !== 'valid') reject('conflict', 'applications.document-not-valid', {}, key)
  const { number: caseNumber, matter } = state
  await recordUse(tx, { document: id, kind: 'use', caseNumber, matter: matter.name.zh, purpose: '补交材料' })
  return { key, document: id, trust: found.trust, source: 'wallet' }
}

/** Only fields of the pinned form are taken, each read as it was at first. */
async function faultsIn(tx: Tx, { matter }: ApplicationCase, answers: Answers): Promise<readonly DraftFault[]> {
  const [version, dictionary] = await Promise.all([versionById(tx, matter.version), terms(tx)])
  const today = localDate(tx.now)
  return Object.entries(answers).flatMap(([code, value]) => {
    const ask = version?.body.asks.find(({ term }) => term === code)
    const term = dictionary.get(code)
    if (!ask || !term) return [{ at: 'ask', key: code, code: 'applications.field-unknown', facts: {} }] as const
    return answerFaults({ ...term, need: ask.need, today }, value)
  })
}

/** The next number of the form, where an answer was put right; answers which terms. */
async function writeAnswers(
  desk: ApplicationDesk,
  tx: Tx,
  application: string,
  answers: Answers,
): Promise<readonly string[]> {
  const corrected = Object.keys(answers)
  if (corrected.length === 0) return []
  const form = (await openForm(tx, desk.keys, application)) ?? reject('missing', 'applications.not-found')
  const { no, hash: _, ...before } = form
  const merged = Object.entries({ ...before.answers, ...answers }).filter(
    (entry): entry is [string, TermValue] => entry[1] !== null,
  )
  const after = { ...before, answers: Object.fromEntries(merged) }
  saveForm(tx, desk.keys, { application, no: no + 1, form: after, hash: hashOfForm(after) })
  return corrected
}

export type Withdraw = { caseNumber: string; reason: string | null; key: string }

/** Takes an application back before it is decided (撤回). */
export async function withdrawApplication(
  desk: ApplicationDesk,
  ctx: Ctx,
  portal: Portal,
  { key, ...request }: Withdraw,
): Promise<void> {
  const keyed = { scope: `applications.withdraw ${portal.account}`, key, request }
  await once(ctx, 'applications.own', keyed, async (tx) => {
    const { state } = await mustOwnCase(tx, portal, request.caseNumber)
    const reason = await cleaned(desk, tx, state, request.reason)
    await perform(tx, desk.process, state.id, { type: 'withdraw', reason })
    return null
  })
}

export type Rate = {
  caseNumber: string
  grade: 1 | 2 | 3 | 4 | 5
  reasons: readonly string[]
  text: string | null
  key: string
}

/** The applicant's grade (好差评), once. */
export async function rateApplication(
  desk: ApplicationDesk,
  ctx: Ctx,
  portal: Portal,
  { key, ...request }: Rate,
): Promise<void> {
  const keyed = { scope: `applications.rate ${portal.account}`, key, request }
  await once(ctx, 'applications.own', keyed, async (tx) => {
    const { state } = await mustOwnCase(tx, portal, request.caseNumber)
    const { grade, reasons } = request
    const text = await cleaned(desk, tx, state, request.text)
    await perform(tx, desk.process, state.id, { type: 'rate', grade, reasons, text })
    return null
  })
}

/** What an applicant writes goes into the journal without his name and numbers. */
async function cleaned(
  desk: ApplicationDesk,
  tx: Tx,
  { application }: ApplicationCase,
  text: string | null,
): Promise<string | null> {
  if (text === null || text.trim() === '') return null
  const hide = await hidingForm(tx, desk.keys, application.id)
  return hide(insist(cleanText(text, { max: 1000 })))
}

/** A result is fetched by its holder: where it is not handed over yet, this is the delivery (送达). */
export async function noteTaken(
  desk: ApplicationDesk,
  ctx: Ctx,
  portal: Portal,
  { caseNumber, document }: { caseNumber: string; document: string },
): Promise<void> {
  await ctx.transaction('applications.own', async (tx) => {
    const { state } = await mustOwnCase(tx, portal, caseNumber)
    if (!state.results.some((result) => result.document === document)) reject('missing', 'applications.not-found')
    const { number, matter } = state
    await recordUse(tx, {
      document,
      kind: 'download',
      caseNumber: number,
      matter: matter.name.zh,
      purpose: '下载办理结果',
    })
    if (state.state === 'decided')
      await perform(asHouse(tx, 'applications'), desk.process, state.id, { type: 'hand-over', way: 'download' })
  })
}
