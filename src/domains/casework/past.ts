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

/** The transaction as of an earlier instant. One serves many cases, so that what it has looked up is looked up once. */
export type Hindsight = { tx: Tx; today: Date; goTo(at: Date): void }

/**
 * Lets the house look at its tables as of the instants of a history (decision 0019). Only the house itself, where it takes
 * a past over or invents one; nobody who holds a post can date his own step.
 */
export function inHindsight(tx: Tx): Hindsight {
  if (tx.actor.kind !== 'system') throw new Error('only the house takes over a past')
  let now = tx.now
  const { now: today, ...rest } = tx
  return {
    tx: {
      ...rest,
      get now() {
        return now
      },
    },
    today,
    goTo: (at) => {
      now = at
    },
  }
}

/** More steps than any life has; reaching it is a fault of whoever tells the past. */
const MOST = 200

/**
 * Takes over a case with its past: each step is decided by the rules as of its instant, whatever falls due between two
 * steps happens, and what comes out is stored once. The journal replays to it like any other. Steps go forward and end
 * today. Nobody is told: who learns from history reads it as history.
 */
export async function openPast<S, C extends { type: string }, E extends EventBase, W>(
  { tx, today, goTo }: Hindsight,
  process: Process<S, C, E, W>,
  opening: Opening,
  life: PastLife<S, C>,
): Promise<Performed<S, E>> {
  const { decider } = process
  let folded: Folded<S> | null = null
  const journal: Recorded<E>[] = []
  const take = async ({ at, command }: PastStep<C>): Promise<Folded<S>> => {
    const last = journal.at(-1)?.at
    if (at > today || (last !== undefined && at.toISOString() < last)) throw new Error(`${command.type} is out of time`)
    goTo(at)
    const state: S | null = folded?.state ?? null
    const moment = { now: at, by: doerOf(tx.actor), id: () => tx.id(), world: await process.world(tx, state, command) }
    for (const event of insist(decider.decide(state, command, moment))) {
      const recorded = { no: journal.length + 1, at: at.toISOString(), by: moment.by, event }
      folded = evolveCase(decider, folded, recorded)
      journal.push(recorded)
    }
    return folded ?? fail('a past that does not begin')
  }
  let now: Folded<S> = await take(life.opened)
  for (let step = nextStep(process, now, life, today); step !== null; step = nextStep(process, now, life, today)) {
    if (journal.length > MOST) throw new Error('a past that does not end')
    now = await take(step)
  }
  const header = decider.header(now.state)
  const stored = { ...opening, kind: decider.kind, facts: { state: null, taken: {} }, events: 0, version: 0 }
  const { queryCodeHash } = opening
  await save(tx, changeOf(process, { stored, before: null, after: now, header, events: journal, queryCodeHash }), {
    heard: false,
  })
  await process.after?.(
    tx,
    opening.id,
    now.state,
    journal.map(({ event }) => event),
  )
  return { id: opening.id, number: opening.number, state: now.state, header, events: journal }
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
