import { userNames } from '#domains/directory'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { RETRAIN_AT } from '../../commands/models/retrain.ts'
import { FEWEST_TOLD } from '../../figures/charts.ts'
import {
  type ModelKind,
  type ModelRow,
  modelReport,
  modelRow,
  modelRows,
  newestModel,
  overrulingsSince,
} from '../../store/models.ts'
import { namerOf } from '../named.ts'

/** All versions, the newest first, and how near the next training by itself is. */
export async function modelList(ctx: Ctx, kind?: ModelKind) {
  return ctx.reading('insight.read', async (tx) => {
    const rows = await modelRows(tx, kind)
    const newest = await newestModel(tx, kind ?? 'class')
    return {
      models: await linesOf(tx, rows),
      overrulings: await overrulingsSince(tx, kind ?? 'class', newest?.trainedAt ?? null),
      retrainAt: RETRAIN_AT,
    }
  })
}

/** One version with everything that was measured, and what it changes against the one in force then. */
export async function modelDetail(ctx: Ctx, id: string) {
  return ctx.reading('insight.read', async (tx) => {
    const row = (await modelRow(tx, id)) ?? reject('missing', 'insight.model-not-found')
    const [line] = await linesOf(tx, [row])
    if (!line) reject('missing', 'insight.model-not-found')
    return { ...line, ...(await reportOf(tx, row)) }
  })
}

async function linesOf(tx: Tx, rows: readonly ModelRow[]) {
  const people = await userNames(
    tx,
    rows.flatMap(({ trainedBy, liveBy }) => [trainedBy, liveBy].filter((id) => id !== null)),
  )
  const nameOf = (id: string | null): string | null => (id === null ? null : (people.get(id) ?? null))
  return rows.map(({ fromAt: from, untilAt: until, trainedBy, liveBy, ...row }) => ({
    ...row,
    ...{ from, until, trainedBy: nameOf(trainedBy), liveBy: nameOf(liveBy) },
  }))
}

async function reportOf(tx: Tx, { id, kind }: ModelRow) {
  const report = await modelReport(tx, id)
  if (report === null) return { byLabel: [], confusion: [], curve: [], calibration: [], comparison: null }
  const { byLabel, confusion, curve, calibration, comparison } = report
  const labels = [...byLabel.map(({ label }) => label), ...confusion.flatMap(({ truth, said }) => [truth, said])]
  const name = await namerOf(tx, kind, new Set(labels))
  const measured = byLabel.reduce((sum, { count }) => sum + count, 0)
  return {
    byLabel: byLabel.map((one) => ({ ...one, ...name(one.label) })),
    confusion: confusion
      .filter(({ count }) => count >= FEWEST_TOLD)
      .map(({ truth, said, count }) => ({ truth: name(truth), said: name(said), count })),
    curve: curve.map((point) => ({ ...point, count: Math.round(point.share * measured) })),
    calibration: [...calibration],
    comparison: comparison && {
      ...comparison,
      labels: comparison.labels.map((one) => ({ ...one, ...name(one.label) })),
      words: comparison.words.map(({ label, gained, lost }) => ({
        ...name(label),
        gained: [...gained],
        lost: [...lost],
      })),
    },
  }
}
