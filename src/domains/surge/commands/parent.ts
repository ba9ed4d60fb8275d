import { idOfNumber, performAny, visibleAmong } from '#domains/casework'
import { type Desk, fileIn } from '#domains/hotline'
import { parseNumber } from '#kit/public-number'
import { makeQueryCode } from '#kit/query-code'
import { insist, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { type Plan, setMember } from '../store/plans.ts'
import { planFor, settle } from './acting.ts'

type Named = { id: string; number: string }

/** Names the parent case of a plan: one that is there, by its number, or a new one that the centre files itself. */
export async function nameParent(
  desk: Desk,
  ctx: Ctx,
  { id, number }: { id: string; number: string | null },
): Promise<Named> {
  return ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'name-parent')
    if (plan.parent !== null) reject('conflict', 'surge.parent-named')
    const parent = number === null ? await fileParent(desk, tx, plan) : await existing(tx, number)
    // What leads the others is none of them.
    await setMember(tx, { plan: id, caseId: parent.id, state: 'left' })
    const data = { number: parent.number, filed: number === null }
    await settle(tx, { ...plan, parent: parent.id, parentNumber: parent.number }, { what: 'name-parent', data })
    return parent
  })
}

async function existing(tx: Tx, text: string): Promise<Named> {
  const { number } = insist(parseNumber(text))
  const id = await idOfNumber(tx, number)
  const [found] = id === undefined ? [] : await visibleAmong(tx, [id])
  return found ? { id: found.id, number } : reject('missing', 'surge.parent-unknown', {}, 'number')
}

/** A request in the city's own words, classified and accepted, ready for the joint group. */
async function fileParent(desk: Desk, tx: Tx, { name, content }: Plan): Promise<Named> {
  const { announcement, short, topic } = content
  const code = makeQueryCode(tx.random(32))
  const filed = await fileIn(
    desk,
    tx,
    {
      kind: short.demand,
      subject: name,
      text: announcement.text.zh,
      place: topic.place === '' ? null : topic.place.padEnd(12, '0'),
      contact: null,
      wantsReply: false,
      wantsCallBack: false,
      channel: 'grid',
    },
    () => code,
  )
  const id = (await idOfNumber(tx, filed.number)) ?? reject('missing', 'surge.parent-unknown')
  const classCode = short.classCode ?? topic.classes.find((one) => one.length === 6)
  if (classCode !== undefined) {
    const classify = { type: 'classify', classCode, urgency: null, demand: null, statutory: null }
    await performAny(tx, id, classify)
  }
  await performAny(tx, id, { type: 'register' })
  return { id, number: filed.number }
}

const TOGETHER = { code: 'surge-plan', text: '按应急预案联合处置。' }

/** Sends the parent to the joint group: the lead unit, and the others to assist. */
export async function dispatchGroup(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'dispatch')
    const lead = plan.content.group.find((one) => one.lead) ?? reject('invalid', 'surge.group-needed', {}, 'group')
    const assists = plan.content.group.filter((one) => !one.lead).map(({ org }) => org)
    const command = { type: 'dispatch', lead: lead.org, assists, catalogueRow: null, deviation: TOGETHER }
    await performAny(tx, plan.parent ?? '', command as { type: string })
    await settle(tx, plan, { what: 'dispatch', data: { lead: lead.org, assists } })
  })
}
