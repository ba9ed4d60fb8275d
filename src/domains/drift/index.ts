export { routes } from './api.ts'
export { detect } from './commands/detect.ts'
export { type Telling, tellDrift, tellings } from './commands/tell.ts'
export { handlers, reactions } from './reactions.ts'
