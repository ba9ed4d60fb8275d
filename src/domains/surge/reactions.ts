import type { Handler, Reaction } from '#domains/casework'

/** Which events surge wants to hear of. */
export const reactions: readonly Reaction[] = []

/** What it does then. */
export const handlers: readonly Handler[] = []
