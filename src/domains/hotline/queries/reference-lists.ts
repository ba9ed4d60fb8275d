import { reject } from '#kit/ruling'
import type { Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import { type CatalogueVersion, type EmergencyWord, type HotlineClass, type Reference, referenceOf } from '../store.ts'
import { rowsOfVersion, type StoredRow, versionAt } from './catalogue.ts'

/** A class as lists show it, with its name in both languages. */
export type ClassLine = Omit<HotlineClass, 'nameZh' | 'nameEn'> & { name: Words }

/** The class tree, retired classes included, in order (诉求分类). */
export async function classTree(ctx: Ctx): Promise<readonly ClassLine[]> {
  const { classes } = await read(ctx)
  return [...classes.values()].map(({ nameZh, nameEn, ...one }) => ({ ...one, name: { zh: nameZh, en: nameEn } }))
}

export type ShownCatalogue = {
  versions: CatalogueVersion[]
  inForce: string | null
  /** Whose rows are shown. */
  shown: string | null
  rows: StoredRow[]
}

/** The versions of the dispatch catalogue, and the rows of one: the named one, else the one in force (派单目录). */
export async function shownCatalogue(ctx: Ctx, { version }: { version?: string | undefined }): Promise<ShownCatalogue> {
  return ctx.reading('directory.read', async (tx) => {
    const reference = await referenceOf(tx)
    const inForce = versionAt(reference, tx.now)
    const shown = version === undefined ? inForce : reference.versions.find((one) => one.id === version)
    if (version !== undefined && !shown) reject('missing', 'platform.not-found')
    return {
      versions: [...reference.versions],
      inForce: inForce?.id ?? null,
      shown: shown?.id ?? null,
      rows: shown ? [...(await rowsOfVersion(tx, shown))] : [],
    }
  })
}

/** Duty lists of streets, towns and villages (履职事项清单). */
export async function streetDutyLists(ctx: Ctx): Promise<readonly { org: string; codes: string[] }[]> {
  const { streetDuties } = await read(ctx)
  return [...streetDuties].map(([org, codes]) => ({ org, codes: [...codes] }))
}

export async function emergencyWordList(ctx: Ctx): Promise<readonly EmergencyWord[]> {
  return (await read(ctx)).emergencyWords
}

async function read(ctx: Ctx): Promise<Reference> {
  return ctx.reading('directory.read', (tx) => referenceOf(tx))
}

/** The words of danger with what a resident is told at once, for the pages where he writes (紧急词). */
export async function dangerWords(ctx: Ctx): Promise<readonly EmergencyWord[]> {
  const { emergencyWords } = await ctx.reading('hotline.file', (tx) => referenceOf(tx))
  return emergencyWords.filter((word) => word.active)
}
