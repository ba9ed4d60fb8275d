import type { Handler, Reaction } from '#domains/casework'

/** Which events the areas of this domain want to hear of. */
export const reactions: readonly Reaction[] = []

/** What they do then. */
export const handlers: readonly Handler[] = []
