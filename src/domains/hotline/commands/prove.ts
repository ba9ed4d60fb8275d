import { type CaseForResident, caseForResident } from '#domains/casework'
import { parseNumber } from '#kit/public-number'
import { parseQueryCode } from '#kit/query-code'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { isSameHash, queryCodeHash } from '#platform/crypto/hash'
import type { Request } from '#rules/hotline'
import type { Desk } from '../desk.ts'
import { countWrong, mayGuess } from './limits.ts'

/** What opens a request for its resident: the number and the code he was given. `address`: where the question comes from. */
export type Proof = { number: string; code: string; address?: string | undefined }

/**
 * The request behind number and code, or undefined. An unknown number and a wrong code take the same way through the
 * house, so that neither the answer nor its time tells them apart (reliability.md T1).
 */
export async function prove(desk: Desk, ctx: Ctx, proof: Proof): Promise<CaseForResident<Request> | undefined> {
  const read = parseNumber(proof.number)
  const number = read.allowed ? read.value.number : proof.number.slice(0, 64)
  const code = parseQueryCode(proof.code) ?? ''
  const guess = { number, address: proof.address }
  const found = await ctx.reading('hotline.track', async (tx) => {
    const [, one] = await Promise.all([mayGuess(desk.keys, ctx, tx, guess), caseForResident<Request>(tx, number)])
    return one
  })
  const given = queryCodeHash(desk.keys, { city: ctx.city, number }, code)
  const right = isSameHash(found?.queryCodeHash ?? undefined, given)
  if (right && found?.kind === 'request') return found
  await countWrong(desk.keys, ctx, guess)
  return undefined
}

/** The same, refused where it is wrong. */
export async function mustProve(desk: Desk, ctx: Ctx, proof: Proof): Promise<CaseForResident<Request>> {
  return (await prove(desk, ctx, proof)) ?? reject('missing', 'hotline.not-found')
}
