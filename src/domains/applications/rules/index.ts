export { type Advance, advance } from './advance.ts'
export { chargesOf } from './charges.ts'
export { clauses } from './clauses.ts'
export { stopSpans } from './clock.ts'
export { commandTable, commandTypes, possible, type Rule, type Side } from './command-table.ts'
export type { Command, CommandOf, CommandType, Offered, Opening } from './commands.ts'
export { applicationDecider, foldApplication } from './decider.ts'
export { givesOf } from './deciding.ts'
export type { Event, EventOf, EventType } from './events.ts'
export { type NextStep, nextStep, nextSteps, promised } from './header.ts'
export { awaitsEarlier, lacking, needsAsked, openConditions } from './items.ts'
export { isOffered, type Looker } from './offered.ts'
export { type ApplicationProfile, applicationProfile } from './profile.ts'
export {
  type AcceptanceMode,
  type ApplicationCase,
  type ApplicationState,
  applicationStates,
  type Card,
  type CardCause,
  type CaseClock,
  type Charge,
  type Consult,
  type Correction,
  type CorrectionItem,
  cardCauses,
  type Decision,
  type HandOver,
  type Item,
  type ItemSource,
  type ItemState,
  type Milestone,
  type PledgeDuty,
  type Renewal,
  type Result,
  type StepRun,
  type Stop,
  type Supervision,
} from './state.ts'
export { taskKinds, taskPermissions } from './tasks.ts'
export { told } from './told.ts'
export type { World } from './world.ts'
