import type { Ctx } from '#platform/context'
import type { Report } from '#platform/report/report'
import { localDate } from '#rules/deadlines'
import { calibrationChart, confusionChart, costChart, curveChart, driftChart } from '../../figures/charts.ts'
import { insightReport } from '../../figures/report.ts'
import { type Speaker, speaker } from '../../figures/say.ts'
import { currentModel } from '../../store/models.ts'
import { curve } from '../models/curve.ts'
import type { PeriodAsked } from './decided.ts'
import { driftByWeek } from './drift.ts'
import { accuracyOrMeasured, confusionOrMeasured } from './measured.ts'
import { wrongDispatch } from './wrong-dispatch.ts'

type ReportAsked = Omit<PeriodAsked, 'kind'> & { lang?: 'zh' | 'en' | undefined }

/** Everything that the page of the analyst shows, as one report. */
export async function figuresReport(ctx: Ctx, { lang, ...period }: ReportAsked): Promise<Report> {
  const [by, now] = [speaker(lang ?? ctx.locale), await ctx.reading('insight.read', async (tx) => tx.now)]
  const live = await ctx.reading('insight.read', async (tx) => ({
    class: (await currentModel(tx, 'class'))?.no ?? null,
    unit: (await currentModel(tx, 'unit'))?.no ?? null,
  }))
  const figures = {
    accuracy: {
      class: await accuracyOrMeasured(ctx, { kind: 'class', ...period }),
      unit: await accuracyOrMeasured(ctx, { kind: 'unit', ...period }),
    },
    curve: await curve(ctx, {}),
    confusion: await confusionOrMeasured(ctx, { kind: 'unit', ...period }),
    drift: await driftByWeek(ctx, { kind: 'class', ...period }),
    cost: await wrongDispatch(ctx),
    live,
  }
  return insightReport(figures, by, localDate(now))
}

export type ChartAsked = PeriodAsked & {
  chart: 'calibration' | 'curve' | 'confusion' | 'drift' | 'cost'
  class?: string | undefined
  width: number
  lang?: 'zh' | 'en' | undefined
}

/** One chart of the page as SVG, as wide as its place. */
export async function figureChart(ctx: Ctx, asked: ChartAsked): Promise<string> {
  return drawn(ctx, asked, speaker(asked.lang ?? ctx.locale))
}

async function drawn(ctx: Ctx, asked: ChartAsked, by: Speaker): Promise<string> {
  const { chart, width } = asked
  if (chart === 'curve') return curveChart(await curve(ctx, asked), by, width)
  if (chart === 'calibration') return calibrationChart(await accuracyOrMeasured(ctx, asked), by, width)
  if (chart === 'confusion') return confusionChart(await confusionOrMeasured(ctx, asked), by, width)
  if (chart === 'drift') return driftChart(await driftByWeek(ctx, asked), by, width)
  return costChart(await wrongDispatch(ctx), by, width)
}
