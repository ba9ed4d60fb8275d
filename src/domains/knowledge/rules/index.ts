export { checkEntry, ENTRY_STATES, type EntryState, type EntryText, isOffered, mayReview } from './entry.ts'
