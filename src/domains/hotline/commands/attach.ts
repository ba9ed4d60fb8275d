import { type Attached, attachForResident } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { BlobStore } from '#platform/files/blobs'
import type { Desk } from '../desk.ts'
import { mustProve, type Proof } from './prove.ts'

export type AttachToRequest = Proof & { file: { name: string; bytes: Uint8Array }; blobs: BlobStore }

/** A photo or paper that the resident adds to his request (补充附件). */
export async function attachToRequest(
  desk: Desk,
  ctx: Ctx,
  { file, blobs, ...proof }: AttachToRequest,
): Promise<Attached> {
  const { id } = await mustProve(desk, ctx, proof)
  return attachForResident(ctx, blobs, { file, draft: null, caseId: id })
}
