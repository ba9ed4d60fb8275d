import type { Ctx } from '#platform/context'
import type { Accuracy, Confusion } from '../../figures/charts.ts'
import { rateOf } from '../../rules/index.ts'
import { currentModel, type ModelKind } from '../../store/models.ts'
import { modelDetail } from '../models/models.ts'
import { accuracy, confusion } from './accuracy.ts'
import type { PeriodAsked } from './decided.ts'

/** Figures of the city's own traffic, or, as long as it has none, those of the training of the version in force. */
export type Measured<T> = T & {
  /** The version whose training was measured; null: the traffic itself. */
  atTraining: number | null
}

export async function accuracyOrMeasured(ctx: Ctx, asked: PeriodAsked): Promise<Measured<Accuracy>> {
  const traffic = await accuracy(ctx, asked)
  const detail = traffic.count > 0 ? null : await liveDetail(ctx, asked.kind)
  if (!detail?.figures) return { ...traffic, atTraining: null }
  const { count, ece, top3 } = detail.figures
  return {
    ...traffic,
    ...{ atTraining: detail.no, count, ece, calibration: detail.calibration },
    top1: rateOf(Math.round(detail.figures.accuracy * count), count),
    top3: rateOf(Math.round(top3 * count), count),
    classes: detail.byLabel
      .map((one) => ({ ...one, rate: rateOf(Math.round(one.recall * one.count), one.count) }))
      .sort((one, other) => one.f1 - other.f1 || other.count - one.count),
  }
}

export async function confusionOrMeasured(ctx: Ctx, asked: PeriodAsked): Promise<Measured<Confusion>> {
  const traffic = await confusion(ctx, asked)
  const detail = traffic.count > 0 ? null : await liveDetail(ctx, asked.kind)
  if (!detail?.figures) return { ...traffic, atTraining: null }
  return {
    ...traffic,
    ...{ atTraining: detail.no, count: detail.figures.count },
    cells: detail.confusion.filter(({ truth, said }) => truth.label !== said.label),
    labels: detail.byLabel.map((one) => ({ ...one, right: Math.round(one.recall * one.count) })),
  }
}

async function liveDetail(ctx: Ctx, kind: ModelKind) {
  const live = await ctx.reading('insight.read', (tx) => currentModel(tx, kind))
  return live === null ? null : modelDetail(ctx, live.id)
}
