import type { Telling } from '#domains/drift'
import type { Ctx } from '#platform/context'

/** Telling where practice departs from the published guide (我要找茬). */
export type DriftPort = { tellDrift(ctx: Ctx, told: Telling): Promise<void> }
