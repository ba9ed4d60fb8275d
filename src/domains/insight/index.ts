export { routesOf } from './api.ts'
export { handlers, reactions } from './reactions.ts'
