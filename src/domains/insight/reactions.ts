import type { Handler, Reaction } from '#domains/casework'
import { lookAlikeHandler, lookAlikeReaction } from './commands/duplicates/on-intake.ts'
import { hotspotHandler, hotspotReaction } from './commands/hotspots/join.ts'
import { replyHandler, replyReaction } from './commands/replies/on-reply.ts'
import { suggestionHandler, suggestionReaction } from './commands/suggestions/handler.ts'

/** Which events the areas of this domain want to hear of. */
export const reactions: readonly Reaction[] = [lookAlikeReaction, suggestionReaction, replyReaction, hotspotReaction]

/** What they do then. */
export const handlers: readonly Handler[] = [lookAlikeHandler, suggestionHandler, replyHandler, hotspotHandler]
