import { reject } from '#kit/ruling'
import type { Locale } from '#kit/words'
import type { Ctx } from '#platform/context'
import { districtChart, trendChart } from '../rules/index.ts'
import { alarmById } from '../store/alarms.ts'
import { planDetail } from './plan.ts'
import { needsAll } from './reach.ts'

type Asked = { id: string; width: number; lang: Locale }
const MINUTE = 60_000

/** The two hours before an alarm, minute by minute, with the usual and the moment it was raised. */
export async function alarmChart(ctx: Ctx, { id, width, lang: locale }: Asked): Promise<string> {
  const alarm = await ctx.reading('surge.read', async (tx) => {
    needsAll(tx)
    return alarmById(tx, id)
  })
  if (!alarm) reject('missing', 'surge.alarm-unknown')
  const { perMinute, usualPerMinute } = alarm.evidence
  const from = alarm.at.getTime() - perMinute.length * MINUTE
  const counts = { from, stepMinutes: 1, counts: perMinute }
  return trendChart(counts, { usual: usualPerMinute, alarmAt: alarm.at.getTime() }, { locale, width })
}

/** Members of a plan over time, and when its alarm was raised. */
export async function planTrend(ctx: Ctx, { id, width, lang: locale }: Asked): Promise<string> {
  const { trend, alarmLine } = await planDetail(ctx, id)
  const counts = { from: trend.from.getTime(), stepMinutes: 5, counts: trend.counts }
  const usual = alarmLine ? alarmLine.evidence.usualPerMinute * 5 : null
  const raised = alarmLine?.at.getTime() ?? null
  const alarmAt = raised !== null && raised >= counts.from ? raised : null
  return trendChart(counts, { usual, alarmAt }, { locale, width })
}

/** Members of a plan by district. */
export async function planDistricts(ctx: Ctx, { id, width, lang: locale }: Asked): Promise<string> {
  const { districts } = await planDetail(ctx, id)
  return districtChart(districts, { locale, width })
}
