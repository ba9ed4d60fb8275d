import { sql, type Tx } from '#platform/db/tx'
import type { PlanContent } from './plans.ts'

/** A prepared plan of the library (预案). */
export type Template = { id: string; name: string; content: PlanContent; active: boolean; editedAt: Date }

export async function templates(tx: Tx, all = false): Promise<Template[]> {
  return tx.rows<Template>(sql`select id, name, content, active, edited_at from surge.templates
    where city = ${tx.city} and (active or ${all}) order by name`)
}

export async function templateById(tx: Tx, id: string): Promise<Template | undefined> {
  return tx.maybe<Template>(
    sql`select id, name, content, active, edited_at from surge.templates where city = ${tx.city} and id = ${id}`,
  )
}

export async function saveTemplate(
  tx: Tx,
  { id, name, content, active }: Omit<Template, 'id' | 'editedAt'> & { id: string | null },
): Promise<string> {
  const user = tx.actor.kind === 'staff' ? tx.actor.user : null
  const row = await tx.one<{
    id: string
  }>(sql`insert into surge.templates (city, id, name, content, active, edited_by, edited_at)
    values (${tx.city}, ${id ?? tx.id()}, ${name}, ${JSON.stringify(content)}, ${active}, ${user}, ${tx.now})
    on conflict (city, id) do update set name = excluded.name, content = excluded.content, active = excluded.active,
      edited_by = excluded.edited_by, edited_at = excluded.edited_at returning id`)
  return row.id
}

/** Puts a delivered template into the library where none has its name. */
export async function deliverTemplate(tx: Tx, name: string, content: PlanContent): Promise<void> {
  await tx.run(sql`insert into surge.templates (city, id, name, content, active, edited_at)
    values (${tx.city}, ${tx.id()}, ${name}, ${JSON.stringify(content)}, true, ${tx.now}) on conflict (city, name) do nothing`)
}
