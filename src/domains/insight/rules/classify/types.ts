import type { CutMessage } from '../message.ts'

/** A message whose label is known: a class of the tree, or a unit. */
export type Sample = { message: CutMessage; label: string }

/** A label with the probability that it is right, 0 to 1, calibrated. */
export type Ranked = { label: string; confidence: number }

/** What a model says of one message. */
export type Prediction = {
  /** All labels whose confidence is worth saying, the surest first; never empty. */
  ranked: readonly Ranked[]
  /** Share of the message's features that the model has ever seen, 0 to 1: nonsense and other languages are near 0. */
  known: number
}

/** A word and how much it spoke for a label. */
export type Evidence = { word: string; weight: number }
