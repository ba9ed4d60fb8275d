import { allOrgs, isInScope } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { empty, sql } from '#platform/db/tx'
import type { EntryRow } from '../store.ts'
import { today } from './search-answers.ts'

export type EditorLine = EntryRow & { owner: string; reads: number; cited: number; wrong: number }

/** Versions that the editor's unit owns, what must be reviewed soonest first (entries_review). */
export async function editorList(
  ctx: Ctx,
  filter: { state?: string; due?: boolean; limit: number },
): Promise<readonly EditorLine[]> {
  return ctx.reading('knowledge.edit', async (tx) => {
    const orgs = (await allOrgs(tx)).byId
    const own = [...orgs.values()]
      .filter(({ id, path }) => isInScope(ctx.actor, 'knowledge.edit', { org: id, orgPath: path }))
      .map(({ id }) => id)
    const rows = await tx.rows<
      Omit<EditorLine, 'owner'>
    >(sql`select e.id, e.version, e.state, e.title, e.summary, e.body, e.keywords, e.class_code,
        e.owner_org, e.source_document, e.valid_from, e.valid_to, e.review_due, e.written_by,
        coalesce(u.reads, 0)::int as reads, coalesce(u.cited, 0)::int as cited, coalesce(u.wrong, 0)::int as wrong
      from knowledge.entries e left join lateral (
        select sum(x.count) filter (where x.kind = 'read') as reads, sum(x.count) filter (where x.kind = 'cited') as cited,
          sum(x.count) filter (where x.kind = 'wrong') as wrong
        from knowledge.uses x where x.city = e.city and x.id = e.id) u on true
      where e.city = ${tx.city} and e.owner_org = any(${own}) ${filter.state ? sql`and e.state = ${filter.state}` : sql`and e.state <> 'superseded'`}
        ${filter.due ? sql`and e.state = 'published' and e.review_due <= ${today(tx)}` : empty}
      order by e.review_due, e.id, e.version desc limit ${filter.limit}`)
    return rows.map((row) => ({ ...row, owner: orgs.get(row.ownerOrg)?.name ?? '' }))
  })
}
