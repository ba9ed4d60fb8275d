export {
  type ApplyChannel,
  type Ask,
  type Basis,
  bodyNatures,
  channels,
  channelWords,
  deliveryWays,
  type Fee,
  type Give,
  levels,
  type MatterBody,
  type MatterClock,
  type MatterType,
  matterTypes,
  type Need,
  type NeedForm,
  needForms,
  needSources,
  type Office,
  powerSources,
  type Rule,
  type Step,
  type StepKind,
  type StoppingKind,
  type SubjectKind,
  stepKinds,
  stoppingKinds,
  subjectKinds,
} from './body.ts'
export { compareBurden, type Deviation } from './burden.ts'
export { type CheckedAgainst, checkBody } from './check.ts'
export {
  type BaseCode,
  type HandlingCode,
  levelOfPlace,
  parseBaseCode,
  parseTaskCode,
  provisionalBaseCode,
  provisionalCreditCode,
  type TaskCode,
  taskCodeOf,
} from './codes.ts'
export { type Column, columns, merged } from './columns.ts'
export { type Difference, differences } from './differences.ts'
export { type Element, elementAt, type Freedom, type Section, sections } from './elements.ts'
export { emptyBody } from './empty-body.ts'
export type { Fault, FaultCode } from './fault.ts'
export { type Given, leftOpen, type ReadGiven, readGiven } from './given.ts'
export {
  type Certainty,
  type Dictionary,
  type Guide,
  type GuideAsk,
  type GuideFee,
  type GuideGive,
  type GuideNeed,
  type GuideRule,
  type GuideStep,
  guide,
  type NeedWay,
  type Situation,
} from './guidance.ts'
export { type ImportRow, type RawRow, type RowRemark, readRow, rowHeaders } from './import-row.ts'
export { matchOrg } from './org-match.ts'
export type { Naming } from './say-part.ts'
export {
  type Findable,
  heard,
  type Match,
  marksFor,
  marksOf,
  matchOf,
  type Query,
  type Reason,
  readQuery,
  reasons,
} from './search.ts'
export { settle } from './settle.ts'
export {
  type Names,
  type Told,
  type ToldLine,
  type ToldPart,
  type ToldSection,
  tell,
  toldText,
} from './telling.ts'
export { firmThemes, personThemes, type Theme, themes } from './themes.ts'
export type { Matter, MatterVersion, VersionState } from './version.ts'
export { type WorstPath, worstPath } from './worst-path.ts'
