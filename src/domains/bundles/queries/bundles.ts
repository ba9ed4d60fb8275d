import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { BundleVersion } from '../rules/index.ts'
import { type KeptBundle, keptByCode, keptInStates, offeredOn } from '../store.ts'

/** The bundle that is offered; on a day, the version that was. A suspended one is not offered. */
export async function bundleByCode(tx: Tx, code: string, day?: string): Promise<BundleVersion | undefined> {
  return day === undefined ? keptByCode(tx, code, ['live']) : offeredOn(tx, code, day)
}

/** All bundles that are offered, by code. */
export async function liveBundles(tx: Tx): Promise<readonly BundleVersion[]> {
  return keptInStates(tx, ['live'])
}

/** What the editors work on: offered, suspended, being written; the newest of each state. */
export async function editorBundles(ctx: Ctx): Promise<readonly KeptBundle[]> {
  return ctx.reading('bundles.edit', (tx) => keptInStates(tx, ['draft', 'submitted', 'live', 'suspended']))
}
