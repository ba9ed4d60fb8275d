import { sql, type Tx } from '#platform/db/tx'
import { dropDraft, setState, today, versionsOf } from '../store.ts'

/** Ends the matters that were to be split into or merged with this one, once all that takes their place holds. */
export async function endReplaced(tx: Tx, target: string): Promise<readonly string[]> {
  const rows = await tx.rows<{ matter: string }>(sql`select r.matter from matters.redirects r
    join matters.matters m on m.city = r.city and m.id = r.matter and m.state = 'active'
    where r.city = ${tx.city} and r.target = ${target} and not exists (
      select from matters.redirects o where o.city = r.city and o.matter = r.matter and not exists (
        select from matters.versions v where v.city = o.city and v.matter = o.target and v.state = 'live'))`)
  for (const { matter } of rows) await endVersions(tx, matter)
  return rows.map(({ matter }) => matter)
}

/** Takes a matter out of the catalogue in every place: what holds ends today, what waits never begins, drafts go. */
export async function endVersions(tx: Tx, matter: string, note: string | null = null): Promise<void> {
  await tx.run(sql`update matters.matters set state = 'ended' where city = ${tx.city} and id = ${matter}`)
  for (const version of await versionsOf(tx, matter)) await endVersion(tx, version, note)
}

export async function endVersion(
  tx: Tx,
  version: { id: string; state: string; from: string | null },
  note: string | null,
): Promise<void> {
  if (version.state === 'submitted') await setState(tx, { id: version.id, state: 'draft' })
  if (version.state === 'draft' || version.state === 'submitted') return dropDraft(tx, version.id)
  const day = today(tx)
  const to = version.from !== null && version.from > day ? version.from : day
  await setState(tx, { id: version.id, state: 'cancelled', to, ...(note === null ? {} : { note }) })
}
