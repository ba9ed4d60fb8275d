export { ALL, type Arrival, cellKey, cellsOf, countedWords, wordOf } from './arrival.ts'
export {
  type Baseline,
  emptyBaseline,
  isLearnt,
  type LearntDay,
  leanOn,
  learn,
  standsAlone,
  usualOf,
} from './baseline.ts'
export { type BriefFigures, briefOf, countsOf } from './brief.ts'
export { districtChart, trendChart } from './charts.ts'
export {
  beganAt,
  belongsTo,
  boundsFor,
  detect,
  expectedIn,
  FALSE_ALARMS_A_WEEK,
  type Incident,
  judge,
  levelOf,
  type Watching,
} from './detect.ts'
export { matches, saysWords, type Topic } from './matching.ts'
export { canBeReached, canBeTold, type MemberState, memberStates, type StaysAlone, staysAlone } from './member.ts'
export { act, type PlanAct, type PlanFacts, type PlanState, planActs, planStates, possibleActs } from './plan.ts'
export { type Season, seasonOf, slotOf } from './slots.ts'
export { rarity, rarityAtMost } from './tail.ts'
export { countingWindows } from './windows.ts'
