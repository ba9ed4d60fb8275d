import type { Ctx } from '#platform/context'
import { editedTerms, editedTypes, sources } from '../store/dictionary.ts'
import { templates } from '../store/templates.ts'

type Editable<T> = T extends readonly (infer O)[]
  ? Editable<O>[]
  : T extends object
    ? { -readonly [K in keyof T]: Editable<T[K]> }
    : T

/** The terms as an editor sees them. */
export async function termsOf(ctx: Ctx): Promise<Editable<Awaited<ReturnType<typeof editedTerms>>>> {
  return structuredClone(await ctx.reading('documents.read', editedTerms)) as never
}

/** The types as an editor sees them, and what they may name. */
export async function dictionaryOf(ctx: Ctx) {
  return ctx.reading('documents.read', async (tx) => {
    const [rows, from, looks] = await Promise.all([editedTypes(tx), sources(tx), templates(tx)])
    return {
      rows: structuredClone(rows) as Editable<typeof rows>,
      sources: [...from.values()].map(({ code, name }) => ({ code, name })),
      templates: [...looks.values()].map(({ code, name }) => ({ code, name })),
    }
  })
}
