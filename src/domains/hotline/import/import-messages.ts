import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Desk } from '../desk.ts'
import { takeOne, whyNot } from './import-one.ts'
import type { PlaceFinder } from './place-finder.ts'
import { type Message, type RefusedRow, readMessages } from './read-messages.ts'

export type MessageImport = {
  content: string
  /** Names the file, so that ids of two files never meet. */
  source: string
  placeOf: PlaceFinder
  dispatch: boolean
  fallbackClass: string | null
  words: Readonly<Record<string, Words>>
  /** Replay: moves the test clock to the time of each message, stopping at whatever falls due on the way. */
  moveTo?: ((instant: Date) => Promise<void>) | undefined
  progress(done: number, all: number): void
}

export type MessageReport = {
  rows: number
  taken: number
  earlier: number
  dispatched: number
  unclassified: number
  /** Classified, but the catalogue names no unit. */
  undispatched: number
  refused: readonly RefusedRow[]
}

/**
 * Takes messages of an earlier system as requests, in their order and at their time (回放). It can be broken off and run
 * again: what was taken is not taken twice.
 */
export async function importMessages(desk: Desk, ctx: Ctx, asked: MessageImport): Promise<MessageReport> {
  const { messages, refused } = readMessages(asked.content)
  const report = {
    rows: messages.length + refused.length,
    taken: 0,
    earlier: 0,
    dispatched: 0,
    unclassified: 0,
    undispatched: 0,
  }
  const more: RefusedRow[] = []
  for (const [at, message] of messages.entries()) {
    asked.progress(at, messages.length)
    await asked.moveTo?.(message.at)
    const refusal = await take(desk, ctx, { asked, message, report })
    if (refusal) more.push(refusal)
  }
  asked.progress(messages.length, messages.length)
  return { ...report, refused: [...refused, ...more].sort((a, b) => a.row - b.row) }
}

type Step = { asked: MessageImport; message: Message; report: Omit<MessageReport, 'refused'> }

async function take(desk: Desk, ctx: Ctx, { asked, message, report }: Step): Promise<RefusedRow | null> {
  const { id, subject, text, at, line } = message
  try {
    const taken = await takeOne(desk, ctx, {
      request: { channel: 'import', subject, text, place: asked.placeOf(subject, text), receivedAt: at.toISOString() },
      origin: { source: asked.source, external: id },
      fallbackClass: asked.fallbackClass,
      dispatch: asked.dispatch,
      statutory: null,
    })
    if (taken.earlier) report.earlier += 1
    else report.taken += 1
    if (taken.unit !== null) report.dispatched += 1
    else if (!taken.earlier && taken.classCode === null) report.unclassified += 1
    else if (!taken.earlier && asked.dispatch) report.undispatched += 1
    return null
  } catch (error) {
    return { row: line, id, what: subject, why: whyNot(error, asked.words) }
  }
}
