export type { Command, CommandType, Offered, Opening } from './commands.ts'
export type { Event, TaskChange } from './events.ts'
export type {
  AcceptanceMode,
  ApplicationCase,
  ApplicationState,
  CaseClock,
  Charge,
  Correction,
  CorrectionItem,
  Decision,
  HandOver,
  Item,
  ItemSource,
  ItemState,
  PledgeDuty,
  Result,
  StepRun,
  Stop,
} from './state.ts'
