import { narrow } from '#kit/width'
import { type Signature, signatureOf, similarity } from '../duplicates/signature.ts'
import { type Sentence, statementsOf } from './sentences.ts'
import type { Raw } from './substance.ts'
import type { EarlierReply } from './types.ts'

/** Two replies that are so alike (0 to 1) are near-copies. */
export const NEAR_COPY = 0.8
/** A reply of fewer signs says too little to be compared. */
const LEAST = 40
const ECHO = 0.6
const MOSTLY_FRAME = 0.6

/** What a reply says of its own, to be compared: without greeting, thanks, numbers and days. Null: too little. */
export function replySignature(sentences: readonly Sentence[]): Signature | null {
  const said = bare(sentences)
  return said.length < LEAST ? null : signatureOf({ subject: [], text: [said] })
}

function bare(sentences: readonly Sentence[]): string {
  return plain(
    statementsOf(sentences)
      .map(({ text }) => text)
      .join(''),
  )
}

function plain(text: string): string {
  return narrow(text).replace(/[\d\s\p{P}\p{S}]+/gu, '')
}

type Compared = { text: string; sentences: readonly Sentence[]; asked: string; earlier: readonly EarlierReply[] }

/** Whether the reply says what another said, what the resident said, or next to nothing around its frame. */
export function originalityOf({ text, sentences, asked, earlier }: Compared): Raw[] {
  const found: Raw[] = []
  const own = replySignature(sentences)
  const nearest = own && nearestOf(own, earlier)
  if (nearest) found.push({ code: 'near-copy', where: null, facts: nearest })
  const repeated = own ? echoOf(bare(sentences), plain(asked)) : 0
  if (repeated >= ECHO) found.push({ code: 'echo', where: null, facts: { percent: percent(repeated) } })
  const frame = frameShare(text, sentences)
  if (frame > MOSTLY_FRAME) found.push({ code: 'boilerplate', where: null, facts: { percent: percent(frame) } })
  return found
}

/** The reply that is most alike, if any is a near-copy. */
function nearestOf(own: Signature, earlier: readonly EarlierReply[]): { ref: string; percent: number } | null {
  let best = { ref: '', likeness: 0 }
  for (const { ref, signature } of earlier) {
    const likeness = similarity(own, signature)
    if (likeness > best.likeness) best = { ref, likeness }
  }
  return best.likeness >= NEAR_COPY ? { ref: best.ref, percent: percent(best.likeness) } : null
}

const RUN = 5

/** Share of a reply's runs of signs that stand in the request. */
function echoOf(reply: string, asked: string): number {
  const of = runsOf(asked)
  const own = [...runsOf(reply)]
  return own.length === 0 ? 0 : own.filter((run) => of.has(run)).length / own.length
}

function runsOf(text: string): Set<string> {
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= text.length; i += 1) runs.add(text.slice(i, i + RUN))
  return runs
}

/** Share of a reply that is greeting, receipt, thanks and signature, 0 to 1. */
export function frameShare(text: string, sentences: readonly Sentence[]): number {
  const said = statementsOf(sentences).reduce((sum, { start, end }) => sum + end - start, 0)
  const all = text.trim().length
  return all === 0 ? 0 : Math.max(0, 1 - said / all)
}

function percent(share: number): number {
  return Math.round(share * 100)
}
