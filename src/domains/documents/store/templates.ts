import { sql, type Tx } from '#platform/db/tx'
import type { LicenceTemplate } from '../rules/index.ts'

const NATIONAL = '000000'

/** How licences look, by code; a city's own goes before the national one. */
export async function templates(tx: Tx): Promise<ReadonlyMap<string, LicenceTemplate>> {
  const rows = await tx.rows<{
    code: string
    body: Omit<LicenceTemplate, 'code'>
  }>(sql`select code, body from documents.templates
    where city in (${NATIONAL}, ${tx.city}) order by code, city`)
  return new Map(rows.map(({ code, body }) => [code, { code, ...body }]))
}

export async function putTemplate(tx: Tx, { code, ...body }: LicenceTemplate): Promise<void> {
  await tx.run(sql`insert into documents.templates as t (city, code, body, version, changed_at)
    values (${tx.city}, ${code}, ${JSON.stringify(body)}, 1, ${tx.now})
    on conflict on constraint templates_pk do update set body = excluded.body, version = t.version + 1, changed_at = excluded.changed_at`)
}
