import { pastCases } from '#domains/casework'
import { classNames } from '#domains/hotline'
import { insist, reject } from '#kit/ruling'
import { cleanText } from '#kit/text'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { once } from '#platform/idempotency'
import { localDate } from '#rules/deadlines'
import type { Request } from '#rules/hotline'
import { type MonthCount, type ProblemKind, proposeProblems, type Series } from '../../rules/index.ts'
import { propose } from '../../store/problems.ts'
import { insistCity } from '../city-wide.ts'

const DAY = 86_400_000
/** Two years and a month: the same month is seen twice at least. */
const BACK = 790 * DAY
const PAGE = 500

/** Looks through two years of requests for the four kinds of problem. Answers how many proposals are new. */
export async function findProblems(ctx: Ctx): Promise<number> {
  return ctx.transaction('insight.edit-topics', async (tx) => {
    insistCity(tx, 'insight.edit-topics')
    const names = await classNames(tx)
    let fresh = 0
    for (const found of proposeProblems(await seriesOf(tx), localDate(tx.now).slice(0, 7))) {
      const title = names.get(found.classCode)?.nameZh ?? found.classCode
      if ((await propose(tx, { ...found, title })) !== null) fresh += 1
    }
    return fresh
  })
}

type Counts = Map<string, { classCode: string; place: string | null; months: Map<string, MonthCount> }>

/** Requests by class and month, for each district and for the whole city; only numbers, of all kinds of secrecy. */
async function seriesOf(tx: Tx): Promise<Series[]> {
  const counts: Counts = new Map()
  let after: { openedAt: Date; id: string } | undefined
  for (;;) {
    const from = new Date(tx.now.getTime() - BACK)
    const page = await pastCases(tx, { kind: 'request', from, limit: PAGE, ...(after ? { after } : {}) })
    for (const { state } of page) count(counts, state as Request)
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined) break
    after = { openedAt: last.openedAt, id: last.id }
  }
  return [...counts.values()].map(({ months, ...about }) => ({ ...about, months: [...months.values()] }))
}

function count(counts: Counts, { classCode, place, receivedAt, verdict, redo, returns, supervisions }: Request): void {
  if (classCode === null) return
  const month = localDate(new Date(receivedAt)).slice(0, 7)
  const isUnsolved = verdict?.solved === false || redo !== null || returns > 0
  for (const where of place === null ? [null] : [null, `${place.slice(0, 6)}000000`]) {
    const key = `${classCode} ${where ?? ''}`
    const series = counts.get(key) ?? { classCode, place: where, months: new Map<string, MonthCount>() }
    counts.set(key, series)
    const one = series.months.get(month) ?? { month, count: 0, unsolved: 0, orders: 0 }
    const orders = supervisions.filter(({ form }) => form !== 'ordinary').length
    series.months.set(month, {
      ...{ month, count: one.count + 1, orders: one.orders + orders },
      unsolved: one.unsolved + (isUnsolved ? 1 : 0),
    })
  }
}

export type NewProblem = { kind: ProblemKind; classCode: string; place: string | null; basis: string }

/** A person puts a problem on the list: an inspection ordered it, or a campaign was decided. */
export async function addProblem(
  ctx: Ctx,
  { key, ...added }: NewProblem & { key: string | undefined },
): Promise<{ id: string }> {
  return once(ctx, 'insight.edit-topics', { scope: 'insight.problem', key, request: added }, async (tx) => {
    insistCity(tx, 'insight.edit-topics')
    const basis = insist(cleanText(added.basis, { max: 500, field: 'basis' }))
    const title =
      (await classNames(tx)).get(added.classCode)?.nameZh ??
      reject('missing', 'insight.problem-missing', {}, 'classCode')
    const id = await propose(tx, { ...added, title, why: { basis } })
    return { id: id ?? reject('conflict', 'insight.problem-state') }
  })
}
