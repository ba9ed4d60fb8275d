export { routesOf } from './api.ts'
export { type LookAlike, type LookAlikesAsked, lookAlikes } from './queries/duplicates/look-alikes.ts'
export { findPlace } from './queries/place/find-place.ts'
export { handlers, reactions } from './reactions.ts'
