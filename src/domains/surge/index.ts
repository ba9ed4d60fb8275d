export { routes } from './api.ts'
export { handlers, reactions } from './reactions.ts'
