import { allOrgs, centreOf } from '#domains/directory'
import { sql, type Tx } from '#platform/db/tx'
import { seedEntries } from './data.ts'
import { today } from './queries/search-answers.ts'
import { indexEntry, insertVersion } from './store.ts'

/** Fills the library of a demo city with published answers, each owned by the unit whose name fits. Does nothing twice. */
export async function seedKnowledge(tx: Tx): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    sql`select count(*)::int as count from knowledge.entries where city = ${tx.city}`,
  )
  if (count > 0) return 0
  const units = [...(await allOrgs(tx)).byId.values()].filter((org) => org.kind === 'city-unit')
  const centre = await centreOf(tx)
  const from = today(tx)
  for (const { owner, title, summary, body, keywords, source } of seedEntries) {
    const ownerOrg = units.find((org) => org.name.includes(owner))?.id ?? centre?.id
    if (!ownerOrg) throw new Error('the directory must be filled before the library')
    const id = tx.id()
    const text = {
      title,
      summary,
      body,
      keywords,
      classCode: null,
      sourceDocument: source ?? null,
      validFrom: from,
      validTo: null,
      reviewDue: inMonths(from, 6),
    }
    await insertVersion(tx, { id, version: 1, state: 'published', text, ownerOrg, writtenBy: null })
    await indexEntry(tx, { id, title, summary, body, keywords })
  }
  return seedEntries.length
}

function inMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}
