import { orgFacts } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { isOffered } from '../rules/index.ts'
import { countUse, type EntryRow } from '../store.ts'
import { today } from './search-answers.ts'

export type Answer = EntryRow & { owner: string }

/** One answer as offered today, with a count of the reading; null when there is none or it has expired. */
export async function answerById(ctx: Ctx, { id }: { id: string }): Promise<Answer | null> {
  return ctx.transaction('knowledge.search', async (tx) => {
    const row = await publishedEntry(tx, id)
    if (!row || !isOffered(row, today(tx))) return null
    countUse(tx, { id, kind: 'read', day: today(tx) })
    const owners = await orgFacts(tx, [row.ownerOrg])
    return { ...row, owner: owners.get(row.ownerOrg)?.name ?? '' }
  })
}

/** The published version of an entry, for citing it in an answer. */
export async function publishedEntry(tx: Tx, id: string): Promise<EntryRow | undefined> {
  return tx.maybe<EntryRow>(sql`select id, version, state, title, summary, body, keywords, class_code, owner_org, source_document, valid_from,
      valid_to, review_due, written_by from knowledge.entries where city = ${tx.city} and id = ${id} and state = 'published'`)
}
