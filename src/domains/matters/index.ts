export { discardDraft, type StartDraft, saveDraft, startDraft, takeBack } from './commands/edit-draft.ts'
export {
  cancelMatter,
  mergeMatters,
  resumeVersion,
  splitMatter,
  suspendVersion,
  withdrawLocal,
} from './commands/end-matter.ts'
export { type PutMatter, putMatter, putPastVersion } from './commands/put-matter.ts'
export { approveVersion, submitVersion, unschedule } from './commands/review-version.ts'
export { nextStart, startDueVersions } from './commands/start-due.ts'
export { keepLocal } from './commands/todos.ts'
export { type GuideRoutes, guideRoutes } from './guidance/api.ts'
export { factsOf, listOf } from './guidance/commands/send-list.ts'
export { formSheets } from './guidance/form-sheet.ts'
export { type Browsed, browseMatters, type Shelf, type Shelves, shelvesOf } from './guidance/queries/browse-matters.ts'
export { type GuideAsked, type GuideFound, guideFor } from './guidance/queries/guide-for.ts'
export type { MatterLine } from './guidance/queries/lines.ts'
export { type FoundMatter, searchMatters } from './guidance/queries/search-matters.ts'
export { guideWords } from './guide-words.ts'
export { type ImportReport, importMatters, type RowReport } from './import/import-matters.ts'
export { type MovedDraft, movedDraft, type StaticDeviation, staticDeviations } from './queries/drift.ts'
export { type Exported, exportMatters } from './queries/export-matters.ts'
export { producersOf, versionsOfThemes } from './queries/graph.ts'
export { type LiveAsked, type LiveListAsked, liveVersion, liveVersions, versionByTaskCode } from './queries/live.ts'
export { openTodos, type Todo } from './queries/todos.ts'
export { matterByBaseCode, matterById, putCreditCode, versionById } from './store.ts'
