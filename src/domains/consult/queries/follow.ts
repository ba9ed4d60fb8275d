import { orgById } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { isSameHash, sha256 } from '#platform/crypto/hash'
import { sql } from '#platform/db/tx'
import { COLUMNS, type Question } from '../store.ts'

/** What opens a question: the secret the asker was given, or the holder he is signed in as. */
export type AskerKey = { id: string; secret: string | null; holder: string | null }

export type Followed = {
  id: string
  matter: string
  taskCode: string
  text: string
  state: Question['state']
  /** The unit that has it now, or that answered. */
  unit: string
  step: Question['step']
  askedAt: string
  dueAt: string | null
  answer: string | null
  answeredAt: string | null
  helpful: boolean | null
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A question as its asker sees it; null for an unknown one and for a wrong secret alike. */
export async function followQuestion(ctx: Ctx, key: AskerKey): Promise<Followed | null> {
  if (!UUID.test(key.id)) return null
  return ctx.reading('consult.ask', async (tx) => {
    const q = await tx.maybe<Question>(
      sql`select ${COLUMNS} from consult.questions q where q.city = ${tx.city} and q.id = ${key.id}`,
    )
    if (!q || !isAskers(q, key)) return null
    const unit = (await orgById(tx, q.answeredOrg ?? q.org))?.name ?? ''
    return {
      ...{ id: q.id, matter: q.matterName, taskCode: q.taskCode, text: q.text, state: q.state, unit, step: q.step },
      ...{ askedAt: q.askedAt.toISOString(), dueAt: q.dueAt?.toISOString() ?? null },
      ...{ answer: q.answer, answeredAt: q.answeredAt?.toISOString() ?? null, helpful: q.helpful },
    }
  })
}

/** Whether the key is that of the one who asked. */
export function isAskers(question: Pick<Question, 'secretHash' | 'holder'>, key: AskerKey): boolean {
  if (question.holder !== null && question.holder === key.holder) return true
  return key.secret !== null && isSameHash(question.secretHash, sha256(key.secret))
}
