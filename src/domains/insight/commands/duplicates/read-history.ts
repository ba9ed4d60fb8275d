import { pastCases } from '#domains/casework'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { USUAL_RULE } from '../../rules/index.ts'
import { rulesOf, withoutSignature } from '../../store/duplicates.ts'
import { noteLookAlikes, noteSignature } from './on-intake.ts'

const DAY = 86_400_000
const BATCH = 200
const BATCHES = 10

type Cursor = { openedAt: Date; id: string }

/** How far each city has been read in this process; a new process begins again and finds most of it done. */
const reached = new Map<string, Cursor>()
/** Cases are also taken over behind the end: after a rest history is looked through again. Real time. */
const REST = 15 * 60_000
const resting = new Map<string, number>()

/**
 * Keeps signatures of requests that came before anybody listened (历史补录), some batches at a time, as far back as the longest
 * window asks; open ones are compared with those before them. Drops the keys of those that have grown older. Answers how many were added.
 */
export async function readHistory(ctx: Ctx): Promise<number> {
  const clock = ctx.realTime().getTime()
  if (clock < (resting.get(ctx.city) ?? 0)) return 0
  let added = 0
  for (let batch = 1; batch <= BATCHES; batch += 1) {
    const read = await ctx.transaction('insight.suggest', readBatch)
    added += read.added
    if (read.seen === BATCH) continue
    reached.delete(ctx.city)
    resting.set(ctx.city, clock + REST)
    break
  }
  return added
}

async function readBatch(tx: Tx): Promise<{ seen: number; added: number }> {
  const from = await windowBegins(tx)
  await dropOldKeys(tx, from)
  const after = reached.get(tx.city)
  const cases = await pastCases(tx, { kind: 'request', from, limit: BATCH, ...(after ? { after } : {}) })
  const missing = await withoutSignature(
    tx,
    cases.map(({ id }) => id),
  )
  for (const { id, stage, state } of cases) {
    if (!missing.has(id)) continue
    await (stage === 'open' ? noteLookAlikes : noteSignature)(tx, state as Request)
  }
  const last = cases.at(-1)
  if (last) reached.set(tx.city, { openedAt: last.openedAt, id: last.id })
  return { seen: cases.length, added: missing.size }
}

async function windowBegins(tx: Tx): Promise<Date> {
  const days = Math.max(USUAL_RULE.days, ...(await rulesOf(tx)).map((rule) => rule.days))
  return new Date(tx.now.getTime() - 2 * days * DAY)
}

/** Index bands_at. */
async function dropOldKeys(tx: Tx, from: Date): Promise<void> {
  await tx.run(sql`delete from insight.bands b where b.city = ${tx.city} and b.at < ${from}`)
}
