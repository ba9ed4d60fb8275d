import { keepTakenFile, openPast, type PastStep } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Command, Request } from '#rules/hotline'
import { type FileRequest, takeDown } from '../commands/file-request.ts'
import { codeFor, isNumberClash } from '../commands/numbers.ts'
import type { Desk } from '../desk.ts'
import { noteOrigin, takenOf } from '../queries/facts.ts'
import { type SuggestedUnit, suggestUnitIn } from '../queries/suggest-unit.ts'

/** What the catalogue said then, and the file that stands for the evidence of a reply. */
export type PastHelp = { unit: SuggestedUnit | undefined; evidence: readonly string[] }

/** A request with its past: how it came in, and what was done with it at which time. */
export type PastRequest = {
  /** Its number in the earlier system. */
  external: string
  receivedAt: Date
  request: Omit<FileRequest, 'receivedAt' | 'decisions' | 'origin' | 'key' | 'draft' | 'call'>
  classCode: string
  next(state: Request, help: PastHelp): PastStep<Command> | null
}

/** Bytes that are in the store already; they stand for what the earlier system kept with its replies. */
export type PastEvidence = { name: string; mediaType: string; bytes: number; sha256: string }

export type TakingPast = { source: string; evidence: PastEvidence; requests: readonly PastRequest[] }

const DRAWS = 12

/**
 * Takes over requests with all their past (历史过程接入), as many as are given in one transaction and each of them once. The
 * rules decide every step as of its instant (decision 0019). Answers how many were new.
 */
export async function takePast(desk: Desk, ctx: Ctx, taking: TakingPast): Promise<number> {
  for (let draw = 1; ; draw += 1) {
    try {
      return await ctx.transaction('hotline.import', (tx) => takeIn(desk, ctx, tx, taking))
    } catch (error) {
      if (draw >= DRAWS || !isNumberClash(error)) throw error
    }
  }
}

async function takeIn(desk: Desk, ctx: Ctx, tx: Tx, { source, evidence, requests }: TakingPast): Promise<number> {
  const earlier = await takenOf(
    tx,
    source,
    requests.map((one) => one.external),
  )
  const fresh = requests.filter((one) => !earlier.has(one.external))
  await Promise.all(fresh.map((one) => takeOne(desk, ctx, tx, { one, source, evidence })))
  return fresh.length
}

type Taking = { one: PastRequest; source: string; evidence: PastEvidence }

async function takeOne(desk: Desk, ctx: Ctx, tx: Tx, { one, source, evidence }: Taking): Promise<void> {
  const { receivedAt, external, classCode, request } = one
  const unit = (await suggestUnitIn(tx, { class: classCode, place: request.place ?? null }))[0]
  const input = { ...request, receivedAt: receivedAt.toISOString() }
  const { intake, queryCodeHash } = await takeDown(desk, tx, input, codeFor(desk.keys, ctx, undefined))
  const { id, number } = intake
  const file = tx.id()
  const help = { unit, evidence: [file] }
  const life = {
    opened: { at: receivedAt, command: { type: 'receive' as const, intake } },
    next: (state: Request) => one.next(state, help),
    wake: { type: 'wake' as const },
  }
  const { state } = await openPast(tx, desk.process, { id, number, queryCodeHash }, life)
  noteOrigin(tx, id, { source, external })
  const reply = state.replies.find((given) => given.evidence.includes(file))
  if (reply) keepTakenFile({ ...tx, now: new Date(reply.at) }, { ...evidence, id: file, caseId: id })
}
