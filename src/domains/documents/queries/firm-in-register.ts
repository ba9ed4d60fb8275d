import type { Ctx } from '#platform/context'
import { documentType } from '../store/dictionary.ts'
import { registryRecord } from '../store/registry.ts'

/** Whom the register of firms names as representative: what the business licence says there. */
export async function firmInRegister(
  ctx: Ctx,
  creditCode: string,
): Promise<{ name: string; representative: { name: string; idNumber: string } } | undefined> {
  // A resident asks for a firm of his own, a clerk for the one whose licence lies before him.
  return ctx.reading(ctx.actor.kind === 'staff' ? 'accounts.find' : 'documents.own', async (tx) => {
    const type = await documentType(tx, 'business-licence')
    if (type?.fetch == null) return undefined
    const record = await registryRecord(tx, { source: type.fetch, type: type.code, subject: creditCode })
    const { firmName, representativeName, representativeNumber } = record?.state === 'valid' ? record.data : {}
    if (
      typeof firmName !== 'string' ||
      typeof representativeName !== 'string' ||
      typeof representativeNumber !== 'string'
    )
      return undefined
    return { name: firmName, representative: { name: representativeName, idNumber: representativeNumber } }
  })
}
