import type { Handler, Reaction } from '#domains/casework'
import type { Desk, HotlineSettings } from './desk.ts'
import { createProcess } from './process/process.ts'
import * as merged from './reactions.ts'
import { tellingHandler, tellingReaction } from './telling/handler.ts'

export { routesOf } from './api.ts'
export { attachToRequest } from './commands/attach.ts'
export { dropDraft, dropExpired, loadDraft, saveDraft } from './commands/drafts.ts'
export { type FileRequest, fileIn, fileRequest } from './commands/file-request.ts'
export { checkPhoneProof, startPhoneProof } from './commands/phone-proof.ts'
export { noteCalendarChanged, recomputeDates } from './commands/recompute.ts'
export { addToRequest, rateRequest, sendMessage, withdrawRequest } from './commands/respond.ts'
export { isSupporter, moveSupporter, type Supporter, supportRequest, takeSupportBack } from './commands/support.ts'
export type { Desk, HotlineSettings } from './desk.ts'
export { edgeWords } from './edge-words.ts'
export { importMessages } from './import/import-messages.ts'
export { importRequests } from './import/import-requests.ts'
export { knownMappings, type Mapping, mappingSchema } from './import/mapping.ts'
export { placeFinder, placesSchema } from './import/place-finder.ts'
export type { RefusedRow } from './import/read-messages.ts'
export { type PastEvidence, type PastHelp, takePast } from './import/take-past.ts'
export { type ClassName, classNames } from './queries/class-names.ts'
export {
  type OpenService,
  openServices,
  type PublicRequest,
  publicRequest,
  publicRequests,
} from './queries/public-requests.ts'
export { classTree, dangerWords } from './queries/reference-lists.ts'
export { keywordClasses, type SuggestedClass, suggestClassIn } from './queries/suggest-class.ts'
export { type SuggestedUnit, suggestUnitIn } from './queries/suggest-unit.ts'
export { changedSupports, type SupportChange, supportersOf } from './queries/supports.ts'
export { trackRequest } from './queries/track.ts'
export { seedHotline } from './seed.ts'
export { cityMarkOf } from './store.ts'

/** What the hotline's commands and queries share, made once at the start. */
export function createDesk(settings: HotlineSettings): Desk {
  return { ...settings, process: createProcess(settings) }
}

/** Which events the hotline wants to hear of, and what it does then. */
export const reactions: readonly Reaction[] = [...merged.reactions, tellingReaction]

export function createHandlers(desk: Desk): readonly Handler[] {
  return [...merged.createHandlers(desk), tellingHandler]
}
