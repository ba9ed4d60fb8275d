import type { Tx } from '#platform/db/tx'
import { type Baseline, leanOn, type Season, seasonOf, standsAlone } from '../rules/index.ts'
import { heardForUpdate, learntDays, loadBaseline } from './arrivals.ts'

type Known = { stamp: string; baseline: Baseline }

/** Kept per process and city; the days learnt tell in one small read whether it still holds. */
const kept = new Map<string, Known>()

/** The baseline of the season at a moment; one process at a time has it, so that nobody raises an alarm twice. */
export async function baselineFor(tx: Tx, at: Date): Promise<Baseline> {
  const season = seasonOf(at.getTime())
  const { last, days, arrivals } = await learntDays(tx)
  const heard = await heardForUpdate(tx)
  const stamp = `${season} ${last} ${days} ${arrivals} ${heard}`
  const known = kept.get(tx.city)
  if (known?.stamp === stamp) return known.baseline
  const baseline = await leaning(tx, season)
  kept.set(tx.city, { stamp, baseline })
  return baseline
}

/** A season that is new leans on those before it, the nearest first. */
async function leaning(tx: Tx, season: Season): Promise<Baseline> {
  let baseline = await loadBaseline(tx, season)
  for (let back = 1; back < 4 && !standsAlone(baseline); back += 1)
    baseline = leanOn(baseline, await loadBaseline(tx, ((season + 4 - back) % 4) as Season))
  return baseline
}
