import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { edit, insistUnit } from './edit.ts'

/** Adds a section to a unit (科室); a closed one of the same name is opened again. */
export async function addSection(
  ctx: Ctx,
  input: { org: string; name: string },
  key?: string,
): Promise<{ id: string }> {
  return edit(
    ctx,
    'directory.add-section',
    async (tx) => {
      const org = await insistUnit(tx, input.org)
      const { id } = await tx.one<{ id: string }>(sql`insert into directory.sections (city, id, org, name)
      values (${tx.city}, ${tx.id()}, ${org.id}, ${input.name})
      on conflict on constraint sections_name do update set active = true returning id`)
      return { value: { id }, kind: 'section', id, facts: { org: org.id } }
    },
    { key, request: input },
  )
}

/** Renames, closes or opens a section; one with people in it cannot be closed. */
export async function changeSection(
  ctx: Ctx,
  input: { id: string; name?: string | undefined; active?: boolean | undefined },
): Promise<void> {
  await edit(ctx, 'directory.change-section', async (tx) => {
    const section = await tx.maybe<{ org: string; name: string; active: boolean }>(
      sql`select s.org, s.name, s.active from directory.sections s where s.city = ${tx.city} and s.id = ${input.id}`,
    )
    if (section === undefined) reject('missing', 'directory.no-such-section', {}, 'id')
    await insistUnit(tx, section.org)
    if (input.active === false) {
      const { people } = await tx.one<{ people: number }>(sql`select count(*) as people from directory.users u
        where u.city = ${tx.city} and u.section = ${input.id} and u.disabled_at is null`)
      if (people > 0) reject('conflict', 'directory.section-has-people', { count: people })
    }
    await tx.run(sql`update directory.sections set name = ${input.name ?? section.name}, active = ${input.active ?? section.active}
      where city = ${tx.city} and id = ${input.id}`)
    return { value: undefined, kind: 'section', id: input.id }
  })
}
