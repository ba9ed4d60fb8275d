import type { Ctx } from '#platform/context'
import { canonical } from '#platform/idempotency'
import type { DocumentDesk } from '../desk.ts'
import { citySigner } from '../licence/city-keys.ts'
import type { Checked } from './check.ts'

/** The answer for machines, signed by the city: it can be kept as proof of what was asked and answered when. */
export async function signedAnswer(
  { keys }: DocumentDesk,
  ctx: Ctx,
  answer: Checked,
): Promise<{ answer: Checked; kid: string; signature: string }> {
  const signer = await citySigner(keys, ctx)
  const signature = await signer.sign(Buffer.from(`onedoor answer ${canonical(answer)}`))
  return { answer, kid: signer.kid, signature: signature.toString('base64url') }
}
