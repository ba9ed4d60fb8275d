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

function isOf({ classCodes, place }: Pick<Topic, 'classCodes' | 'place'>, request: Request): boolean {
  const under = place?.replace(/(?:000)+$/, '')
  return (
    classCodes.some((code) => request.classCode?.startsWith(code)) &&
    (under === undefined || (request.place ?? '').startsWith(under))
  )
}
