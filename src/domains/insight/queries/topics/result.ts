import { pastCases } from '#domains/casework'
import type { Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { type Outcome, type YearlyResult, yearlyResult } from '../../rules/index.ts'
import type { Topic } from '../../store/problems.ts'

const YEAR = 365 * 86_400_000
const PAGE = 500

/** What has become of the classes of a topic since it was set; null before it is set. */
export async function resultOf(
  tx: Tx,
  topic: Pick<Topic, 'classCodes' | 'place' | 'setAt'>,
): Promise<YearlyResult | null> {
  if (topic.setAt === null) return null
  const outcomes: Outcome[] = []
  const from = new Date(topic.setAt.getTime() - YEAR)
  let after: { openedAt: Date; id: string } | undefined
  for (;;) {
    const page = await pastCases(tx, { kind: 'request', from, limit: PAGE, ...(after ? { after } : {}) })
    for (const { state } of page) {
      const request = state as Request
      if (!isOf(topic, request)) continue
      const { solved = null, satisfied = null } = request.verdict ?? {}
      outcomes.push({ at: Date.parse(request.receivedAt), solved, satisfied })
    }
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined) break
    after = { openedAt: last.openedAt, id: last.id }
  }
  return yearlyResult(outcomes, { setAt: topic.setAt.getTime(), now: tx.now.getTime() })
}

type Kept = { at: number; set: number | undefined; result: YearlyResult | null }
const kept = new Map<string, Kept>()
/** A year of requests is read for it; whoever looks at a topic again and again is told the same for so long. */
const FRESH = 30 * 60_000
const MOST_KEPT = 200

/** The same as it was within the last half hour, for whoever looks. */
export async function recentResultOf(
  tx: Tx,
  topic: Pick<Topic, 'id' | 'classCodes' | 'place' | 'setAt'>,
): Promise<YearlyResult | null> {
  // A unit is not told of requests that it is complained about in, so each keeps its own.
  const reader = tx.actor.kind === 'staff' ? tx.actor.org : ''
  const [key, now, set] = [`${tx.city} ${reader} ${topic.id}`, tx.now.getTime(), topic.setAt?.getTime()]
  const known = kept.get(key)
  if (known && known.set === set && now >= known.at && now - known.at < FRESH) return known.result
  const result = await resultOf(tx, topic)
  kept.delete(key)
  kept.set(key, { at: now, set, result })
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
  return result
}

function isOf({ classCodes, place }: Pick<Topic, 'classCodes' | 'place'>, request: Request): boolean {
  const under = place?.replace(/(?:000)+$/, '')
  return (
    classCodes.some((code) => request.classCode?.startsWith(code)) &&
    (under === undefined || (request.place ?? '').startsWith(under))
  )
}
