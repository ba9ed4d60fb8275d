import { type Handler, heardEvent, type Reaction } from '#domains/casework'
import { versionById } from '#domains/matters'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { ApplicationCase, Event } from '#rules/applications'
import { tellOwner } from './commands/tell-owner.ts'
import type { Sighting } from './rules/index.ts'
import { noteSighting } from './store.ts'

const SUBSCRIBER = 'drift.sightings'

/** What the board hears of: correction notices, ratings. */
export const reactions: readonly Reaction[] = [
  { subscriber: SUBSCRIBER, on: ['applications.correction-asked', 'applications.rated'] },
]

/** Ratings at or below this, with a reason that names the standard, are a sighting (差评中的“超清单要求”等). */
const BAD = 2
const TELLING: ReadonlySet<string> = new Set(['asked-for-more', 'came-more-often', 'took-longer', 'charged-more'])

export const handlers: readonly Handler[] = [
  {
    subscriber: SUBSCRIBER,
    async handle(ctx: Ctx, { caseId, eventNo }) {
      await ctx.transaction('drift.read', async (tx) => {
        const heard = await heardEvent(tx, { caseId, eventNo })
        if (!heard) return
        const state = heard.state as ApplicationCase
        for (const sighting of await sightingsOf(tx, heard.event as unknown as Event, { state, eventNo })) {
          const { id, isNew } = await noteSighting(tx, sighting)
          if (isNew) await tellOwner(tx, { ...sighting, id })
        }
      })
    },
  },
]

type At = { state: ApplicationCase; eventNo: number }

async function sightingsOf(tx: Tx, event: Event, { state, eventNo }: At): Promise<Sighting[]> {
  const version = await versionById(tx, state.matter.version)
  if (!version) return []
  const about = {
    matter: state.matter.matter,
    matterName: state.matter.name.zh,
    taskCode: state.matter.taskCode,
    place: version.place,
    org: state.org,
    facts: {},
  }
  const key = `${state.id}:${eventNo}`
  if (event.type === 'applications.correction-asked') {
    const off = event.offList ? event.asked : []
    if (off.length === 0) return []
    const text = off.map(({ problem }) => problem).join('；')
    return [
      {
        ...about,
        detector: 'behaviour',
        element: 'off-list',
        evidence: [{ key, kind: 'case', ref: state.number, text }],
      },
    ]
  }
  if (event.type !== 'applications.rated' || event.rating.grade > BAD) return []
  return event.rating.reasons
    .filter((reason) => TELLING.has(reason))
    .map((element) => ({
      ...about,
      detector: 'people',
      element,
      evidence: [{ key: `${key}:${element}`, kind: 'rating', ref: state.number, text: event.rating.text }],
    }))
}
