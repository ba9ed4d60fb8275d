export { isInScope, type ScopeColumns, scopePredicate } from './predicate.ts'
export {
  allOrgs,
  centreOf,
  findOrgs,
  type Org,
  orgByCode,
  orgById,
  orgFacts,
  orgForPlace,
} from './queries/orgs.ts'
export {
  isRecused,
  type Person,
  type Section,
  sectionsOf,
  userNames,
  usersWith,
  workContact,
} from './queries/people.ts'
export { findPlaces, type Place, placeByCode, placeName, placesUnder } from './queries/places.ts'
export { staffActor } from './queries/staff.ts'
