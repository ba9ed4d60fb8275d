import { documentTypes, terms } from '#domains/documents'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'

export type EditorDictionary = {
  types: readonly { code: string; name: Words; kind: string; shared: boolean }[]
  terms: readonly { code: string; name: Words; type: string; options: readonly { code: string; name: Words }[] }[]
}

/** What the editor chooses from: document types and terms. */
export async function editorDictionary(ctx: Ctx): Promise<EditorDictionary> {
  return ctx.reading('matters.edit', async (tx) => ({
    types: [...(await documentTypes(tx)).values()].map(({ code, name, kind, fetch }) => ({
      code,
      name,
      kind,
      shared: fetch !== null,
    })),
    terms: [...(await terms(tx)).values()].map(({ code, name, type, options }) => ({ code, name, type, options })),
  }))
}

/** Matters in force by words, for choosing one to merge into or to send people to; at most thirty. */
export async function matterChoices(ctx: Ctx, { q }: { q: string }): Promise<readonly { id: string; name: string }[]> {
  const text = `%${q.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return ctx.reading('matters.edit', async (tx) =>
    tx.rows<{
      id: string
      name: string
    }>(sql`select distinct on (v.name, v.matter) v.matter as id, v.name from matters.versions v
      where v.city = ${tx.city} and v.state = 'live' and v.name like ${text} order by v.name, v.matter limit 30`),
  )
}
