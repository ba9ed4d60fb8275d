import { sql, type Tx } from '#platform/db/tx'

/** Looked at in a case, verified by an officer, compared with the original, fetched from its authority, downloaded. */
export type UseKind = 'use' | 'verify' | 'compare' | 'fetch' | 'download'

/** Somebody used a document (使用留痕): for which matter and case, what for, and who. */
export type Use = {
  document: string
  /** `use`, unless said otherwise. */
  kind?: UseKind
  caseNumber: string | null
  /** The matter's name; null where none is concerned. */
  matter: string | null
  purpose: string
}

export type UseLine = Required<Use> & {
  id: string
  type: string
  number: string | null
  org: string | null
  at: string
}

/** Writes a use down for its holder, by whoever acts. */
export async function recordUse(tx: Tx, use: Use): Promise<void> {
  const by = tx.actor.kind === 'staff' ? { org: tx.actor.org, name: tx.actor.orgName } : { org: null, name: null }
  await tx.run(sql`insert into documents.uses (city, id, document, holder, kind, case_number, matter, purpose, org, org_name, at)
    select city, ${tx.id()}::uuid, id, holder, ${use.kind ?? 'use'}, ${use.caseNumber}, ${use.matter}, ${use.purpose}, ${by.org}::uuid, ${by.name}, ${tx.now}
    from documents.documents where city = ${tx.city} and id = ${use.document}`)
}

/** Who used the documents of a holder, latest first. */
export async function usesOf(tx: Tx, holder: string, limit = 200): Promise<readonly UseLine[]> {
  type Row = Omit<UseLine, 'at'> & { at: Date }
  const rows =
    await tx.rows<Row>(sql`select u.id, u.document, d.type, d.number, u.kind, u.case_number, u.matter, u.purpose, u.org_name as org, u.at
    from documents.uses u join documents.documents d on d.city = u.city and d.id = u.document
    where u.city = ${tx.city} and u.holder = ${holder} order by u.at desc, u.id desc limit ${limit}`)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
