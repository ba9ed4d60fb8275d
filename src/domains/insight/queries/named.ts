import { orgFacts } from '#domains/directory'
import { classNames } from '#domains/hotline'
import type { Tx } from '#platform/db/tx'
import type { ModelKind } from '../store/models.ts'

/** A class or a unit by its code or id, as people call it. */
export type Named = { label: string; nameZh: string; nameEn: string }
export type Namer = (label: string) => Named

/** Gives labels their names; one that is gone keeps its code. */
export async function namerOf(tx: Tx, kind: ModelKind, labels: Iterable<string>): Promise<Namer> {
  if (kind === 'class') {
    const names = await classNames(tx)
    return (label) => {
      const found = names.get(label)
      return { label, nameZh: found?.nameZh ?? label, nameEn: found?.nameEn ?? label }
    }
  }
  const orgs = await orgFacts(tx, labels)
  return (label) => {
    const name = orgs.get(label)?.name ?? label
    return { label, nameZh: name, nameEn: name }
  }
}
