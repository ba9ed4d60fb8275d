import type { z } from 'zod'
import type * as schemas from '#schemas/insight'
import { useLanguage } from '../language.tsx'

export type Accuracy = z.output<typeof schemas.accuracy>
export type Confusion = z.output<typeof schemas.confusion>
export type Confused = z.output<typeof schemas.confused>
export type Curve = z.output<typeof schemas.curve>
export type Threshold = Curve['thresholds'][number]
export type Simulation = z.output<typeof schemas.simulation>
export type Drift = z.output<typeof schemas.drift>
export type WrongDispatch = z.output<typeof schemas.wrongDispatch>
export type ModelLine = z.output<typeof schemas.modelLine>
export type ModelList = z.output<typeof schemas.modelList>
export type ModelDetail = z.output<typeof schemas.modelDetail>

type Rate = Accuracy['top1']

/** A share of 0 to 1 as per cent with one decimal; nothing counted is a dash, not zero. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`
}

/** A confidence as per cent, never rounded up: 0.99996 is not certainty. */
export function atLeast(confidence: number): string {
  return `${Math.floor(confidence * 10_000) / 100}%`
}

export function interval({ low, high }: Rate): string {
  return low === null || high === null ? '–' : `${percent(low)}–${percent(high)}`
}

type Named = { nameZh: string; nameEn: string; label: string }

/** The name of a class or unit in the language that is spoken. */
export function useName(): (named: Named) => string {
  const { locale } = useLanguage()
  return (named) => (locale === 'zh' ? named.nameZh : named.nameEn) || named.label
}
