export { explain } from './classify/explain.ts'
export { alikeGroups, groupedFolds } from './classify/folds.ts'
export { type Answer, type Interval, intervals } from './classify/interval.ts'
export {
  type CurvePoint,
  type Figures,
  type LabelFigures,
  type Measured,
  measure,
  thresholdFor,
} from './classify/measure.ts'
export { FEWEST_SAMPLES, type Model, predict, type TrainOptions, trainModel } from './classify/model.ts'
export { packModel, unpackModel } from './classify/pack.ts'
export type { Evidence, Prediction, Ranked, Sample } from './classify/types.ts'
export {
  type AtIntake,
  type Automatic,
  dispatchByItself,
  type Going,
  isStrange,
  isSure,
  type KeptBack,
  keptBackReasons,
  type Said,
} from './dispatch/automatic.ts'
export { type Blend, blended } from './dispatch/blend.ts'
export {
  type Cell,
  countOf,
  FEWEST_TOLD,
  type Few,
  type LabelRate,
  labelRates,
  rightOf,
  toldApart,
} from './dispatch/cells.ts'
export { type Answered, costOfWrongDispatch, type Delay, FEWEST_RETURNED } from './dispatch/delay.ts'
export { answerTimeOf, type Lesson, lessonOf, unitMarks } from './dispatch/history.ts'
export {
  type Before,
  FEWEST_PAST,
  type Learnt,
  type MainFigures,
  type Past,
  type Report,
} from './dispatch/learn.ts'
export { type Bin, type Rate, rateOf } from './dispatch/rates.ts'
export {
  type ClassCurve,
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
export {
  type Cluster,
  type Clusters,
  COMPARED,
  isWithin,
  JOIN,
  likenessOf,
  type Member,
  newClusters,
  put,
  tellingOf,
} from './hotspots/clusters.ts'
export { type Features, featuresOf } from './hotspots/features.ts'
export { type Heat, heatOf, isGrave } from './hotspots/heat.ts'
export { type MonthCount, type ProblemKind, problemKinds, proposeProblems, type Series } from './hotspots/kinds.ts'
export {
  mayFinish,
  mayReportTopic,
  mayReviewTopic,
  maySetTopic,
  mayTakeUp,
  type NewStep,
  type Outcome,
  type ProblemState,
  type Step,
  type TopicState,
  type YearlyResult,
  yearlyResult,
} from './hotspots/problem.ts'
export { cohesion, type Message, type Ranking, rankMatters, wordsOf } from './hotspots/ranking.ts'
export { settle } from './hotspots/settle.ts'
export { titleOf } from './hotspots/title.ts'
export { dot, saysNames, vectorOf } from './hotspots/vectors.ts'
export { type BadRow, isBadRow, readVoteRow, type VoteRow } from './hotspots/vote-rows.ts'
export type { CutMessage } from './message.ts'
export { type FoundPlace, type Matched, type PlaceAsked, placeOf } from './place/find.ts'
export {
  compileGazetteer,
  type Gazetteer,
  type PlaceKind,
  placeKinds,
  type Toponym,
  toponymsOf,
} from './place/gazetteer.ts'
export {
  aliasesOf,
  columnOf,
  type NameFault,
  type NameField,
  type NameRow,
  type NewName,
  nameColumns,
  nameFields,
  readName,
} from './place/import.ts'
export { checkReply } from './replies/check.ts'
export { replySignature } from './replies/copies.ts'
export { deliveredWords } from './replies/delivered-words.ts'
export { demandOf } from './replies/demand.ts'
export { type ReadabilityGrade, readabilityGrades } from './replies/readability.ts'
export { type ReplyRow, readReplyRow } from './replies/reply-rows.ts'
export { sentencesOf } from './replies/sentences.ts'
export { type Survey, type SurveyedReply, surveyReplies } from './replies/survey.ts'
export {
  type CheckedPoint,
  type EarlierReply,
  type Level as ReplyLevel,
  levels as replyLevels,
  type Part,
  type Point as ReplyPoint,
  type PointKind,
  type PointState,
  parts as replyParts,
  type ReplyCheck,
  type ReplyCode,
  type ReplyFinding,
  type ReplyInput,
  type ReplyWord,
  type RuleSetting,
  type RuleSettings,
  replyCodes,
  replyRules,
  type WordReason,
  wordReasons,
} from './replies/types.ts'
