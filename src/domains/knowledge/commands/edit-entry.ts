import { isInScope, orgById } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { today } from '../queries/search-answers.ts'
import { checkEntry, type EntryState, type EntryText, mayReview } from '../rules/index.ts'
import {
  countUse,
  type EntryRow,
  insertVersion,
  latestVersion,
  publishVersion,
  versionForUpdate,
  withdrawVersion,
} from '../store.ts'

export type Written = { id: string; version: number; state: EntryState }

/** Writes a new entry, or a new version of one, as a draft of the editor's unit. */
export async function writeEntry(ctx: Ctx, input: { id: string | null; text: EntryText }): Promise<Written> {
  return ctx.transaction('knowledge.edit', async (tx) => {
    const text = insist(checkEntry(input.text, today(tx)))
    const earlier =
      input.id === null ? undefined : ((await latestVersion(tx, input.id)) ?? reject('missing', 'knowledge.not-found'))
    const owner =
      earlier?.ownerOrg ??
      (ctx.actor.kind === 'staff'
        ? ctx.actor.org
        : reject('forbidden', 'platform.not-allowed', { permission: 'knowledge.edit' }))
    await insistOwned(tx, owner)
    const written: Written = { id: input.id ?? tx.id(), version: (earlier?.version ?? 0) + 1, state: 'draft' }
    const writtenBy = ctx.actor.kind === 'staff' ? ctx.actor.user : null
    await insertVersion(tx, { ...written, text, ownerOrg: owner, writtenBy })
    audit(tx, {
      action: 'knowledge.edit',
      object: { kind: 'knowledge-entry', id: written.id },
      facts: { version: written.version },
    })
    return written
  })
}

/** What another domain has at hand for an entry: a question that was answered, and what the answer rests on. */
export type Drafted = {
  title: string
  summary: string
  body: string
  keywords: readonly string[]
  source: string | null
}

/** Keeps an answer as a draft of a unit, in the transaction it was given in; its editor makes an entry of it. Answers the id. */
export async function draftEntry(tx: Tx, drafted: Drafted, by: { org: string; user: string }): Promise<string> {
  const { source, ...text } = drafted
  const day = today(tx)
  const id = tx.id()
  await insertVersion(tx, {
    id,
    version: 1,
    state: 'draft',
    text: {
      ...text,
      classCode: null,
      sourceDocument: source,
      validFrom: day,
      validTo: null,
      reviewDue: new Date(Date.parse(`${day}T00:00:00Z`) + HALF_A_YEAR).toISOString().slice(0, 10),
    },
    ownerOrg: by.org,
    writtenBy: by.user,
  })
  return id
}

const HALF_A_YEAR = 180 * 86_400_000

/** Hands a draft to a second person. */
export async function submitEntry(ctx: Ctx, input: { id: string; version: number }): Promise<Written> {
  return ctx.transaction('knowledge.edit', async (tx) => {
    const row = await ownVersion(tx, input)
    if (row.state !== 'draft') reject('conflict', 'knowledge.not-a-draft')
    await tx.run(
      sql`update knowledge.entries set state = 'in-review' where city = ${tx.city} and id = ${row.id} and version = ${row.version}`,
    )
    return { ...input, state: 'in-review' }
  })
}

/** The second person publishes, or gives it back as a draft. */
export async function reviewEntry(
  ctx: Ctx,
  input: { id: string; version: number; publish: boolean },
): Promise<Written> {
  return ctx.transaction('knowledge.review', async (tx) => {
    const row = (await versionForUpdate(tx, input.id, input.version)) ?? reject('missing', 'knowledge.not-found')
    const reviewer = ctx.actor.kind === 'staff' ? ctx.actor.user : null
    insist(mayReview(row, reviewer))
    const state: EntryState = input.publish ? 'published' : 'draft'
    if (input.publish) await publishVersion(tx, row, reviewer)
    else
      await tx.run(
        sql`update knowledge.entries set state = 'draft' where city = ${tx.city} and id = ${row.id} and version = ${row.version}`,
      )
    audit(tx, {
      action: 'knowledge.review',
      object: { kind: 'knowledge-entry', id: row.id },
      facts: { version: row.version, state },
    })
    return { id: row.id, version: row.version, state }
  })
}

/** Takes a version back: from now on nobody is offered it. */
export async function withdrawEntry(ctx: Ctx, input: { id: string; version: number }): Promise<Written> {
  return ctx.transaction('knowledge.edit', async (tx) => {
    const row = await ownVersion(tx, input)
    await withdrawVersion(tx, row)
    audit(tx, {
      action: 'knowledge.withdraw',
      object: { kind: 'knowledge-entry', id: row.id },
      facts: { version: row.version },
    })
    return { ...input, state: 'withdrawn' }
  })
}

/** Somebody says that an answer is wrong or out of date: counted, and shown to its owner. */
export async function reportEntry(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await ctx.transaction('knowledge.search', async (tx) => countUse(tx, { id, kind: 'wrong', day: today(tx) }))
}

async function ownVersion(tx: Tx, { id, version }: { id: string; version: number }): Promise<EntryRow> {
  const row = (await versionForUpdate(tx, id, version)) ?? reject('missing', 'knowledge.not-found')
  await insistOwned(tx, row.ownerOrg)
  return row
}

async function insistOwned(tx: Tx, org: string): Promise<void> {
  const owner = await orgById(tx, org)
  if (!owner || !isInScope(tx.actor, 'knowledge.edit', { org, orgPath: owner.path }))
    reject('missing', 'knowledge.not-found')
}
