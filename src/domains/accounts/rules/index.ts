export {
  type Ability,
  abilities,
  coversWhole,
  type Holder,
  type Level,
  levels,
  mayUse,
  type Portal,
  type Scope,
} from './holder.ts'
export { firmTerms, personTerms } from './known.ts'
export {
  checkTerms,
  type MandateDates,
  type MandateState,
  mandateMonths,
  mandateState,
  type Terms,
  termsFor,
} from './mandate.ts'
export { deviceOf, ownPath } from './way.ts'
