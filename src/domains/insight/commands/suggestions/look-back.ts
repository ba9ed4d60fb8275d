import { type PastCase, pastCases } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { suggestIn } from '../../queries/suggest/suggest-in.ts'
import { lessonOf } from '../../rules/index.ts'
import { currentModel, modelRow } from '../../store/models.ts'
import { markBecame, noteSuggestion, suggestionsOf } from '../../store/suggestions.ts'

export type LookedBack = { noted: number; last: { openedAt: Date; id: string } | null }

/**
 * What the models in force would have suggested for settled requests that they have not learnt from (事后对照), page by page: so a
 * city that takes its history over sees figures before the first day. Nothing is dispatched, nobody is overruled. `last`
 * null: the end is reached.
 */
export async function lookBack(
  ctx: Ctx,
  { after, most }: { after: LookedBack['last']; most: number },
): Promise<LookedBack> {
  return ctx.transaction('insight.suggest', async (tx) => {
    const learntUntil = await learntUntilOf(tx)
    if (learntUntil === null) return { noted: 0, last: null }
    const cases = await pastCases(tx, { kind: 'request', from: learntUntil, limit: most, ...(after && { after }) })
    let noted = 0
    for (const one of cases) if (await lookAt(tx, one)) noted += 1
    const last = cases.at(-1)
    return { noted, last: cases.length === most && last ? { openedAt: last.openedAt, id: last.id } : null }
  })
}

/** The newest message that either model in force has learnt from; null where none is in force. */
async function learntUntilOf(tx: Tx): Promise<Date | null> {
  const until: number[] = []
  for (const kind of ['class', 'unit'] as const) {
    const live = await currentModel(tx, kind)
    const row = live && (await modelRow(tx, live.id))
    if (row?.untilAt) until.push(row.untilAt.getTime())
  }
  return until.length === 0 ? null : new Date(Math.max(...until) + 1)
}

async function lookAt(tx: Tx, { id, openedAt, state }: PastCase): Promise<boolean> {
  const request = state as Request
  const lesson = lessonOf(request)
  if (lesson === null || (await suggestionsOf(tx, id)).length > 0) return false
  const { model, unitModel, known, rankedClasses, rankedUnits } = await suggestIn(tx, request)
  const then = { ...tx, now: openedAt }
  if (model) noteSuggestion(then, id, { kind: 'class', model: model.id, ranked: rankedClasses, known })
  if (unitModel) noteSuggestion(then, id, { kind: 'unit', model: unitModel.id, ranked: rankedUnits, known })
  markBecame(tx, { caseId: id, kind: 'class', became: lesson.classCode, overruled: false })
  if (lesson.unit !== null) markBecame(tx, { caseId: id, kind: 'unit', became: lesson.unit, overruled: false })
  return true
}
