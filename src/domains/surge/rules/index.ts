export {
  ALL,
  type Arrival,
  type Cell,
  cellKey,
  cellOf,
  cellsOf,
  countedWords,
  isIn,
  wordOf,
  wordTopic,
} from './arrival.ts'
export { type Baseline, emptyBaseline, type LearntDay, learn, type Usual, usualOf, usualShare } from './baseline.ts'
export { type BriefFigures, type Briefing, briefOf, type Counted, countsOf } from './brief.ts'
export { type Counts, districtChart, trendChart } from './charts.ts'
export {
  type Bounds,
  beganAt,
  belongsTo,
  boundsFor,
  detect,
  expectedIn,
  FALSE_ALARMS_A_WEEK,
  FEWEST,
  FEWEST_TEXTS,
  type Hit,
  type Incident,
  judge,
  levelOf,
  type Watching,
} from './detect.ts'
export { matches, saysWords, type Told, type Topic } from './matching.ts'
export { canBeTold, type MemberState, memberStates, type StaysAlone, staysAlone } from './member.ts'
export {
  act,
  type PlanAct,
  type PlanFacts,
  type PlanState,
  planActs,
  planStates,
  planTable,
  possibleActs,
} from './plan.ts'
export { type Season, SLOTS, seasonOf, slotOf } from './slots.ts'
export { logGamma, rarity, rarityAtMost } from './tail.ts'
export { countingWindows, WINDOWS } from './windows.ts'
