import { asHouse, perform } from '#domains/casework'
import { keepOriginal } from '#domains/parties'
import { redact } from '#kit/redact'
import { insist } from '#kit/ruling'
import { cleanText } from '#kit/text'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { once } from '#platform/idempotency'
import type { Command } from '#rules/hotline'
import type { Desk } from '../desk.ts'
import { mustProve, type Proof } from './prove.ts'

export type Response = { number: string; state: string }
type Keyed = { key?: string | undefined }

const LONGEST = 2000

/** Adds facts to a request (补充). They stand in its journal, and whoever handles it reads them. */
export async function addToRequest(desk: Desk, ctx: Ctx, input: Proof & Keyed & { text: string }): Promise<Response> {
  return respond(desk, ctx, input, {
    scope: 'addition',
    text: input.text,
    command: (text) => ({ type: 'comment', text }),
  })
}

/** Writes to the centre or, relayed by it, to the unit (消息). */
export async function sendMessage(desk: Desk, ctx: Ctx, input: Proof & Keyed & { text: string }): Promise<Response> {
  const command = (text: string): Command => ({ type: 'message', from: 'resident', text })
  return respond(desk, ctx, input, { scope: 'message', text: input.text, command })
}

/** Takes a request back (撤回). */
export async function withdrawRequest(
  desk: Desk,
  ctx: Ctx,
  input: Proof & Keyed & { reason: string | null },
): Promise<Response> {
  const command = (text: string): Command => ({ type: 'withdraw', reason: { code: 'resident-asked', text } })
  return respond(desk, ctx, input, { scope: 'withdrawal', text: input.reason?.trim() || '诉求人撤回', command })
}

export type Rating = { solved: boolean | null; satisfied: boolean | null; reason: string | null }

/** The resident's own word (评价): solved is kept apart from satisfied. */
export async function rateRequest(desk: Desk, ctx: Ctx, input: Proof & Keyed & Rating): Promise<Response> {
  const { solved, satisfied, reason } = input
  const command = (text: string): Command => ({
    type: 'rate',
    verdict: { solved, satisfied, reason: reason === null ? null : text },
  })
  return respond(desk, ctx, input, { scope: 'rating', text: reason ?? '', command })
}

type Saying = { scope: string; text: string; command: (text: string) => Command }

async function respond(desk: Desk, ctx: Ctx, input: Proof & Keyed, saying: Saying): Promise<Response> {
  const { id, state } = await mustProve(desk, ctx, input)
  const written = insist(cleanText(saying.text, { max: LONGEST, min: saying.text === '' ? 0 : 1, field: 'text' }))
  const text = await withoutIdentity(desk, ctx, { id, state, written })
  const command = saying.command(text)
  const keyed = { scope: `${saying.scope}:${state.number}`, key: input.key, request: command }
  return once(ctx, 'hotline.respond', keyed, async (tx) => {
    if (text !== written) {
      keepOriginal(tx, desk.keys, { caseId: id, party: state.party, kind: 'message', text: written })
    }
    if (command.type === 'withdraw') await setFree(desk, tx, state.mergedFrom)
    const done = await perform(tx, desk.process, id, command)
    return { number: done.number, state: done.header.state }
  })
}

type Added = { id: string; state: { party: string | null; address: string | null }; written: string }

/** A resident may name himself in what he adds later: the vault knows what must not stay. */
async function withoutIdentity(desk: Desk, ctx: Ctx, { id, state, written }: Added): Promise<string> {
  const { party, address } = state
  if (party === null || written === '') return redact(written, { names: [] }).text
  const [text] = await desk.vault.redactOwn(ctx, { caseId: id, party, matterAddress: address, texts: [written] })
  return text ?? redact(written, { names: [] }).text
}

/** Who takes his own request back takes back nobody else's: requests merged into it go on by themselves. */
async function setFree(desk: Desk, tx: Tx, children: readonly string[]): Promise<void> {
  const reason = { code: 'parent-withdrawn', text: '一并办理的诉求已撤回，您的诉求单独继续办理。' }
  for (const child of children) await perform(asHouse(tx, 'hotline'), desk.process, child, { type: 'unmerge', reason })
}
