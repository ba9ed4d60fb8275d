import { createHash } from 'node:crypto'
import { performAny } from '#domains/casework'
import { suggestClassIn } from '#domains/hotline'
import type { Tx } from '#platform/db/tx'
import { cutMessage } from '#platform/text/cut'
import type { Request } from '#rules/hotline'
import { type Arrival, canBeTold, countedWords, matches } from '../rules/index.ts'
import { addArrival } from '../store/arrivals.ts'
import { addMember, markTold, type Plan, plansIn } from '../store/plans.ts'

/** What came in longer ago is history: it teaches, and raises nothing. */
const FRESH = 3 * 24 * 3_600_000

/**
 * A request has come in: it is counted, and joins the plans in force that are about its matter. Its reporter is told at once
 * what the city says about it, once.
 */
export async function noteArrival(tx: Tx, request: Request): Promise<void> {
  if (tx.now.getTime() - Date.parse(request.receivedAt) > FRESH) return
  const arrival = await arrivalOf(tx, request)
  if (!(await addArrival(tx, arrival))) return
  for (const plan of await plansIn(tx, ['running'])) {
    if (matches(plan.content.topic, { ...request, classCode: arrival.classCode })) await join(tx, plan, request)
  }
}

/** A request as the detector counts it. The class is the one it was given, else the one its words point to. */
export async function arrivalOf(tx: Tx, request: Request): Promise<Arrival> {
  const { subject, text } = request
  const classCode = request.classCode ?? (await suggestClassIn(tx, { subject, text, limit: 1 }))[0]?.code ?? null
  const cut = cutMessage({ subject, text })
  const words = countedWords([...cut.subject, ...cut.text])
  return {
    id: request.id,
    at: Date.parse(request.receivedAt),
    district: districtOf(request.place),
    classCode,
    words: request.secrecy === 'open' ? words : [],
    print: printOf(words),
  }
}

/** Tells texts of the same words together and cannot be read back: it is kept of secret texts too. */
function printOf(words: readonly string[]): string {
  return createHash('sha256')
    .update([...words].sort().join(' '))
    .digest('base64url')
}

export function districtOf(place: string | null): string {
  const code = (place ?? '').slice(0, 6)
  return code.length === 6 && !code.endsWith('00') ? code : ''
}

/** Links a request to a plan; its reporter gets the plan's reply in the message thread of his request, once. */
export async function join(tx: Tx, plan: Plan, request: Request): Promise<boolean> {
  if (request.id === plan.parent) return false
  const isNew = await addMember(tx, {
    plan: plan.id,
    caseId: request.id,
    number: request.number,
    at: new Date(request.receivedAt),
    district: districtOf(request.place),
    open: request.secrecy === 'open',
  })
  const reply = plan.content.reply.trim()
  if (isNew && reply !== '' && canBeTold(request) && (await markTold(tx, plan.id, request.id)))
    await performAny(tx, request.id, { type: 'message', from: 'centre', text: reply } as { type: string })
  return isNew
}
