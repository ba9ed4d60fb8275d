import { pastCases } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { Request } from '#rules/hotline'
import { withoutHotspot } from '../../store/hotspots.ts'
import { noteHotspot } from './join.ts'

const DAY = 86_400_000
/** As far back as a year and a season are compared. */
const BACK = 800 * DAY
const BATCH = 100
/** So many pages are looked through at once for what is missing. */
const PAGES = 20
/** After the end, history is looked through again, for cases are also taken over behind it: soon where there is little of it. */
const SMALL = 20_000
const SOON = 120_000
const LATER = 6 * 3_600_000

type Reached = { after?: { openedAt: Date; id: string }; looked: number; restUntil: number }

/** How far each city has been read in this process; a new process finds most of it done. */
const reached = new Map<string, Reached>()

/** Puts requests that came before anybody listened into their hot spots (历史补录), a batch at a time. Answers how many. */
export async function readHotspotHistory(ctx: Ctx): Promise<number> {
  const clock = ctx.realTime().getTime()
  let at = reached.get(ctx.city) ?? { looked: 0, restUntil: 0 }
  if (clock < at.restUntil) return 0
  let added = 0
  for (let page = 0; page < PAGES && added === 0 && clock >= at.restUntil; page += 1) {
    const next = await readPage(ctx, at, clock)
    added = next.added
    at = next.at
    // Only what is stored is passed by: a page that failed is read again.
    reached.set(ctx.city, at)
  }
  return added
}

async function readPage(ctx: Ctx, { after, looked }: Reached, clock: number): Promise<{ added: number; at: Reached }> {
  return ctx.transaction('insight.suggest', async (tx) => {
    const from = new Date(tx.now.getTime() - BACK)
    const cases = await pastCases(tx, { kind: 'request', from, limit: BATCH, ...(after ? { after } : {}) })
    const missing = await withoutHotspot(
      tx,
      cases.flatMap(({ id, secrecy }) => (secrecy === 'clue' ? [] : [id])),
    )
    // What has become a clue meanwhile is taken out.
    for (const { id, secrecy, state } of cases)
      if (secrecy === 'clue' || missing.has(id)) await noteHotspot(tx, state as Request)
    const all = looked + cases.length
    const last = cases.at(-1)
    const rest = { looked: 0, restUntil: clock + (all < SMALL ? SOON : LATER) }
    const onward = last && { after: { openedAt: last.openedAt, id: last.id }, looked: all, restUntil: 0 }
    return { added: missing.size, at: cases.length < BATCH || !onward ? rest : onward }
  })
}
