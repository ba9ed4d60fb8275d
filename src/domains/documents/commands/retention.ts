import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { documentTypes } from '../store/dictionary.ts'

const BATCH = 200

/**
 * Drops documents that have been kept for as long as their type says (保管期限), counted from their end; `permanent` never.
 * Uploads and declarations without an end count from their last use. Answers the files that no document of this city
 * holds any more.
 */
export async function dropEnded(ctx: Ctx): Promise<readonly string[]> {
  return ctx.transaction('documents.issue', async (tx) => {
    const types = [...(await documentTypes(tx)).values()]
    const files: string[] = []
    for (const { code, retention } of types)
      if (retention !== 'permanent')
        files.push(...(await dropType(tx, code, yearsBefore(localDate(tx.now), retention))))
    const freed = []
    for (const file of new Set(files)) if (!(await holdsFile(tx, file))) freed.push(file)
    return freed
  })
}

/** Whether a document of this city has the file. */
export async function holdsFile(tx: Tx, sha256: string): Promise<boolean> {
  const found = await tx.rows(
    sql`select 1 from documents.documents where city = ${tx.city} and file_sha256 = ${sha256} limit 1`,
  )
  return found.length > 0
}

type Dropped = { id: string; fileSha256: string | null }

/** Those of a type that ended before the day. */
async function dropType(tx: Tx, type: string, before: string): Promise<readonly string[]> {
  const dropped = await tx.rows<Dropped>(sql`delete from documents.documents d where d.city = ${tx.city} and d.id in (
      select o.id from documents.documents o
      left join lateral (select max(u.at) as at from documents.uses u where u.city = o.city and u.document = o.id) last on true
      where o.city = ${tx.city} and o.type = ${type} and ${before} > coalesce(
        (o.ended_at at time zone 'Asia/Shanghai')::date, o.valid_to,
        case when o.trust in ('C', 'D') then (greatest(o.created_at, last.at) at time zone 'Asia/Shanghai')::date end)
      order by o.id limit ${BATCH} for update of o)
    returning d.id, d.file_sha256`)
  const ids = dropped.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.run(sql`delete from documents.licences where city = ${tx.city} and document = any(${ids}::uuid[])`)
  await tx.run(sql`delete from documents.uses where city = ${tx.city} and document = any(${ids}::uuid[])`)
  for (const id of ids) audit(tx, { action: 'documents.drop-ended', object: { kind: 'document', id }, facts: { type } })
  return dropped.flatMap(({ fileSha256 }) => fileSha256 ?? [])
}

function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`
}
