export { agenda, type Due } from './agenda.ts'
export { rowFor } from './catalogue.ts'
export { currentClock } from './clocks.ts'
export { commandTable, possible, type Rule, type Side } from './command-table.ts'
export type { Command, CommandOf, CommandType, Intake, Target } from './commands.ts'
export { isConflicted } from './conflict.ts'
export { foldRequest, requestDecider } from './decider.ts'
export { DEFAULT_EMERGENCY_WORDS, emergencyWordsIn } from './emergency.ts'
export type { Event, EventOf, EventType, TaskChange } from './events.ts'
export {
  ASK_KINDS,
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
  LEG_KINDS,
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
export { type KeywordClass, type Match, matchClasses } from './keywords.ts'
export { lastLead, leadLeg } from './legs.ts'
export { type Outcome, type OutcomeCode, outcomes, routes } from './outcomes.ts'
export {
  type Among,
  ASKING,
  type CallBackPlan,
  ENDED,
  ENDINGS,
  type Ending,
  isAmong,
  isAsking,
  isEnded,
  isWithUnit,
  type Phases,
  type Request,
  type RequestIn,
  type State,
  WITH_UNIT,
} from './state.ts'
export { dayInWords, told } from './told.ts'
export type { CatalogueRow, Person, RequestClass, UnitFacts, World } from './world.ts'
