export {
  askableIn,
  type BundleBody,
  type BundleFault,
  type BundleState,
  type BundleVersion,
  bundleStates,
  type Checked,
  checkBundle,
  type Exit,
  type FaultCode,
  goalName,
  type Stage,
} from './bundle.ts'
export {
  type CaseCost,
  type Figure,
  figuresOf,
  type MeasuredFigures,
  type Measures,
  measures,
  measuresApart,
  measuresOf,
  type Share,
  savedOf,
} from './figures.ts'
export { type MapInput, type MapMatter, type MapState, mapOf, mapStates } from './map.ts'
export {
  broughtOf,
  type Defect,
  type Goal,
  type Held,
  type NeedFrom,
  type Plan,
  type PlanEdge,
  type PlanInput,
  type PlannedAsk,
  type PlannedFee,
  type PlannedMatter,
  type PlannedNeed,
  plan,
} from './plan.ts'
export { type PlannedStage, stagesOf } from './stages.ts'
