import { say } from '#kit/words'
import type { ApplicationCase, ApplicationState } from '#rules/applications'
import { viewWords } from '../view-words.ts'
import type { Looking, Step } from './case-view.ts'

/** A station on the road of a case, in words a resident reads. */
export type CaseStation = {
  name: string
  state: 'done' | 'here' | 'ahead'
  at: string | null
  by: string | null
  holder: string | null
  note: string | null
}

type Place = keyof typeof viewWords & `applications.station.${string}`
type Mark = { place: Place; events: readonly string[]; states: readonly ApplicationState[] }

const on = (...names: readonly string[]): readonly string[] => names.map((name) => `applications.${name}`)

/** The usual road of a permit, from the receipt to the hand-over. */
const ROAD: readonly Mark[] = [
  { place: 'applications.station.received', events: on('submitted'), states: ['received'] },
  { place: 'applications.station.correction', events: on('correction-asked'), states: ['correction'] },
  { place: 'applications.station.accepted', events: on('accepted'), states: [] },
  { place: 'applications.station.review', events: on('steps-advanced', 'accepted'), states: ['accepted'] },
  {
    place: 'applications.station.decision',
    events: on('decided', 'deemed-renewed'),
    states: ['deciding', 'confirming'],
  },
  { place: 'applications.station.result', events: on('issued'), states: ['decided'] },
  { place: 'applications.station.handed', events: on('handed-over'), states: ['handed'] },
]

/** Where the road ends otherwise. */
const ENDS: Partial<Record<ApplicationState, { place: Place; event: string }>> = {
  'not-accepted': { place: 'applications.station.not-accepted', event: 'applications.acceptance-refused' },
  returned: { place: 'applications.station.returned', event: 'applications.returned' },
  withdrawn: { place: 'applications.station.withdrawn', event: 'applications.withdrawn' },
}

/** The stations behind, the one where it is, and those ahead (办理进度). */
export function roadOf(one: ApplicationCase, looking: Looking): readonly CaseStation[] {
  const end = ENDS[one.state]
  const here = end ? ROAD.length : ROAD.findIndex(({ states }) => states.includes(one.state))
  const stations = ROAD.flatMap((mark, index): CaseStation[] => {
    const step = looking.journal.findLast(({ type }) => mark.events.includes(type))
    const state = index < here || one.state === 'handed' ? 'done' : index === here ? 'here' : 'ahead'
    // What was skipped on this road is no station; a correction that nobody asks for lies not ahead.
    if (state === 'done' && !step) return []
    if (state === 'ahead' && (end || mark.place === 'applications.station.correction')) return []
    return [stationOf(one, looking, { mark, state, step })]
  })
  if (!end) return stations
  const last = looking.journal.findLast(({ type }) => type === end.event)
  return [...stations, { ...plain(end.place, looking), state: 'done', at: timeOf(last), note: toldOf(last, looking) }]
}

type Standing = { mark: Mark; state: CaseStation['state']; step: Step | undefined }

function stationOf(one: ApplicationCase, looking: Looking, { mark, state, step }: Standing): CaseStation {
  const reached = state === 'ahead' ? undefined : step
  return {
    ...plain(mark.place, looking),
    state,
    at: timeOf(reached),
    by: state === 'ahead' || state === 'here' ? dayOf(one, mark) : null,
    holder: state === 'here' ? holderOf(one, looking) : null,
    note: toldOf(reached, looking),
  }
}

/** By which day a station is to be reached. */
function dayOf({ clock }: ApplicationCase, { place }: Mark): string | null {
  if (place === 'applications.station.accepted' || place === 'applications.station.received') return clock.tellBy
  if (place === 'applications.station.decision') return clock.dueAt
  return place === 'applications.station.handed' ? clock.deliverBy : null
}

/** Who has it now: whoever has the first open task of the officers' side. */
function holderOf(one: ApplicationCase, { nameOf }: Looking): string {
  const open = one.tasks.find(({ state, side }) => side === 'officer' && (state === 'ready' || state === 'doing'))
  return nameOf(open?.org ?? one.org)
}

function plain(place: Place, { locale }: Looking): CaseStation {
  return { name: say(viewWords[place], locale), state: 'ahead', at: null, by: null, holder: null, note: null }
}

function timeOf(step: Step | undefined): string | null {
  return step ? step.at.toISOString() : null
}

function toldOf(step: Step | undefined, { locale }: Looking): string | null {
  return step?.data.told?.[locale] ?? null
}
