export { rowFor } from './catalogue.ts'
export { currentClock } from './clocks.ts'
export { commandTable, possible, type Rule, type Side } from './command-table.ts'
export type { Command, CommandOf, CommandType, Intake, Target } from './commands.ts'
export { foldRequest, requestDecider } from './decider.ts'
export { BY_ITSELF } from './dispatch.ts'
export type { Event, EventOf, EventType } from './events.ts'
export {
  type Ask,
  type AskKind,
  type CallBack,
  type Card,
  CHANNELS,
  type Channel,
  type Clock,
  type ComplainedAbout,
  DEMANDS,
  type Demand,
  type Draft,
  type Exclusion,
  type Facts,
  type Leg,
  type LegKind,
  type Reason,
  type Reply,
  type Supervision,
  URGENCIES,
  type Urgency,
  type Verdict,
  type Warning,
} from './facts.ts'
export type { NextStep } from './header.ts'
export { type KeywordClass, type Match, plainText, type Weighed, weighClasses } from './keywords.ts'
export { lastLead, leadLeg } from './legs.ts'
export { type Outcome, type OutcomeCode, outcomes, routes } from './outcomes.ts'
export {
  type Among,
  type CallBackPlan,
  type Ending,
  isAsking,
  isEnded,
  isWithUnit,
  type Phases,
  type Request,
  type RequestIn,
  type State,
} from './state.ts'
export { isPublished, maySupport, type Supportable } from './support.ts'
export { told } from './told.ts'
export type { CatalogueRow, Person, RequestClass, UnitFacts, World } from './world.ts'
