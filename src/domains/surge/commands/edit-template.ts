import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { once } from '#platform/idempotency'
import { saveTemplate, templateById } from '../store/library.ts'
import type { PlanContent } from '../store/plans.ts'
import { checkContent } from './prepare-plan.ts'

export type Edited = { id: string | null; name: string; content: PlanContent; active: boolean }

/** Writes a template of the library, a new one or another text of one that is there. */
export async function editTemplate(ctx: Ctx, { key, ...edited }: Edited & { key?: string | undefined }) {
  return once<{ id: string }>(ctx, 'surge.edit', { scope: 'surge-templates', key, request: edited }, async (tx) => {
    if (edited.id !== null && !(await templateById(tx, edited.id))) reject('missing', 'surge.template-unknown')
    await checkContent(tx, edited.content)
    return { id: await saveTemplate(tx, edited) }
  })
}
