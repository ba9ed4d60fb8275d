import { orgById } from '#domains/directory'
import { parseCreditCode } from '#kit/credit-code'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { putCreditCode } from '../store.ts'

/** Enters the credit code of an implementing body; versions begun from now on carry it in their implementation code. */
export async function setBodyCode(ctx: Ctx, { org, code }: { org: string; code: string }): Promise<void> {
  const parsed = insist(parseCreditCode(code))
  await ctx.transaction('matters.approve', async (tx) => {
    if (!(await orgById(tx, org))) reject('missing', 'matters.unknown-org', { org }, 'org')
    await putCreditCode(tx, org, parsed.code)
    audit(tx, { action: 'matters.set-body-code', object: { kind: 'org', id: org } })
  })
}
