import { insist, reject } from '#kit/ruling'
import { cleanLine } from '#kit/text'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import type { Demand, Urgency } from '#rules/hotline'
import { rowsOfVersion, versionAt } from '../queries/catalogue.ts'
import { chainOf } from '../queries/suggest-class.ts'
import { type HotlineClass, newReferenceVersion, type Reference, referenceOf } from '../store.ts'

/** What one says of a class; the code never changes, because cases carry it. */
export type ClassBody = {
  nameZh: string
  nameEn: string
  keywords: readonly string[]
  demand: Demand | null
  urgency: Urgency | null
  evidenceKinds: readonly string[]
  utility: boolean
  conduct: boolean
  sort: number
}

const LEVELS = 3
const MOST_KEYWORDS = 60

/** Adds a class to the tree (新增分类). */
export async function addClass(ctx: Ctx, input: ClassBody & { code: string; parent: string | null }): Promise<void> {
  await editing(ctx, 'class-added', input.code, async (tx, reference) => {
    if (reference.classes.has(input.code)) reject('conflict', 'hotline.class-exists', { code: input.code }, 'code')
    const level = levelBelow(reference, input.parent)
    await insertClass(tx, { ...input, ...checked(input), level, active: true })
  })
}

/** Renames a class and changes what it brings along; requests already classified keep their code (修改分类). */
export async function changeClass(ctx: Ctx, input: ClassBody & { code: string }): Promise<void> {
  await editing(ctx, 'class-changed', input.code, async (tx, reference) => {
    known(reference, input.code)
    const { nameZh, nameEn, keywords } = checked(input)
    await tx.run(sql`update hotline.classes set name_zh = ${nameZh}, name_en = ${nameEn}, keywords = ${keywords},
        demand = ${input.demand}, urgency = ${input.urgency}, evidence_kinds = ${[...input.evidenceKinds]},
        utility = ${input.utility}, conduct = ${input.conduct}, sort = ${input.sort}, updated_at = ${tx.now}
      where city = ${tx.city} and code = ${input.code}`)
  })
}

/** Hangs a class below another one of the level above (移动分类). Its code stays, so nothing that was counted changes. */
export async function moveClass(ctx: Ctx, { code, parent }: { code: string; parent: string }): Promise<void> {
  await editing(ctx, 'class-moved', code, async (tx, reference) => {
    const moved = known(reference, code)
    if (chainOf(reference.classes, parent).includes(code)) reject('conflict', 'hotline.class-in-circle', {}, 'parent')
    if (levelBelow(reference, parent) !== moved.level) reject('conflict', 'hotline.class-parent', {}, 'parent')
    await tx.run(sql`update hotline.classes set parent = ${parent}, updated_at = ${tx.now}
      where city = ${tx.city} and code = ${code}`)
  })
}

/** Retires a class or brings it back (停用、启用). What was classified with it stays readable; nothing new gets it. */
export async function setClassActive(ctx: Ctx, { code, active }: { code: string; active: boolean }): Promise<void> {
  await editing(ctx, active ? 'class-restored' : 'class-retired', code, async (tx, reference) => {
    const one = known(reference, code)
    if (active) levelBelow(reference, one.parent)
    else await mayRetire(tx, reference, code)
    await tx.run(sql`update hotline.classes set active = ${active}, updated_at = ${tx.now}
      where city = ${tx.city} and code = ${code}`)
  })
}

async function mayRetire(tx: Tx, reference: Reference, code: string): Promise<void> {
  const children = [...reference.classes.values()].some((one) => one.parent === code && one.active)
  if (children) reject('conflict', 'hotline.class-has-children')
  const version = versionAt(reference, tx.now)
  const rows = version ? await rowsOfVersion(tx, version) : []
  if (rows.some((row) => row.classCode === code)) reject('conflict', 'hotline.class-has-rows')
}

async function editing(
  ctx: Ctx,
  action: string,
  code: string,
  edit: (tx: Tx, reference: Reference) => Promise<void>,
): Promise<void> {
  await ctx.transaction('hotline.edit-classes', async (tx) => {
    // The new stamp is also the lock under which edits of one city follow one another.
    await newReferenceVersion(tx)
    await edit(tx, await referenceOf(tx))
    await newReferenceVersion(tx)
    audit(tx, { action: `hotline.${action}`, object: { kind: 'class', id: code } })
  })
}

function known({ classes }: Reference, code: string): HotlineClass {
  return classes.get(code) ?? reject('missing', 'hotline.class-unknown', { code }, 'code')
}

function levelBelow({ classes }: Reference, parent: string | null): number {
  if (parent === null) return 1
  const above = classes.get(parent)
  if (!above?.active || above.level >= LEVELS) return reject('conflict', 'hotline.class-parent', {}, 'parent')
  return above.level + 1
}

function checked(input: ClassBody): { nameZh: string; nameEn: string; keywords: string[] } {
  const words = input.keywords.map((word) => insist(cleanLine(word, { max: 30, field: 'keywords' })))
  if (words.length > MOST_KEYWORDS) reject('invalid', 'kit.text-too-long', { max: MOST_KEYWORDS }, 'keywords')
  return {
    nameZh: insist(cleanLine(input.nameZh, { max: 40, field: 'nameZh' })),
    nameEn: insist(cleanLine(input.nameEn, { max: 80, field: 'nameEn' })),
    keywords: [...new Set(words)],
  }
}

type ClassRow = ClassBody & { code: string; parent: string | null; level: number; active: boolean }

export async function insertClass(tx: Tx, row: ClassRow): Promise<void> {
  await insertClasses(tx, [row])
}

export async function insertClasses(tx: Tx, rows: readonly ClassRow[]): Promise<void> {
  const lines = rows.map((row) => ({ ...row, keywords: [...row.keywords], evidenceKinds: [...row.evidenceKinds] }))
  await tx.run(sql`insert into hotline.classes (city, code, parent, level, name_zh, name_en, keywords, demand, urgency, evidence_kinds,
      utility, conduct, active, sort, updated_at)
    select ${tx.city}, c.code, c.parent, c.level, c."nameZh", c."nameEn", c.keywords, c.demand, c.urgency, c."evidenceKinds",
      c.utility, c.conduct, c.active, c.sort, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as c(code text, parent text, level integer, "nameZh" text, "nameEn" text,
      keywords text[], demand text, urgency text, "evidenceKinds" text[], utility boolean, conduct boolean, active boolean, sort integer)
    order by c.level, c.code`)
}
