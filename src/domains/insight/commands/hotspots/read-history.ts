import { pastCases } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { Request } from '#rules/hotline'
import { withoutHotspot } from '../../store/hotspots.ts'
import { noteHotspot } from './join.ts'

const DAY = 86_400_000
/** As far back as a year and a season are compared. */
const BACK = 800 * DAY
const BATCH = 100
/** After the end has been reached, history is looked through again so much later: cases may be imported behind it. */
const AGAIN = 3_600_000

type Reached = { after?: { openedAt: Date; id: string }; restAt?: number }

/** How far each city has been read in this process; a new process finds most of it done. */
const reached = new Map<string, Reached>()

/** Puts requests that came before anybody listened into their hot spots (历史补录), a batch at a time. Answers how many. */
export async function readHotspotHistory(ctx: Ctx): Promise<number> {
  const { after, restAt } = reached.get(ctx.city) ?? {}
  const clock = ctx.realTime().getTime()
  if (restAt !== undefined && clock < restAt + AGAIN) return 0
  return ctx.transaction('insight.suggest', async (tx) => {
    const from = new Date(tx.now.getTime() - BACK)
    const cases = await pastCases(tx, { kind: 'request', from, limit: BATCH, ...(after ? { after } : {}) })
    const missing = await withoutHotspot(
      tx,
      cases.map(({ id }) => id),
    )
    for (const { id, state } of cases) if (missing.has(id)) await noteHotspot(tx, state as Request)
    const last = cases.at(-1)
    const isEnd = cases.length < BATCH || last === undefined
    reached.set(tx.city, isEnd ? { restAt: clock } : { after: { openedAt: last.openedAt, id: last.id } })
    return missing.size
  })
}
