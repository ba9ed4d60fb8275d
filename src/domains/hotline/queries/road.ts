import { type Locale, say } from '#kit/words'
import type { Request } from '#rules/hotline'
import { edgeWords } from '../edge-words.ts'

/** A station on the road of a request, in words a resident reads. */
export type Station = {
  name: string
  state: 'done' | 'here' | 'ahead'
  at: string | null
  by: string | null
  holder: string | null
  note: string | null
}

/** One event of the journal, as far as the road needs it. */
export type Stop = { at: string; type: string; told: string | null }

type Place = keyof typeof edgeWords & `hotline.station.${string}`
type Mark = { place: Place; events: readonly string[]; states: readonly Request['state'][] }

/** The usual road, from the first word to the closing. */
const ROAD: readonly Mark[] = [
  { place: 'hotline.station.received', events: ['hotline.received'], states: ['received'] },
  { place: 'hotline.station.registered', events: ['hotline.registered'], states: ['registered'] },
  {
    place: 'hotline.station.dispatched',
    events: ['hotline.dispatched', 'hotline.returned', 'hotline.reopened', 'hotline.sent-back'],
    states: ['dispatched'],
  },
  { place: 'hotline.station.in-hand', events: ['hotline.signed'], states: ['in-hand', 'long-term'] },
  { place: 'hotline.station.replied', events: ['hotline.replied', 'hotline.shared-reply'], states: ['replied'] },
  {
    place: 'hotline.station.reviewed',
    events: ['hotline.reviewed', 'hotline.called-back', 'hotline.shared-closing'],
    states: ['reviewed'],
  },
  { place: 'hotline.station.closed', events: ['hotline.closed', 'hotline.terminated'], states: ['closed', 'archived'] },
]

/** Where the road ends otherwise: one station after the receipt. */
const SIDEWAYS: Partial<Record<Request['state'], Place>> = {
  answered: 'hotline.station.answered',
  'not-accepted': 'hotline.station.not-accepted',
  'handed-over': 'hotline.station.handed-over',
  linked: 'hotline.station.linked',
  merged: 'hotline.station.merged',
  withdrawn: 'hotline.station.withdrawn',
}

type Telling = { locale: Locale; nameOf(org: string | null): string }

/** The stations behind, the one where it is, and those ahead (进度). A redo starts the road again from the office. */
export function roadOf(stops: readonly Stop[], request: Request, { locale, nameOf }: Telling): readonly Station[] {
  const sideways = SIDEWAYS[request.state]
  const start = stops.findLastIndex((stop) => stop.type === 'hotline.reopened')
  const round = start < 0 ? stops : [...stops.slice(0, 2), ...stops.slice(start)]
  const here = ROAD.findIndex((mark) => mark.states.includes(request.state))
  if (sideways) return aside(round, request, { place: sideways, locale, nameOf })
  return ROAD.flatMap((mark, index): Station[] => {
    const stop = round.findLast(({ type }) => mark.events.includes(type))
    const state = index < here || (index === here && isEnd(request)) ? 'done' : index === here ? 'here' : 'ahead'
    // What was skipped on this road (answered without being signed for) is no station.
    if (state === 'done' && !stop) return []
    return [station({ mark: mark.place, state, stop: state === 'ahead' ? undefined : stop, request, locale, nameOf })]
  })
}

function aside(stops: readonly Stop[], request: Request, telling: Telling & { place: Place }): readonly Station[] {
  const { place, locale, nameOf } = telling
  const past = ROAD.flatMap(({ place: mark, events }): Station[] => {
    const stop = stops.findLast(({ type }) => events.includes(type))
    return stop && mark !== 'hotline.station.closed'
      ? [station({ mark, state: 'done', stop, request, locale, nameOf })]
      : []
  })
  const last = stops.findLast((stop) => stop.told !== null)
  const state = request.state === 'merged' || request.state === 'answered' ? 'here' : 'done'
  return [...past, station({ mark: place, state, stop: last, request, locale, nameOf })]
}

type Standing = Telling & { mark: Place; state: Station['state']; stop: Stop | undefined; request: Request }

function station({ mark, state, stop, request, locale, nameOf }: Standing): Station {
  const clock = request.redo?.clock ?? request.clock
  const lead = request.legs.findLast((leg) => leg.kind === 'handle')?.org
  const withUnit =
    mark === 'hotline.station.dispatched' || mark === 'hotline.station.in-hand' || mark === 'hotline.station.replied'
  return {
    name: say(edgeWords[mark], locale),
    state,
    at: stop?.at ?? null,
    by: state === 'ahead' && mark === 'hotline.station.replied' ? clock.dueAt : null,
    holder: withUnit && lead !== undefined && state !== 'ahead' ? nameOf(lead) : null,
    note: stop?.told ?? null,
  }
}

function isEnd({ state }: Request): boolean {
  return state === 'closed' || state === 'archived'
}
