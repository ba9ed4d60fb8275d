import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { orgByCode } from '../queries/orgs.ts'
import { placeByCode } from '../queries/places.ts'
import { childPath, type OrgKind } from '../rules/index.ts'
import { edit, existingOrg, insistCity, insistUnit } from './edit.ts'

export type NewOrg = {
  code: string
  name: string
  shortName?: string | undefined
  kind: OrgKind
  parent: string | null
  place: string
  phone?: string | null | undefined
  signOff?: boolean | undefined
}

/** Adds an organisation below another one. */
export async function addOrg(ctx: Ctx, input: NewOrg, key?: string): Promise<{ id: string }> {
  return edit(
    ctx,
    'directory.add-org',
    async (tx) => {
      insistCity(tx)
      if (await orgByCode(tx, input.code)) reject('conflict', 'directory.org-code-taken', { code: input.code }, 'code')
      if (!(await placeByCode(tx, input.place)))
        reject('invalid', 'directory.no-such-place', { place: input.place }, 'place')
      const parent = input.parent === null ? null : await existingOrg(tx, input.parent, 'parent')
      const path = await nextPath(tx, parent?.path ?? null, parent?.id ?? null)
      const id = tx.id()
      await tx.run(sql`insert into directory.orgs
        (city, id, code, name, short_name, kind, parent, path, place, phone, sign_off, valid_from)
      values (${tx.city}, ${id}, ${input.code}, ${input.name}, ${input.shortName ?? input.name}, ${input.kind},
        ${parent?.id ?? null}, ${path}, ${input.place}, ${input.phone ?? null}, ${input.signOff ?? true}, ${tx.now})`)
      return { value: { id }, kind: 'org', id, facts: { code: input.code, kind: input.kind } }
    },
    { key, request: input },
  )
}

/** The next free step below a parent, whose row is locked so that two additions do not take the same. */
async function nextPath(tx: Tx, parentPath: string | null, parentId: string | null): Promise<string> {
  await tx.rows(sql`select o.id from directory.orgs o
    where o.city = ${tx.city} and o.id is not distinct from ${parentId}::uuid for update`)
  const { last } = await tx.one<{ last: string | null }>(sql`select max(o.path) as last from directory.orgs o
    where o.city = ${tx.city} and o.parent is not distinct from ${parentId}::uuid`)
  return childPath(parentPath, last === null ? 1 : Number(last.split('/').at(-2)) + 1)
}

export type ChangedOrg = {
  id: string
  name?: string | undefined
  shortName?: string | undefined
  phone?: string | null | undefined
  signOff?: boolean | undefined
}

/** Renames an organisation or changes how it works; its place in the tree is fixed (close it and name a successor). */
export async function changeOrg(ctx: Ctx, input: ChangedOrg): Promise<void> {
  await edit(ctx, 'directory.change-org', async (tx) => {
    const org = await insistUnit(tx, input.id)
    if (input.name !== undefined && input.name !== org.name) insistCity(tx)
    const next = { ...org, ...given(input) }
    await tx.run(sql`update directory.orgs set name = ${next.name}, short_name = ${next.shortName}, phone = ${next.phone},
        sign_off = ${next.signOff}, version = version + 1
      where city = ${tx.city} and id = ${org.id}`)
    return { value: undefined, kind: 'org', id: org.id, facts: { fields: Object.keys(given(input)) } }
  })
}

/** Abolishes an organisation; what it had goes to its successor, as far as one is named (机构撤并). */
export async function closeOrg(ctx: Ctx, input: { id: string; successor: string | null }): Promise<void> {
  await edit(ctx, 'directory.close-org', async (tx) => {
    insistCity(tx)
    const org = await existingOrg(tx, input.id, 'id')
    if (!org.active) reject('conflict', 'directory.org-closed', { name: org.name })
    if (input.successor === org.id) reject('invalid', 'directory.own-successor', {}, 'successor')
    if (input.successor !== null && !(await existingOrg(tx, input.successor, 'successor')).active)
      reject('conflict', 'directory.org-closed', {}, 'successor')
    const { below } = await tx.one<{ below: number }>(sql`select count(*) as below from directory.orgs o
      where o.city = ${tx.city} and o.parent = ${org.id} and (o.valid_to is null or o.valid_to > ${tx.now})`)
    if (below > 0) reject('conflict', 'directory.org-has-children', { count: below })
    await tx.run(sql`update directory.orgs set valid_to = ${tx.now}, succeeded_by = ${input.successor}, version = version + 1
      where city = ${tx.city} and id = ${org.id}`)
    return { value: undefined, kind: 'org', id: org.id, facts: { successor: input.successor } }
  })
}

/** The fields that were given, without the id; `undefined` means: leave as it is. */
function given(input: ChangedOrg): Partial<Omit<ChangedOrg, 'id'>> {
  const { id: _, ...fields } = input
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
