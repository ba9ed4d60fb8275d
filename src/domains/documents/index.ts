export { routesOf } from './api.ts'
export { type ChangeLicence, changeLicence, revokeDocument } from './commands/change-licence.ts'
export { type Compare, compareWithOriginal } from './commands/compare.ts'
export { editTerm, editType, putDictionary, putDocumentType, putTerm } from './commands/edit-dictionary.ts'
export { type FetchDocument, fetchDocument } from './commands/fetch-document.ts'
export { type CopyForUse, copyForUse, type HandedFile, ownFile } from './commands/hand-out.ts'
export { type IssueLicence, issueLicence } from './commands/issue-licence.ts'
export { dropOldLimits } from './commands/limits.ts'
export { moveHolder } from './commands/move-holder.ts'
export { nextReminder, remindExpiring } from './commands/remind-expiring.ts'
export { dropEnded, holdsFile } from './commands/retention.ts'
export { type KeptFile, keepUpload, type NewDocument, storeDocument } from './commands/store-document.ts'
export { createDocumentDesk, type DocumentDesk } from './desk.ts'
export { isSealedBy } from './licence/file-seal.ts'
export { readToken, type Stated, tokenIn } from './licence/token.ts'
export { type Check, type Checked, checkPublicly } from './queries/check.ts'
export { documentById, documentFile, documentsOf } from './queries/documents.ts'
export { firmInRegister } from './queries/firm-in-register.ts'
export {
  type Owned,
  type ShownUse,
  shownUses,
  type WalletDocument,
  type WalletLine,
  wallet,
  walletDocument,
} from './queries/wallet.ts'
export { seedDocuments } from './seed.ts'
export { documentTypes, terms, writeSource as putSource } from './store/dictionary.ts'
export { putIssuer, putSigning } from './store/licences.ts'
export { putRegistryRecord, type RegistryRecord } from './store/registry.ts'
export { putTemplate } from './store/templates.ts'
export { recordUse, type Use, type UseLine, usesOf } from './store/uses.ts'
