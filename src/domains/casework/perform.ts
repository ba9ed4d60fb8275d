import { insist, type Ruling, reject } from '#kit/ruling'
import { type Actor, holds } from '#platform/actor'
import type { Tx } from '#platform/db/tx'
import { type AnyProcess, type Process, processOf } from './process.ts'
import { type CaseworkEvent, canTake, changedTasks, evolveCase, type Folded, tasksOf } from './rules/fold.ts'
import type { CaseHeader, Doer, EventBase, Moment, Recorded, Task } from './rules/index.ts'
import { type Change, loadForUpdate, type StoredCase, save } from './store.ts'

/** What a step did: the new state and the events that led there. */
export type Performed<State, Event> = {
  id: string
  number: string
  state: State
  header: CaseHeader
  events: readonly Recorded<Event>[]
}

/** Who acts, as the journal records it. */
export function doerOf(actor: Actor): Doer {
  if (actor.kind === 'resident') return { kind: 'resident' }
  if (actor.kind === 'system') return { kind: 'system', name: actor.name }
  const { user, name, org, orgName, orgPath } = actor
  return { kind: 'staff', user, name, org, orgName, orgPath }
}

/** The same transaction, acting as the house: for what must follow from somebody's step though he may not order it. */
export function asHouse(tx: Tx, name: string): Tx {
  return { ...tx, actor: { kind: 'system', name, grants: [] } }
}

/** What a case is opened under. */
export type Opening = { id: string; number: string; queryCodeHash: Uint8Array | null }

/** Opens a case: decide on nothing, fold, store; everything in the caller's transaction. */
export async function open<S, C extends { type: string }, E extends EventBase, W>(
  tx: Tx,
  process: Process<S, C, E, W>,
  opening: Opening,
  command: C,
): Promise<Performed<S, E>> {
  const stored: StoredCase = {
    id: opening.id,
    number: opening.number,
    kind: process.decider.kind,
    facts: { state: null, taken: {} },
    events: 0,
    version: 0,
  }
  return step(tx, { process, stored, before: null, queryCodeHash: opening.queryCodeHash }, command)
}

/**
 * The one way a case changes: load the state under a lock, ask the rules, and store state, tasks, events, outbox and
 * search row in the caller's transaction. Refuses with what is possible instead.
 */
export async function perform<S, C extends { type: string }, E extends EventBase, W>(
  tx: Tx,
  process: Process<S, C, E, W>,
  caseId: string,
  command: C,
): Promise<Performed<S, E>> {
  const stored = (await loadForUpdate(tx, caseId)) ?? reject('missing', 'casework.not-found')
  if (stored.kind !== process.decider.kind) reject('missing', 'casework.not-found')
  return step(tx, { process, stored, before: stored.facts as Folded<S>, queryCodeHash: null }, command)
}

/** The same for a case of any kind, by what is plugged in: for sweeps and the generic route. */
export async function performAny(
  tx: Tx,
  caseId: string,
  command: { type: string },
): Promise<Performed<unknown, EventBase>> {
  const stored = (await loadForUpdate(tx, caseId)) ?? reject('missing', 'casework.not-found')
  const process: AnyProcess = processOf(stored.kind)
  return step(tx, { process, stored, before: stored.facts, queryCodeHash: null }, command)
}

type Step<S, C extends { type: string }, E extends EventBase, W> = {
  process: Process<S, C, E, W>
  stored: StoredCase
  before: Folded<S> | null
  queryCodeHash: Uint8Array | null
}

async function step<S, C extends { type: string }, E extends EventBase, W>(
  tx: Tx,
  { process, stored, before, queryCodeHash }: Step<S, C, E, W>,
  command: C,
): Promise<Performed<S, E>> {
  const moment: Moment<W> = {
    now: tx.now,
    by: doerOf(tx.actor),
    id: () => tx.id(),
    world: await process.world(tx, before?.state ?? null, command),
  }
  const decided = insist(forActor(tx.actor, process, process.decider.decide(before?.state ?? null, command, moment)))
  const events = decided.map((event, index) => ({
    no: stored.events + index + 1,
    at: tx.now.toISOString(),
    by: moment.by,
    event,
  }))
  const after = events.reduce<Folded<S> | null>(
    (folded, recorded) => evolveCase(process.decider, folded, recorded),
    before,
  )
  if (!after) throw new Error('a command that opens a case gave no event')
  const header = process.decider.header(after.state)
  if (events.length > 0) await save(tx, changeOf(process, { stored, before, after, header, events, queryCodeHash }))
  await process.after?.(tx, stored.id, after.state, decided)
  return { id: stored.id, number: stored.number, state: after.state, header, events }
}

/** A refusal lists what is possible instead: only what this actor's posts allow. */
function forActor<S, C extends { type: string }, E extends EventBase, W>(
  actor: Actor,
  { commandRules }: Process<S, C, E, W>,
  ruling: Ruling<readonly E[]>,
): Ruling<readonly E[]> {
  if (ruling.allowed || !Array.isArray(ruling.refusal.facts.possible)) return ruling
  const possible = ruling.refusal.facts.possible.map(String).filter((type) => {
    const permission = commandRules[type]?.permission
    return permission !== undefined && holds(actor, permission)
  })
  return { allowed: false, refusal: { ...ruling.refusal, facts: { ...ruling.refusal.facts, possible } } }
}

type Stepped<S, E extends EventBase> = {
  stored: StoredCase
  before: Folded<S> | null
  after: Folded<S>
  header: CaseHeader
  events: readonly Recorded<E | CaseworkEvent>[]
  queryCodeHash: Uint8Array | null
}

/** What one step, or a whole past, changes in the tables. */
export function changeOf<S, C extends { type: string }, E extends EventBase, W>(
  process: Process<S, C, E, W>,
  stepped: Stepped<S, E>,
): Change {
  const { stored, before, after, header, events, queryCodeHash } = stepped
  const { decider } = process
  const earlier = before ? decider.header(before.state) : null
  const words = process.searchText(after.state)
  const sameWords = before !== null && process.searchText(before.state) === words
  return {
    id: stored.id,
    number: stored.number,
    kind: stored.kind,
    version: stored.version,
    folded: after,
    header,
    events,
    tasks: changedTasks(before ? tasksOf(decider, before) : [], tasksOf(decider, after)),
    words: sameWords ? null : `${stored.number} ${words}`,
    excludedBefore: earlier?.excluded ?? [],
    queryCodeHash,
    headerChanged: earlier === null || copied(earlier) !== copied(header),
  }
}

function copied(header: CaseHeader): string {
  return JSON.stringify([header.subject, header.classCode, header.place, header.urgency, header.demand])
}

/** Marks a shared task as somebody's, or gives it back to the pool: an event like any other. */
export async function markTask(tx: Tx, caseId: string, mark: { task: string; user: string | null }): Promise<void> {
  const stored = (await loadForUpdate(tx, caseId)) ?? reject('missing', 'casework.not-found')
  const process = processOf(stored.kind)
  const task =
    tasksOf(process.decider, stored.facts).find((one: Task) => one.id === mark.task) ??
    reject('missing', 'casework.not-found')
  if (mark.user !== null && !canTake(task)) reject('conflict', 'casework.already-taken')
  const event: CaseworkEvent =
    mark.user === null
      ? { type: 'casework.task-released', task: mark.task }
      : { type: 'casework.task-taken', task: mark.task, user: mark.user }
  const recorded = { no: stored.events + 1, at: tx.now.toISOString(), by: doerOf(tx.actor), event }
  const after = evolveCase(process.decider, stored.facts, recorded)
  const header = process.decider.header(after.state)
  await save(
    tx,
    changeOf(process, { stored, before: stored.facts, after, header, events: [recorded], queryCodeHash: null }),
  )
}
