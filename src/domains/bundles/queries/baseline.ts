import { liveVersion } from '#domains/matters'
import type { Tx } from '#platform/db/tx'
import type { BundleBody } from '../rules/index.ts'
import { planBody } from './bundle-view.ts'

/** The versions of a bundle's matters that held on a day: what the figures are compared with. */
export async function baselineOn(tx: Tx, body: BundleBody, day: string): Promise<readonly string[]> {
  const { plan } = await planBody(tx, body)
  const held = await Promise.all(plan.matters.map(({ baseCode }) => liveVersion(tx, { baseCode, day })))
  return held.flatMap((version) => version?.id ?? [])
}
