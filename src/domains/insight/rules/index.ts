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
export {
  type AtIntake,
  type Automatic,
  dispatchByItself,
  type Going,
  isOdd,
  isSure,
  type KeptBack,
  keptBackReasons,
  type Said,
} from './dispatch/automatic.ts'
export { type Answered, costOfWrongDispatch, type Delay, FEWEST_RETURNED, median } from './dispatch/delay.ts'
export { answerTimeOf, type Lesson, lessonOf, unitMarks } from './dispatch/history.ts'
export {
  type Before,
  FEWEST_PAST,
  type Learnt,
  learn,
  type MainFigures,
  type Past,
  type Report,
} from './dispatch/learn.ts'
export { type Bin, calibrationOf, type Rate, rateOf } from './dispatch/rates.ts'
export {
  type ClassCurve,
  classCurves,
  FEWEST_MEASURED,
  pointFor,
  type Shot,
  type ThresholdPoint,
} from './dispatch/threshold.ts'
export {
  type Described,
  distance,
  type Likeness,
  type LookAlikeRule,
  likeness,
  type Nearness,
  type Point,
  ruleFor,
  USUAL_RULE,
} from './duplicates/look-alike.ts'
export { type Grouped, measurePairs, type PairCounts, type PairFigures, sharesOf } from './duplicates/measure.ts'
export { type Signature, signatureOf, similarity, wordLikeness } from './duplicates/signature.ts'
export { type Message, type Ranking, rankMatters } from './hotspots/ranking.ts'
export { type BadRow, isBadRow, readTime, readVoteRow, type VoteRow } from './hotspots/vote-rows.ts'
export type { CutMessage } from './message.ts'
export { type FoundPlace, type Matched, type PlaceAsked, placeOf } from './place/find.ts'
export { compileGazetteer, type Gazetteer, type PlaceKind, placeKinds, type Toponym } from './place/gazetteer.ts'
