import type { Checked, CopyForUse, Owned, ShownUse, WalletDocument, WalletLine } from '#domains/documents'
import type { Ctx } from '#platform/context'
import type { PageFile } from '../server/download.ts'

export type { Checked, ShownUse, WalletDocument, WalletLine }

/** What the pages of licences and of the wallet ask of the documents. */
export type DocumentsPort = {
  /** The same answer for what is unknown, mistyped and no licence: null. Who tries many waits. */
  check(ctx: Ctx, input: { code: string; address: string }): Promise<Checked | null>
  wallet(ctx: Ctx, holder: string): Promise<readonly WalletLine[]>
  document(ctx: Ctx, owned: Owned): Promise<WalletDocument | null>
  file(ctx: Ctx, owned: Owned): Promise<PageFile>
  /** A copy with a watermark that says what for and until when. */
  copy(ctx: Ctx, asked: CopyForUse): Promise<PageFile>
  uses(ctx: Ctx, holder: string): Promise<readonly ShownUse[]>
}
