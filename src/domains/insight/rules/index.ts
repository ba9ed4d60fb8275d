export type { Evidence, Prediction, Ranked, Sample } from './classify/types.ts'
export type { CutMessage } from './message.ts'
