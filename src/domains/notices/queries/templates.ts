import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { shippedTemplates } from '../data.ts'
import type { Template } from '../rules/index.ts'

export type TemplateLine = Template & { version: number; own: boolean }

type Wanted = Pick<Template, 'channel' | 'locale'> & { template: string }

/** The text in force: the city's own newest version, else the one shipped with the product. */
export async function templateInForce(
  tx: Tx,
  { template, channel, locale }: Wanted,
): Promise<Pick<Template, 'subject' | 'body'> | undefined> {
  const own = await tx.maybe<Pick<Template, 'subject' | 'body'>>(sql`select subject, body from notices.templates
    where city = ${tx.city} and code = ${template} and channel = ${channel} and locale = ${locale} order by version desc limit 1`)
  return (
    own ?? shippedTemplates.find((one) => one.code === template && one.channel === channel && one.locale === locale)
  )
}

/** All templates in force. */
export async function templates(ctx: Ctx): Promise<readonly TemplateLine[]> {
  const own = await ctx.reading('notices.edit-templates', async (tx) =>
    tx.rows<
      Template & { version: number }
    >(sql`select distinct on (code, channel, locale) code, channel, locale, subject, body, version
      from notices.templates where city = ${tx.city} order by code, channel, locale, version desc`),
  )
  return shippedTemplates.map((shipped) => {
    const changed = own.find(
      (one) => one.code === shipped.code && one.channel === shipped.channel && one.locale === shipped.locale,
    )
    return changed ? { ...changed, own: true } : { ...shipped, version: 0, own: false }
  })
}
