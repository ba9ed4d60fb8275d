import type { Ctx } from '#platform/context'
import { type Cause, type ModelKind, newestModel, overrulingsSince } from '../../store/models.ts'
import { LONGEST, train } from './train.ts'

/** So many overrulings, and the house trains again before the week is over. */
export const RETRAIN_AT = 50
const WEEK = 7 * 86_400_000

/**
 * Trains again where it is due (定期重训): after a week, or after fifty overrulings. Only in a city that has trained before; the new
 * version is never put in force by the house. Answers how many were trained.
 */
export async function retrainDue(ctx: Ctx): Promise<number> {
  let trained = 0
  for (const kind of ['class', 'unit'] as const) {
    const cause = await causeNow(ctx, kind)
    if (cause !== null && (await train(ctx, { kind, cause })).learnt) trained += 1
  }
  return trained
}

async function causeNow(ctx: Ctx, kind: ModelKind): Promise<Cause | null> {
  return ctx.reading('insight.train', async (tx) => {
    const newest = await newestModel(tx, kind)
    if (newest === undefined) return null
    const age = tx.now.getTime() - newest.trainedAt.getTime()
    if (newest.state === 'training' && age < LONGEST) return null
    if ((await overrulingsSince(tx, kind, newest.trainedAt)) >= RETRAIN_AT) return 'overrulings'
    return age >= WEEK ? 'schedule' : null
  })
}
