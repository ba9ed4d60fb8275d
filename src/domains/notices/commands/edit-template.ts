import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { knownMarks, shippedTemplates } from '../data.ts'
import { checkTemplate, type Template } from '../rules/index.ts'

/** Stores the city's own text as a new version; the ones before it stay readable. */
export async function editTemplate(ctx: Ctx, edited: Template): Promise<{ version: number }> {
  const known = shippedTemplates.some((one) => one.code === edited.code && one.channel === edited.channel)
  if (!known) reject('missing', 'notices.no-template')
  const sound = insist(checkTemplate(edited, knownMarks))
  return ctx.transaction('notices.edit-templates', async (tx) => {
    const { version } = await tx.one<{
      version: number
    }>(sql`select coalesce(max(version), 0)::int + 1 as version from notices.templates
      where city = ${tx.city} and code = ${sound.code} and channel = ${sound.channel} and locale = ${sound.locale}`)
    const by = ctx.actor.kind === 'staff' ? ctx.actor.user : null
    await tx.run(sql`insert into notices.templates (city, code, channel, locale, version, subject, body, changed_at, changed_by)
      values (${tx.city}, ${sound.code}, ${sound.channel}, ${sound.locale}, ${version}, ${sound.subject}, ${sound.body}, ${tx.now}, ${by})`)
    audit(tx, {
      action: 'notices.edit-templates',
      object: { kind: 'notice-template', id: sound.code },
      facts: { channel: sound.channel, version },
    })
    return { version }
  })
}
