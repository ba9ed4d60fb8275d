import { loadForUpdate, performAny } from '#domains/casework'
import { Refused, reject } from '#kit/ruling'
import { say } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { forgetAnnouncements } from '../queries/announcements.ts'
import { canBeReached } from '../rules/index.ts'
import { closingsDue, owesClosing, settleClosing, takeClosing } from '../store/closing.ts'
import { planById, planForUpdate } from '../store/plans.ts'
import { words } from '../words.ts'
import { planFor, settle, whoActs } from './acting.ts'
import { figuresFor } from './make-brief.ts'
import { tellGroup } from './tell.ts'

const HOUR = 3_600_000

type Ended = {
  id: string
  /** Why it ends, for the journal. */
  note: string
  /** What residents are told. */
  result: { zh: string; en: string }
  /** How long every page of the residents says that it has ended. */
  shownHours: number
}

/**
 * Ends a plan: the announcement gives way to the result at once, the agents' script goes, the journal keeps how its members
 * stand, and with the same commit it is owed to each reporter to be told.
 */
export async function endPlan(ctx: Ctx, { id, note, result, shownHours }: Ended): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const before = (await planForUpdate(tx, id)) ?? reject('missing', 'surge.not-found')
    const plan = await planFor(tx, id, 'end')
    const { total, merged, alone, done, open } = await figuresFor(tx, before, new Date(tx.now.getTime() + 1))
    const counts = { total, merged, alone, done, open }
    const ending = { note, by: whoActs(tx).name, ...counts }
    const shownUntil = new Date(tx.now.getTime() + shownHours * HOUR)
    const owed = await owesClosing(tx, id, plan.startedAt ?? tx.now)
    await settle(
      tx,
      { ...plan, endedAt: tx.now, briefDue: null, ending, result, shownUntil },
      { what: 'end', data: { note, ...counts, owed } },
    )
    const orgs = plan.content.group.map(({ org }) => org)
    const facts = { matter: plan.name, share: String(total) }
    await tellGroup(tx, { plan: id, orgs, template: 'surge-ended', facts, key: 'surge-ended' })
  })
  forgetAnnouncements(ctx.city)
}

/** As many in one round; the next round takes the next ones. */
const A_ROUND = 200

/**
 * Tells reporters that the plan of theirs has ended, each in a transaction of his own together with the mark that he was:
 * a restart in the middle tells nobody twice and forgets nobody. Answers how many were told.
 */
export async function tellClosings(ctx: Ctx): Promise<number> {
  const due = await ctx.reading('surge.read', (tx) => closingsDue(tx, A_ROUND))
  let told = 0
  for (const { plan, caseId } of due) if (await tellOne(ctx, plan, caseId)) told += 1
  return told
}

async function tellOne(ctx: Ctx, plan: string, caseId: string): Promise<boolean> {
  try {
    return await ctx.transaction('surge.read', async (tx) => {
      if (!(await takeClosing(tx, plan, caseId))) return false
      const text = await closingText(tx, plan, caseId)
      if (text !== null) await performAny(tx, caseId, { type: 'message', from: 'centre', text } as { type: string })
      await settleClosing(tx, plan, caseId, text !== null)
      return text !== null
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await ctx.transaction('surge.read', (tx) => settleClosing(tx, plan, caseId, false))
    return false
  }
}

/** What he is told, null where there is no way to tell him. */
async function closingText(tx: Tx, id: string, caseId: string): Promise<string | null> {
  const [plan, stored] = [await planById(tx, id), await loadForUpdate(tx, caseId)]
  if (!plan?.result || !stored || !canBeReached((stored.facts as { state: Request }).state)) return null
  const { title } = plan.content.announcement
  return say(words['surge.closing'], 'zh', { title: title.zh, result: plan.result.zh })
}
