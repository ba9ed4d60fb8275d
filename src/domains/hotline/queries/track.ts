import { attachmentsOf, eventsOf } from '#domains/casework'
import { centreOf, orgFacts } from '#domains/directory'
import { say } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { type CommandType, requestDecider as decider, type Request } from '#rules/hotline'
import { type Proof, prove } from '../commands/prove.ts'
import type { Desk } from '../desk.ts'
import { edgeWords } from '../edge-words.ts'
import { type Message, messagesOf } from '../process/describe.ts'
import { roadOf, type Station, type Stop } from './road.ts'
import { supportersOf } from './supports.ts'
import { dayChanges, isBeingRuled, whatNext } from './what-next.ts'

type Journal = Awaited<ReturnType<typeof eventsOf>>

/** A request as its resident sees it: where it is, who has it, what comes next and by when. */
export type Tracked = {
  number: string
  subject: string
  text: string
  now: string
  filedAt: string
  state: 'open' | 'waiting-for-you' | 'answered' | 'closed' | 'withdrawn'
  stateWords: string
  stations: readonly Station[]
  holder: string | null
  nextStep: string | null
  dueAt: string | null
  dueProvisional: boolean
  dueWhy: readonly string[]
  replies: readonly { unit: string; at: string; text: string }[]
  messages: readonly Message[]
  /** What the resident added later, in the own words. */
  additions: readonly { at: string; text: string }[]
  attachments: readonly { name: string; bytes: number }[]
  reveals: readonly { unit: string; purpose: string; at: string }[]
  /** How many others say that it concerns them too (附议). */
  supporters: number
  canRate: boolean
  canWithdraw: boolean
  canAdd: boolean
  canMessage: boolean
}

/** Progress for whoever has number and code (查询进度); null for everybody else, in the same time. */
export async function trackRequest(desk: Desk, ctx: Ctx, proof: Proof): Promise<Tracked | null> {
  const found = await prove(desk, ctx, proof)
  if (!found) return null
  const [view, reveals] = await Promise.all([
    ctx.reading('hotline.track', (tx) => viewOf(ctx, tx, found.id, found.state)),
    desk.vault.whoLooked(ctx, found.id),
  ])
  return {
    ...view,
    reveals: reveals.map(({ at, orgName, purpose }) => ({ unit: orgName, purpose, at: at.toISOString() })),
  }
}

async function viewOf(ctx: Ctx, tx: Tx, id: string, state: Request): Promise<Omit<Tracked, 'reveals'>> {
  const [journal, files, orgs, centre, supporters] = await Promise.all([
    eventsOf(tx, id),
    attachmentsOf(tx, id, false),
    orgFacts(
      tx,
      state.legs.map((leg) => leg.org),
    ),
    centreOf(tx),
    supportersOf(tx, [id]),
  ])
  const nameOf = (org: string | null): string => (org === null ? centre.name : (orgs.get(org)?.name ?? centre.name))
  const { locale } = ctx
  const lived = stateFor(state)
  const can = new Set<CommandType>(decider.possible(state))
  return {
    number: state.number,
    subject: state.subject,
    text: state.text,
    now: tx.now.toISOString(),
    filedAt: state.receivedAt,
    state: lived,
    stateWords: say(edgeWords[stateCode(state, lived)], locale),
    stations: roadOf(stopsOf(journal, locale), state, { locale, nameOf }),
    holder: isOver(state) ? null : nameOf(holderOf(state)),
    nextStep: whatNext(state, locale, nameOf(holderOf(state))) ?? lastTold(journal, locale),
    dueAt: isOver(state) ? null : (state.redo?.clock ?? state.clock).dueAt,
    dueProvisional: (state.redo?.clock ?? state.clock).provisional,
    dueWhy: dayChanges(journal, locale),
    replies: state.replies.map(({ org, at, text }) => ({ unit: nameOf(org), at, text })),
    messages: messagesOf(journal),
    additions: additionsOf(journal),
    attachments: files.filter(isForResident).map(({ name, bytes }) => ({ name, bytes })),
    supporters: supporters.get(id) ?? 0,
    canRate: can.has('rate'),
    canWithdraw: can.has('withdraw'),
    canAdd: can.has('comment'),
    canMessage: can.has('message'),
  }
}

function lastTold(journal: Journal, locale: 'zh' | 'en'): string | null {
  return journal.findLast((event) => event.data.told)?.data.told?.[locale] ?? null
}

function stopsOf(journal: Journal, locale: 'zh' | 'en'): readonly Stop[] {
  return journal.map(({ at, type, data }) => ({ at: at.toISOString(), type, told: data.told?.[locale] ?? null }))
}

/** “Closed” would hide that it was not taken up here, or went elsewhere. */
function stateCode({ state }: Request, lived: Tracked['state']) {
  return state === 'not-accepted' || state === 'handed-over'
    ? (`hotline.station.${state}` as const)
    : (`hotline.state.${lived}` as const)
}

function stateFor(state: Request): Tracked['state'] {
  if (state.state === 'withdrawn') return 'withdrawn'
  if (state.state === 'replied') return 'answered'
  if (isBeingRuled(state)) return 'open'
  if (state.state === 'reviewed' || state.state === 'answered')
    return state.phase.plan === null ? 'closed' : 'waiting-for-you'
  if (state.state === 'closed' && state.phase.ending === 'withdrawn') return 'withdrawn'
  return isOver(state) ? 'closed' : 'open'
}

function isOver({ state }: Request): boolean {
  return (
    state === 'closed' ||
    state === 'archived' ||
    state === 'not-accepted' ||
    state === 'handed-over' ||
    state === 'linked'
  )
}

/** The unit that has it; while it lies with the centre, nobody else. */
function holderOf(state: Request): string | null {
  return 'lead' in state.phase &&
    (state.state === 'dispatched' || state.state === 'in-hand' || state.state === 'long-term')
    ? state.phase.lead
    : null
}

function additionsOf(journal: Journal): Tracked['additions'] {
  return journal.flatMap(({ at, by, type, data }) =>
    type === 'hotline.commented' && by.kind === 'resident' && typeof data.text === 'string'
      ? [{ at: at.toISOString(), text: data.text }]
      : [],
  )
}

function isForResident({ addedBy, purpose }: { addedBy: string; purpose: string }): boolean {
  return addedBy === 'resident' || purpose === 'reply'
}
