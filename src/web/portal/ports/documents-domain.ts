import {
  checkPublicly,
  copyForUse,
  type DocumentDesk,
  ownFile,
  shownUses,
  wallet,
  walletDocument,
} from '#domains/documents'
import type { DocumentsPort } from './documents.ts'

export function documentsPort(desk: DocumentDesk): DocumentsPort {
  return {
    check: checkPublicly,
    wallet,
    document: walletDocument,
    file: (ctx, owned) => ownFile(desk, ctx, owned),
    copy: (ctx, asked) => copyForUse(desk, ctx, asked),
    uses: shownUses,
  }
}
