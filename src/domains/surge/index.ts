export { routesOf } from './api.ts'
export { tellClosings } from './commands/end-plan.ts'
export { gatherEarlier } from './commands/gather.ts'
export { learnDays } from './commands/learn.ts'
export { makeDueBriefs, nextBrief } from './commands/make-brief.ts'
export { teachBaseline } from './commands/teach.ts'
export { watch } from './commands/watch.ts'
export {
  type Announcement,
  activeAnnouncements,
  announcement,
  type ShortForm,
  shortFormFor,
} from './queries/announcements.ts'
export { surgeBoard } from './queries/board.ts'
export { handlers, reactions } from './reactions.ts'
export { seedSurge } from './seed.ts'
