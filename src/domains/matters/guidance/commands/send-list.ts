import { type Senders, sendNow } from '#domains/notices'
import { parsePhone } from '#kit/phone'
import { reject } from '#kit/ruling'
import { shorten } from '#kit/text'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Told } from '../../rules/index.ts'
import { type GuideAsked, guideFor } from '../queries/guide-for.ts'

/** Room for the list in a text message of three parts. */
const longestList = 170

/** Sends what somebody has to prepare to the telephone he calls from or names at the window; the number is not kept. */
export async function sendList(
  ctx: Ctx,
  senders: Senders,
  { phone, ...asked }: GuideAsked & { phone: string },
): Promise<void> {
  const read = parsePhone(phone)
  const to = read.allowed ? read.value : reject(read.refusal.kind, read.refusal.code, read.refusal.facts, 'phone')
  if (to.kind !== 'mobile') reject('invalid', 'matters.mobile-needed', {}, 'phone')
  const found = (await guideFor(ctx, { ...asked, locale: ctx.locale })) ?? reject('missing', 'matters.no-guide')
  await ctx.transaction('casework.contact', async (tx) =>
    audit(tx, { action: 'matters.list-sent', object: { kind: 'matter-version', id: found.version.id }, facts: {} }),
  )
  await sendNow(ctx, senders, 'casework.contact', {
    template: 'guide-list',
    channel: 'sms',
    to: to.national,
    facts: factsOf(found.told, found.orgName, shorten(listOf(found.told).join('；'), longestList)),
  })
}

/** What is to be prepared, one line for each. */
export function listOf(told: Told): readonly string[] {
  const lines = told.sections
    .filter(({ part }) => part === 'bring' || part === 'depends')
    .flatMap(({ part, title, lead, lines: own }) => [
      ...(lead === null ? [] : [lead]),
      ...own.map(
        ({ text, notes }) =>
          `${text}（${[part === 'depends' ? title : '', notes[0] ?? ''].filter(Boolean).join('，')}）`,
      ),
    ])
  return lines.map((line, at) => `${at + 1}.${line}`)
}

export function factsOf(
  told: Told,
  unit: string,
  list: string,
): { matter: string; unit: string; due: string; list: string } {
  const [due = ''] = told.sections.find(({ part }) => part === 'time')?.lead?.split(/[。.]/) ?? []
  return { matter: told.name, unit, due, list }
}
