import type { Ctx } from '#platform/context'
import type { Keys } from '#platform/crypto/keys'
import { type PublicKey, type Signer, signerOf } from '#platform/crypto/signing'
import { signingOf } from '../store/licences.ts'

/** Who signs for the city now. */
export async function citySigner(keys: Keys, ctx: Ctx): Promise<Signer> {
  const signing = await ctx.reading('documents.check', signingOf)
  return signerOf(keys, { city: ctx.city, ...signing })
}

/** The public half of every key that may have signed for the city: each algorithm, each key of the installation. */
export async function licenceKeys(keys: Keys, ctx: Ctx): Promise<readonly PublicKey[]> {
  const { signerId } = await ctx.reading('documents.check', signingOf)
  const all = (['ed25519', 'sm2'] as const).flatMap((algorithm) =>
    keys.ids.map((keyId) => signerOf(keys, { city: ctx.city, algorithm, signerId, keyId })),
  )
  return (await Promise.all(all)).map(({ sign: _, ...open }) => open)
}
