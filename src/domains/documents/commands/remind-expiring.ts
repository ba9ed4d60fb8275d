import { partyOf } from '#domains/accounts'
import { notify } from '#domains/notices'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { dayInFull } from '../rules/index.ts'
import { documentTypes } from '../store/dictionary.ts'

type Due = { id: string; type: string; holder: string; validTo: string }

const BATCH = 100

/**
 * Reminds the holders of licences that will end (到期提醒), each once, in time to apply for their renewal: 30 days before the
 * end, where the type says no other (行政许可法 art. 50).
 */
export async function remindExpiring(ctx: Ctx): Promise<number> {
  return ctx.transaction('documents.issue', async (tx) => {
    const due = await dueToday(tx)
    const types = due.length === 0 ? new Map() : await documentTypes(tx)
    for (const { id, type, holder, validTo } of due) {
      const party = await partyOf(tx, holder)
      const facts = { list: types.get(type)?.name.zh ?? type, due: dayInFull(validTo, 'zh') }
      const notice = {
        key: `licence-ending:${id}`,
        template: 'licence-ending',
        channel: 'sms',
        caseId: null,
        facts,
      } as const
      if (party !== null) await notify(tx, [{ ...notice, to: { party } }])
    }
    return due.length
  })
}

/** When the next reminder is due; null: none. */
export async function nextReminder(ctx: Ctx): Promise<Date | null> {
  return ctx.reading('documents.check', async (tx) => {
    const row = await tx.maybe<{ day: string | null }>(sql`select min(remind_on) as day from documents.licences
      where city = ${tx.city} and remind_on is not null and reminded_at is null`)
    return row?.day == null ? null : new Date(`${row.day}T00:00:00+08:00`)
  })
}

/** Those whose day has come, marked; what does not hold any more needs no reminder. */
async function dueToday(tx: Tx): Promise<readonly Due[]> {
  const today = localDate(tx.now)
  return tx.rows<Due>(sql`with marked as (
      update documents.licences l set reminded_at = ${tx.now} where l.city = ${tx.city} and l.document in (
        select o.document from documents.licences o where o.city = ${tx.city} and o.remind_on <= ${today} and o.reminded_at is null
        order by o.remind_on, o.document limit ${BATCH} for update skip locked)
      returning l.document)
    select d.id, d.type, d.holder, d.valid_to from documents.documents d join marked m on m.document = d.id
    where d.city = ${tx.city} and d.state = 'valid' and d.valid_to >= ${today}`)
}
