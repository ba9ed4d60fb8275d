import { liveVersion } from '#domains/matters'
import { redact } from '#kit/redact'
import { insist, reject } from '#kit/ruling'
import { cleanText } from '#kit/text'
import type { Ctx } from '#platform/context'
import { once } from '#platform/idempotency'
import { noteSighting } from '../store.ts'
import { tellOwner } from './tell-owner.ts'

/** What people say an office did beside the published guide (我要找茬). */
export const tellings = [
  'asked-for-more',
  'came-more-often',
  'took-longer',
  'charged-more',
  'refused',
  'other',
] as const
export type Telling = { taskCode: string; what: (typeof tellings)[number]; text: string; key: string }

const LONGEST = 1000

/** A resident tells where practice departs from the guide; his words are kept without names and numbers, himself not at all. */
export async function tellDrift(ctx: Ctx, { key, ...told }: Telling): Promise<void> {
  await once(ctx, 'matters.read', { scope: 'drift', key, request: told }, async (tx) => {
    const text = redact(insist(cleanText(told.text, { max: LONGEST, field: 'text' })), { names: [] }).text
    const version = (await liveVersion(tx, { taskCode: told.taskCode })) ?? reject('missing', 'drift.no-matter')
    const { matter, taskCode, place, org } = version
    const matterName = version.body.name.zh
    const { id, isNew } = await noteSighting(tx, {
      ...{ detector: 'people', matter, matterName, taskCode, place, org, element: told.what },
      facts: {},
      evidence: [{ key: tx.id(), kind: 'told', ref: null, text }],
    })
    if (isNew) await tellOwner(tx, { id, org, matterName })
    return null
  })
}
