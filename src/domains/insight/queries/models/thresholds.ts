import type { Tx } from '#platform/db/tx'
import { type ClassCurve, FEWEST_MEASURED, pointFor, type ThresholdPoint } from '../../rules/index.ts'
import { currentModel, type LiveModel, thresholdRows } from '../../store/models.ts'

/** The curves of the model in force by class; empty where none is, or where too little was measured to stand for anything. */
export function curvesOf(live: LiveModel | null): ReadonlyMap<string, ClassCurve> {
  const curves = live?.report.classCurves ?? []
  const measured = curves.reduce((sum, { count }) => sum + count, 0)
  return new Map(measured < FEWEST_MEASURED ? [] : curves.map((curve) => [curve.label, curve]))
}

/** The point of the curve in force that gives a class the accuracy wanted; null where none does. */
export async function currentThreshold(tx: Tx, code: string, wanted: number): Promise<ThresholdPoint | null> {
  const curve = curvesOf(await currentModel(tx, 'class')).get(code)
  return (curve && pointFor(curve.points, wanted)) ?? null
}

/** By class, from which confidence on the house may dispatch: only classes that the city has opened. */
export async function openThresholds(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = (await thresholdRows(tx)).filter(({ auto }) => auto)
  if (rows.length === 0) return new Map()
  const curves = curvesOf(await currentModel(tx, 'class'))
  return new Map(
    rows.flatMap(({ classCode, wanted }): [string, number][] => {
      const point = pointFor(curves.get(classCode)?.points ?? [], wanted)
      return point ? [[classCode, point.threshold]] : []
    }),
  )
}
