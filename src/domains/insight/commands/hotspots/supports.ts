import { changedSupports, type SupportChange } from '#domains/hotline'
import type { Tx } from '#platform/db/tx'
import { noteVotes } from '../../store/hotspots.ts'

const PAGE = 500
/** What was written a little before the last look may have been committed after it: it is looked at again. */
const AGAIN = 60_000

/** Up to when each city has been looked at in this process; a new process looks at all of it and finds nothing changed. */
const reached = new Map<string, Date>()

/**
 * Brings what residents support (附议) into the hot spots, as numbers: only those that have changed are asked for, and only the
 * matters they belong to are heated anew. Answers what to call once the transaction stands.
 */
export async function readSupports(tx: Tx): Promise<() => void> {
  const since = new Date((reached.get(tx.city)?.getTime() ?? 0) - AGAIN)
  let last: SupportChange | undefined
  for (;;) {
    const page = await changedSupports(tx, { since, after: last, limit: PAGE })
    await noteVotes(tx, page)
    last = page.at(-1) ?? last
    if (page.length < PAGE) break
  }
  const { city } = tx
  return () => {
    if (last) reached.set(city, last.changedAt)
  }
}
