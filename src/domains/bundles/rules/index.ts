export {
  askableIn,
  type BundleBody,
  type BundleFault,
  type BundleState,
  type BundleVersion,
  bundleStates,
  checkBundle,
} from './bundle.ts'
export {
  type CaseCost,
  figuresOf,
  type MeasuredFigures,
  type Measures,
  measures,
  measuresApart,
  measuresOf,
  savedOf,
} from './figures.ts'
export { type MapMatter, type MapState, mapOf, mapStates } from './map.ts'
export {
  broughtOf,
  type Goal,
  type Held,
  type Plan,
  type PlanInput,
  type PlannedNeed,
  plan,
} from './plan.ts'
export { type PlannedStage, stagesOf } from './stages.ts'
