import { insist } from '#kit/ruling'
import type { Tx } from '#platform/db/tx'
import { changeOf, doerOf, type Opening, type Performed } from './perform.ts'
import type { Process } from './process.ts'
import { evolveCase, type Folded } from './rules/fold.ts'
import type { EventBase, Recorded } from './rules/index.ts'
import { save } from './store.ts'

/** A step of an earlier time, and when it was taken. */
export type PastStep<C> = { at: Date; command: C }

/** How a case went before it came to us: how it was opened, and what followed from each state; null: nothing more. */
export type PastLife<S, C> = {
  opened: PastStep<C>
  next(state: S): PastStep<C> | null
  /** What wakes a case of this kind when something falls due. */
  wake: C
}

/** More steps than any life has; reaching it is a fault of whoever tells the past. */
const MOST = 200

/**
 * Takes over a case with its past (decision 0019): each step is decided by the rules as of its instant, whatever falls due
 * between two steps happens, and what comes out is stored once, so that the journal replays to it like any other. Units and
 * catalogue are those of today. Steps go forward and end today. Nobody is told: who learns from history reads it as history.
 * Only the house itself takes over a past; nobody who holds a post can date his own step.
 */
export async function openPast<S, C extends { type: string }, E extends EventBase, W>(
  tx: Tx,
  process: Process<S, C, E, W>,
  opening: Opening,
  life: PastLife<S, C>,
): Promise<Performed<S, E>> {
  if (tx.actor.kind !== 'system') throw new Error('only the house takes over a past')
  const { decider } = process
  const journal: Recorded<E>[] = []
  const take = async (folded: Folded<S> | null, { at, command }: PastStep<C>): Promise<Folded<S>> => {
    const last = journal.at(-1)?.at
    if (at > tx.now || (last !== undefined && at.toISOString() < last))
      throw new Error(`${command.type} is out of time`)
    const state = folded?.state ?? null
    const moment = { now: at, by: doerOf(tx.actor), id: () => tx.id(), world: await process.world(tx, state, command) }
    let after = folded
    for (const event of insist(decider.decide(state, command, moment))) {
      const recorded = { no: journal.length + 1, at: at.toISOString(), by: moment.by, event }
      after = evolveCase(decider, after, recorded)
      journal.push(recorded)
    }
    return after ?? fail('a past that does not begin')
  }
  let folded = await take(null, life.opened)
  for (let step = nextStep(process, folded, life, tx.now); step !== null; ) {
    if (journal.length > MOST) throw new Error('a past that does not end')
    folded = await take(folded, step)
    step = nextStep(process, folded, life, tx.now)
  }
  return keep(tx, process, opening, { folded, journal })
}

async function keep<S, C extends { type: string }, E extends EventBase, W>(
  tx: Tx,
  process: Process<S, C, E, W>,
  opening: Opening,
  { folded, journal }: { folded: Folded<S>; journal: readonly Recorded<E>[] },
): Promise<Performed<S, E>> {
  const { id, number, queryCodeHash } = opening
  const { state } = folded
  const header = process.decider.header(state)
  const stored = { id, number, kind: process.decider.kind, facts: { state: null, taken: {} }, events: 0, version: 0 }
  const change = changeOf(process, { stored, before: null, after: folded, header, events: journal, queryCodeHash })
  await save(tx, change, { heard: false })
  const events = journal.map(({ event }) => event)
  // What is written beside the case bears the time of the last step.
  await process.after?.({ ...tx, now: new Date(journal.at(-1)?.at ?? tx.now) }, id, state, events)
  return { id, number, state, header, events: journal }
}

/** What comes next: whatever falls due first, else what somebody did; null once today is reached. */
function nextStep<S, C extends { type: string }, E extends EventBase, W>(
  { decider }: Process<S, C, E, W>,
  { state }: Folded<S>,
  life: PastLife<S, C>,
  today: Date,
): PastStep<C> | null {
  const done = life.next(state)
  const { wakeAt } = decider.header(state)
  const due = wakeAt === null ? null : new Date(wakeAt)
  if (due !== null && due <= today && (done === null || due <= done.at)) return { at: due, command: life.wake }
  return done === null || done.at > today ? null : done
}

function fail(message: string): never {
  throw new Error(message)
}
