import { orgById } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import { cleanLine } from '#kit/text'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { canHandle } from '#rules/directory'
import { rowsOfVersion, type StoredRow, versionAt } from '../queries/catalogue.ts'
import { type CatalogueVersion, newReferenceVersion, type Reference, referenceOf } from '../store.ts'

export type RowBody = { classCode: string; place: string; org: string; clause: string }

/** Starts the next version of the dispatch catalogue (派单目录) as a copy of the one in force; one draft at a time. */
export async function startCatalogueDraft(ctx: Ctx, { note }: { note: string }): Promise<{ id: string; no: number }> {
  return ctx.transaction('hotline.edit-catalogue', async (tx) => {
    await newReferenceVersion(tx)
    const reference = await referenceOf(tx)
    const open = draftOf(reference)
    if (open) reject('conflict', 'hotline.draft-exists', { no: open.no })
    const draft = { id: tx.id(), no: (reference.versions.at(-1)?.no ?? 0) + 1 }
    const text = insist(cleanLine(note, { max: 200, field: 'note' }))
    await tx.run(sql`insert into hotline.catalogue_versions (city, id, no, note, created_at, created_by)
      values (${tx.city}, ${draft.id}, ${draft.no}, ${text}, ${tx.now}, ${editor(tx)})`)
    const base = versionAt(reference, tx.now)
    if (base) await copyRows(tx, { from: base.id, to: draft.id })
    await newReferenceVersion(tx)
    return draft
  })
}

/** Adds or changes one row of the draft; class and place together name the row. */
export async function putCatalogueRow(ctx: Ctx, row: RowBody & { id?: string | undefined }): Promise<{ id: string }> {
  return inDraft(ctx, async (tx, draft, reference) => {
    await checkRow(tx, reference, row)
    const rows = await rowsOfVersion(tx, draft)
    const twin = rows.find((one) => one.classCode === row.classCode && one.place === row.place && one.id !== row.id)
    if (twin) reject('conflict', 'hotline.row-twice', { class: row.classCode, place: row.place }, 'classCode')
    const id = row.id ?? tx.id()
    await tx.run(sql`insert into hotline.catalogue_rows (city, version, id, class_code, place, org, clause)
      values (${tx.city}, ${draft.id}, ${id}, ${row.classCode}, ${row.place}, ${row.org}, ${row.clause})
      on conflict on constraint catalogue_rows_pk do update set class_code = excluded.class_code, place = excluded.place,
        org = excluded.org, clause = excluded.clause`)
    return { id }
  })
}

/** Takes a row out of the draft. */
export async function dropCatalogueRow(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await inDraft(ctx, async (tx, draft) => {
    await tx.run(
      sql`delete from hotline.catalogue_rows where city = ${tx.city} and version = ${draft.id} and id = ${id}`,
    )
  })
}

/** Publishes the draft from an instant on, at once or later (定时生效). From then on it never changes. */
export async function publishCatalogue(
  ctx: Ctx,
  { startsAt }: { startsAt: string | null },
): Promise<{ no: number; startsAt: Date }> {
  return inDraft(ctx, async (tx, draft, reference) => {
    const start = startsAt === null ? tx.now : new Date(startsAt)
    const last = reference.versions.findLast((version) => version.startsAt !== null)?.startsAt ?? null
    if (start < tx.now || (last !== null && start < last)) reject('conflict', 'hotline.start-in-past', {}, 'startsAt')
    const { added, changed, removed } = diffOf(await baseRows(tx, reference), await rowsOfVersion(tx, draft))
    if (added.length + changed.length + removed.length === 0) reject('conflict', 'hotline.empty-draft')
    await tx.run(sql`update hotline.catalogue_versions set starts_at = ${start}, published_at = ${tx.now}, published_by = ${editor(tx)}
      where city = ${tx.city} and id = ${draft.id}`)
    audit(tx, {
      action: 'hotline.catalogue-published',
      object: { kind: 'catalogue', id: draft.id },
      facts: { no: draft.no, added: added.length, changed: changed.length, removed: removed.length },
    })
    return { no: draft.no, startsAt: start }
  })
}

/** Throws the draft away. */
export async function dropCatalogueDraft(ctx: Ctx): Promise<void> {
  await inDraft(ctx, async (tx, draft) => {
    await tx.run(sql`delete from hotline.catalogue_rows where city = ${tx.city} and version = ${draft.id}`)
    await tx.run(sql`delete from hotline.catalogue_versions where city = ${tx.city} and id = ${draft.id}`)
  })
}

export type CatalogueDiff = {
  added: readonly StoredRow[]
  changed: readonly { before: StoredRow; after: StoredRow }[]
  removed: readonly StoredRow[]
}

/** What a draft changes against the version in force, row by row. */
export async function catalogueDiff(ctx: Ctx): Promise<CatalogueDiff> {
  return ctx.reading('hotline.edit-catalogue', async (tx) => {
    const reference = await referenceOf(tx)
    const draft = draftOf(reference) ?? reject('missing', 'hotline.no-draft')
    return diffOf(await baseRows(tx, reference), await rowsOfVersion(tx, draft))
  })
}

async function baseRows(tx: Tx, reference: Reference): Promise<readonly StoredRow[]> {
  const base = versionAt(reference, tx.now)
  return base ? rowsOfVersion(tx, base) : []
}

export function diffOf(before: readonly StoredRow[], after: readonly StoredRow[]): CatalogueDiff {
  const old = new Map(before.map((row) => [row.id, row]))
  const now = new Set(after.map((row) => row.id))
  return {
    added: after.filter((row) => !old.has(row.id)),
    changed: after.flatMap((row) => {
      const was = old.get(row.id)
      return was && JSON.stringify(was) !== JSON.stringify(row) ? [{ before: was, after: row }] : []
    }),
    removed: before.filter((row) => !now.has(row.id)),
  }
}

function draftOf({ versions }: Reference): CatalogueVersion | undefined {
  return versions.find((version) => version.publishedAt === null)
}

async function inDraft<T>(
  ctx: Ctx,
  edit: (tx: Tx, draft: CatalogueVersion, reference: Reference) => Promise<T>,
): Promise<T> {
  return ctx.transaction('hotline.edit-catalogue', async (tx) => {
    await newReferenceVersion(tx)
    const reference = await referenceOf(tx)
    const draft = draftOf(reference) ?? reject('missing', 'hotline.no-draft')
    const value = await edit(tx, draft, reference)
    await newReferenceVersion(tx)
    return value
  })
}

async function checkRow(tx: Tx, { classes }: Reference, row: RowBody): Promise<void> {
  if (!classes.get(row.classCode)?.active)
    reject('invalid', 'hotline.class-unknown', { code: row.classCode }, 'classCode')
  const org = await orgById(tx, row.org)
  if (!org?.active || !canHandle(org.kind))
    reject('invalid', 'hotline.unit-cannot-handle', { unit: org?.name ?? '' }, 'org')
}

async function copyRows(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.run(sql`insert into hotline.catalogue_rows (city, version, id, class_code, place, org, clause)
    select city, ${to}, id, class_code, place, org, clause from hotline.catalogue_rows
    where city = ${tx.city} and version = ${from}`)
}

function editor(tx: Tx): string {
  return tx.actor.kind === 'staff' ? tx.actor.account : tx.actor.kind === 'system' ? tx.actor.name : 'resident'
}
