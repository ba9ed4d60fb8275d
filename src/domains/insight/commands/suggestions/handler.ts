import type { Handler, Reaction } from '#domains/casework'
import { onDecision } from './on-decision.ts'
import { onIntake } from './on-intake.ts'

const SUBSCRIBER = 'insight.suggestions'

/** Suggestions hear of the intake, and of every step that shows whether they were right. */
export const suggestionReaction: Reaction = {
  subscriber: SUBSCRIBER,
  on: ['hotline.received', 'hotline.classified', 'hotline.dispatched', 'hotline.returned', 'hotline.replied'],
}

export const suggestionHandler: Handler = {
  subscriber: SUBSCRIBER,
  handle: (ctx, heard) => (heard.type === 'hotline.received' ? onIntake(ctx, heard) : onDecision(ctx, heard)),
}
