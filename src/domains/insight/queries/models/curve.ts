import { userNames } from '#domains/directory'
import { classNames } from '#domains/hotline'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { type ClassCurve, pointFor, type Ranked } from '../../rules/index.ts'
import { currentModel, thresholdRows } from '../../store/models.ts'
import { namerOf } from '../named.ts'
import { currentThreshold, curvesOf } from './thresholds.ts'

/** Accuracy against share of the model in force, over all or for one class, with what the city has set by class. */
export async function curve(ctx: Ctx, { class: code }: { class?: string | undefined }) {
  return ctx.reading('insight.read', async (tx) => {
    const live = await currentModel(tx, 'class')
    const curves = curvesOf(live)
    const measured = live?.report.byLabel.reduce((sum, { count }) => sum + count, 0) ?? 0
    const whole = (live?.report.curve ?? []).map((point) => ({ ...point, count: Math.round(point.share * measured) }))
    const name = await namerOf(tx, 'class', [])
    return {
      no: live?.no ?? null,
      class: code === undefined ? null : name(code),
      points: code === undefined ? whole : [...(curves.get(code)?.points ?? [])],
      thresholds: await thresholds(tx, curves),
    }
  })
}

/** Every class that was measured or set: wanted, reached, on or off. */
async function thresholds(tx: Tx, curves: ReadonlyMap<string, ClassCurve>) {
  const [names, rows] = [await classNames(tx), await thresholdRows(tx)]
  const set = new Map(rows.map((row) => [row.classCode, row]))
  const people = await userNames(
    tx,
    rows.flatMap(({ setBy }) => setBy ?? []),
  )
  const name = await namerOf(tx, 'class', [])
  const codes = [...new Set([...curves.keys(), ...set.keys()])].filter((code) => names.get(code)?.selectable)
  return codes.sort().map((code) => {
    const [own, row] = [curves.get(code), set.get(code)]
    const point = row && own && pointFor(own.points, row.wanted)
    return {
      ...name(code),
      wanted: row?.wanted ?? null,
      threshold: point?.threshold ?? null,
      auto: row?.auto ?? false,
      setAt: row?.setAt ?? null,
      setBy: row?.setBy ? (people.get(row.setBy) ?? null) : null,
      count: own?.count ?? 0,
      share: point?.share ?? null,
      accuracy: point?.accuracy ?? null,
    }
  })
}

const DAYS = 30
const DAY = 86_400_000

type Past = {
  class: readonly Ranked[]
  unit: readonly Ranked[] | null
  classBecame: string | null
  unitBecame: string | null
  at: Date
}

/** What a threshold would have done with the suggestions of the last thirty days, before anybody sets it. */
export async function simulation(ctx: Ctx, { class: code, wanted }: { class: string; wanted: number }) {
  return ctx.reading('insight.read', async (tx) => {
    if (!(await classNames(tx)).get(code)?.selectable) reject('missing', 'insight.class-unknown')
    const point = await currentThreshold(tx, code, wanted)
    const past = await suggestedAs(tx, code)
    const gone = past.filter((one) => point !== null && surest(one) >= point.threshold)
    return {
      threshold: point?.threshold ?? null,
      accuracy: point?.accuracy ?? null,
      share: point?.share ?? null,
      simulated: {
        days: DAYS,
        received: past.length,
        dispatched: gone.length,
        wrongClass: gone.filter((one) => one.classBecame !== null && one.classBecame !== code).length,
        wrongUnit: gone.filter((one) => one.unitBecame !== null && one.unitBecame !== one.unit?.[0]?.label).length,
      },
    }
  })
}

/** Class and unit must both be sure. */
function surest({ class: classes, unit }: Past): number {
  return Math.min(classes[0]?.confidence ?? 0, unit?.[0]?.confidence ?? 0)
}

async function suggestedAs(tx: Tx, code: string): Promise<readonly Past[]> {
  const since = new Date(tx.now.getTime() - DAYS * DAY)
  return tx.rows<Past>(sql`select c.ranked as class, u.ranked as unit, c.became as class_became, u.became as unit_became, c.at
    from insight.suggestions c left join insight.suggestions u on u.city = c.city and u.case_id = c.case_id and u.kind = 'unit'
    where c.city = ${tx.city} and c.kind = 'class' and c.at >= ${since} and c.ranked -> 0 ->> 'label' = ${code} and c.model is not null`)
}
