import type { Ctx } from '#platform/context'
import { FEWEST_TOLD, rateOf, toldApart } from '../../rules/index.ts'
import { currentModel, type ModelKind } from '../../store/models.ts'
import { modelDetail } from '../models/models.ts'
import { accuracy, confusion } from './accuracy.ts'
import type { PeriodAsked } from './decided.ts'

/** Figures of the city's own traffic, or, as long as it has none, those of the training of the version in force (`atTraining`). */
export async function accuracyOrMeasured(ctx: Ctx, asked: PeriodAsked) {
  const { classes, ...figures } = await accuracyOf(ctx, asked)
  const { told, few } = toldApart(classes)
  return { ...figures, classes: told, few }
}

async function accuracyOf(ctx: Ctx, asked: PeriodAsked) {
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

/** Who is taken for whom, and how often each was right. */
export async function confusionOrMeasured(ctx: Ctx, asked: PeriodAsked) {
  const figures = await confusionOf(ctx, asked)
  return { ...figures, labels: rightOnes(figures) }
}

type Named = { label: string; nameZh: string; nameEn: string }
type Confused = { cells: readonly { truth: Named; said: Named }[]; labels: readonly (Named & { right: number })[] }

/** What is mistaken, or taken for another, each with how often it was right. */
function rightOnes({ cells, labels }: Confused) {
  const right = new Map(labels.map((one) => [one.label, one.right]))
  const named = new Map(cells.flatMap(({ truth, said }) => [truth, said]).map((one) => [one.label, one]))
  return [...named.values()].map((one) => {
    const count = right.get(one.label) ?? 0
    return { ...one, right: count < FEWEST_TOLD ? 0 : count }
  })
}

async function confusionOf(ctx: Ctx, asked: PeriodAsked) {
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
