export {
  type Ability,
  abilities,
  coveredBy,
  type Holder,
  type Level,
  levels,
  mayUse,
  type Portal,
  type Scope,
} from './holder.ts'
export { firmTerms, personTerms } from './known.ts'
export { checkTerms, type MandateDates, type MandateState, mandateState, type Terms } from './mandate.ts'
export { deviceOf, ownPath } from './way.ts'
