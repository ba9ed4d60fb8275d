export {
  type CurvePoint,
  type Figures,
  type LabelFigures,
  type Measured,
  measure,
  thresholdFor,
} from './classify/measure.ts'
export { explain, FEWEST_SAMPLES, type Model, predict, type TrainOptions, trainModel } from './classify/model.ts'
export { packModel, unpackModel } from './classify/pack.ts'
export type { Evidence, Prediction, Ranked, Sample } from './classify/types.ts'
export type { CutMessage } from './message.ts'
