import { sql, type Tx } from '#platform/db/tx'
import { SEGMENTER, segment } from '#platform/text/segment'
import type { EntryState, EntryText } from './rules/index.ts'

/** One version as stored. */
export type EntryRow = {
  id: string
  version: number
  state: EntryState
  title: string
  summary: string
  body: string
  keywords: readonly string[]
  classCode: string | null
  ownerOrg: string
  sourceDocument: string | null
  validFrom: string
  validTo: string | null
  reviewDue: string
  writtenBy: string | null
}

export async function versionForUpdate(tx: Tx, id: string, version: number): Promise<EntryRow | undefined> {
  return tx.maybe<EntryRow>(sql`select id, version, state, title, summary, body, keywords, class_code, owner_org, source_document, valid_from,
      valid_to, review_due, written_by from knowledge.entries where city = ${tx.city} and id = ${id} and version = ${version} for update`)
}

export async function latestVersion(tx: Tx, id: string): Promise<{ version: number; ownerOrg: string } | undefined> {
  return tx.maybe<{ version: number; ownerOrg: string }>(sql`select version, owner_org from knowledge.entries
    where city = ${tx.city} and id = ${id} order by version desc limit 1`)
}

type NewVersion = {
  id: string
  version: number
  state: EntryState
  text: EntryText
  ownerOrg: string
  writtenBy: string | null
}

export async function insertVersion(
  tx: Tx,
  { id, version, state, text, ownerOrg, writtenBy }: NewVersion,
): Promise<void> {
  await tx.run(sql`insert into knowledge.entries (city, id, version, state, title, summary, body, keywords, class_code, owner_org,
      source_document, valid_from, valid_to, review_due, written_by, created_at, published_at)
    values (${tx.city}, ${id}, ${version}, ${state}, ${text.title}, ${text.summary}, ${text.body}, ${[...text.keywords]}, ${text.classCode},
      ${ownerOrg}, ${text.sourceDocument}, ${text.validFrom}, ${text.validTo}, ${text.reviewDue}, ${writtenBy}, ${tx.now},
      ${state === 'published' ? tx.now : null})`)
}

/** Makes a version the published one: the one before it is superseded, the search follows. */
export async function publishVersion(tx: Tx, row: EntryRow, reviewedBy: string | null): Promise<void> {
  await tx.run(
    sql`update knowledge.entries set state = 'superseded' where city = ${tx.city} and id = ${row.id} and state = 'published'`,
  )
  await tx.run(sql`update knowledge.entries set state = 'published', reviewed_by = ${reviewedBy}, published_at = ${tx.now}
    where city = ${tx.city} and id = ${row.id} and version = ${row.version}`)
  await indexEntry(tx, row)
}

export async function indexEntry(
  tx: Tx,
  row: Pick<EntryRow, 'id' | 'title' | 'summary' | 'body' | 'keywords'>,
): Promise<void> {
  const words = segment(`${row.title} ${row.keywords.join(' ')} ${row.summary} ${row.body.slice(0, 5000)}`)
  await tx.run(sql`insert into knowledge.search (city, id, words, segmenter) values (${tx.city}, ${row.id}, array_to_tsvector(${words}::text[]), ${SEGMENTER})
    on conflict (city, id) do update set words = excluded.words, segmenter = excluded.segmenter`)
}

export async function withdrawVersion(tx: Tx, row: EntryRow): Promise<void> {
  await tx.run(
    sql`update knowledge.entries set state = 'withdrawn' where city = ${tx.city} and id = ${row.id} and version = ${row.version}`,
  )
  if (row.state === 'published')
    await tx.run(sql`delete from knowledge.search where city = ${tx.city} and id = ${row.id}`)
}

/** Counts a reading, a citation or a report of a mistake. */
export function countUse(tx: Tx, use: { id: string; kind: 'read' | 'cited' | 'wrong'; day: string }): void {
  tx.queue(sql`insert into knowledge.uses as u (city, id, day, kind, count) values (${tx.city}, ${use.id}, ${use.day}, ${use.kind}, 1)
    on conflict (city, id, day, kind) do update set count = u.count + 1`)
}
