import type { Tx } from '#platform/db/tx'
import type { Demand } from '#rules/hotline'
import { type Reference, referenceOf } from '../store.ts'
import { pathOf } from './suggest-class.ts'

/** A class of the tree by its names, as those need it who speak about classes and do not edit them. */
export type ClassName = {
  code: string
  nameZh: string
  nameEn: string
  pathZh: readonly string[]
  pathEn: readonly string[]
  demand: Demand | null
  /** About the conduct of officials: whoever reports it is protected. */
  conduct: boolean
  /** In use, and of the lowest level: a request can have it. */
  selectable: boolean
}

const kept = new WeakMap<Reference, ReadonlyMap<string, ClassName>>()

/** Every class of the city's tree by its code, retired ones included. */
export async function classNames(tx: Tx): Promise<ReadonlyMap<string, ClassName>> {
  const reference = await referenceOf(tx)
  const known = kept.get(reference)
  if (known) return known
  const names = new Map<string, ClassName>()
  for (const { code, nameZh, nameEn, demand, conduct, active, level } of reference.classes.values()) {
    const selectable = active && level === 3
    names.set(code, { code, nameZh, nameEn, ...pathOf(reference, code), demand, conduct, selectable })
  }
  kept.set(reference, names)
  return names
}
