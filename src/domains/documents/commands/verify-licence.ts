import { reject } from '#kit/ruling'
import type { Words } from '#kit/words'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { type Checked, checkedOf, licenceByCode } from '../queries/check.ts'
import { type DocumentState, showValue } from '../rules/index.ts'
import { terms } from '../store/dictionary.ts'
import { recordUse } from '../store/uses.ts'

export type VerifyLicence = {
  code: string
  /** What for, as the holder reads it. */
  purpose: string
  caseNumber: string | null
}

/** All that a licence says, for an officer. */
export type Verified = Checked & {
  id: string
  state: DocumentState
  holderName: string
  stateReason: string | null
  lines: readonly { term: string; name: Words; value: string }[]
}

/** An officer verifies a licence in full (核验证照): the purpose is written down, and its holder sees who looked. */
export async function verifyLicence(ctx: Ctx, { code, purpose, caseNumber }: VerifyLicence): Promise<Verified> {
  return ctx.transaction('documents.verify', async (tx) => {
    const kept = (await licenceByCode(tx, code)) ?? reject('missing', 'documents.unknown-code', {}, 'code')
    await recordUse(tx, { document: kept.id, kind: 'verify', caseNumber, matter: null, purpose })
    audit(tx, { action: 'documents.verify', object: { kind: 'document', id: kept.id }, facts: { case: caseNumber } })
    const [checked, known] = await Promise.all([checkedOf(tx, kept), terms(tx)])
    const lines = Object.entries(kept.data).flatMap(([code, value]) => {
      const term = known.get(code)
      return term ? [{ term: code, name: term.name, value: showValue(term, value, ctx.locale) }] : []
    })
    return {
      ...checked,
      id: kept.id,
      state: kept.state,
      holderName: kept.holderName ?? '',
      stateReason: kept.stateReason,
      lines,
    }
  })
}
