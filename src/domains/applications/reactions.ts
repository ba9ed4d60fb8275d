import { asHouse, type Handler, heardEvent, perform, type Reaction } from '#domains/casework'
import { changeLicence } from '#domains/documents'
import type { Ctx } from '#platform/context'
import type { ApplicationCase, Event } from '#rules/applications'
import { issueResults } from './commands/issue.ts'
import { refundCharge } from './commands/pay.ts'
import type { ApplicationDesk } from './desk.ts'
import { caseState, lockedState } from './queries/case-state.ts'
import { casesOfApplication } from './store.ts'

const [RESULTS, INHERITANCE, REFUNDS, REVOCATIONS] = [
  'applications.results',
  'applications.inheritance',
  'applications.refunds',
  'applications.revocations',
]

const on = (...names: readonly string[]): readonly string[] => names.map((name) => `applications.${name}`)

/** Which steps the house goes on from by itself. */
export const reactions: readonly Reaction[] = [
  { subscriber: RESULTS, on: on('decided', 'deemed-renewed', 'paid', 'charge-waived') },
  {
    subscriber: INHERITANCE,
    on: on('issued', 'decided', 'acceptance-refused', 'returned', 'withdrawn', 'submitted'),
  },
  { subscriber: REFUNDS, on: on('refund-ordered') },
  { subscriber: REVOCATIONS, on: on('pledge-checked') },
]

/** What happens then. Each loads the state and asks what is still to do, because an event may be heard twice. */
export function createHandlers(desk: ApplicationDesk): readonly Handler[] {
  return [
    { subscriber: RESULTS, handle: (ctx, { caseId }) => issueResults(desk, ctx, caseId) },
    { subscriber: INHERITANCE, handle: (ctx, { caseId }) => passOn(desk, ctx, caseId) },
    { subscriber: REFUNDS, handle: (ctx, heard) => refund(desk, ctx, heard) },
    { subscriber: REVOCATIONS, handle: (ctx, { caseId }) => revoke(ctx, caseId) },
  ]
}

/**
 * The result of one matter is the paper of the next (前一事项的结果): every case of the same submission that waits for a type
 * of document gets it, or learns that there will be none.
 */
async function passOn(desk: ApplicationDesk, ctx: Ctx, caseId: string): Promise<void> {
  const states = await ctx.reading('casework.deliver', async (tx) => {
    const one = await caseState(tx, caseId)
    const links = one ? await casesOfApplication(tx, one.application.id) : []
    const all = await Promise.all(links.map((link) => caseState(tx, link.caseId)))
    return all.flatMap((state) => state ?? [])
  })
  for (const waiting of states) {
    for (const { key, document } of arrivals(waiting, states)) {
      await ctx.transaction('casework.deliver', async (tx) => {
        const now = await lockedState(tx, waiting.id)
        if (!now || !waitsFor(now, key)) return
        await perform(asHouse(tx, 'applications'), desk.process, waiting.id, { type: 'inherit', key, document })
      })
    }
  }
}

const ENDED: readonly ApplicationCase['state'][] = ['not-accepted', 'returned', 'withdrawn']

type Arrival = { key: string; document: string | null }

/** What has come for a waiting case from the others: the document made, or null where all who could give it have ended. */
function arrivals(waiting: ApplicationCase, all: readonly ApplicationCase[]): readonly Arrival[] {
  const others = all.filter(({ id }) => id !== waiting.id)
  return waiting.items.flatMap(({ key, doc }): Arrival[] => {
    if (!waitsFor(waiting, key)) return []
    const made = others.flatMap(({ results }) => results).find((result) => result.doc === doc)
    if (made) return [{ key, document: made.document }]
    const givers = others.filter(({ id }) => id !== waiting.id)
    return givers.length > 0 && givers.every(hasNothing) ? [{ key, document: null }] : []
  })
}

/** An ended case without results, or one that was refused, gives nothing any more; so does one that has given all it had. */
function hasNothing({ state, decision, results }: ApplicationCase): boolean {
  const decided = state === 'decided' || state === 'handed'
  return ENDED.includes(state) || (decided && (decision?.outcome === 'refused' || results.length > 0))
}

function waitsFor({ items, state }: ApplicationCase, key: string): boolean {
  const item = items.find((one) => one.key === key)
  const open = item?.state === 'missing' || item?.state === 'later'
  return item?.source === 'inherited' && open && !ENDED.includes(state)
}

async function refund(
  desk: ApplicationDesk,
  ctx: Ctx,
  { caseId, eventNo }: { caseId: string; eventNo: number },
): Promise<void> {
  const heard = await ctx.reading('casework.deliver', (tx) => heardEvent(tx, { caseId, eventNo }))
  const event = heard?.event as unknown as Event | undefined
  if (event?.type !== 'applications.refund-ordered') return
  await refundCharge(desk, ctx, { caseId, charge: event.key, reason: event.reason?.text ?? '' })
}

/** A broken pledge takes away what was granted on it (撤销许可). */
async function revoke(ctx: Ctx, caseId: string): Promise<void> {
  const one = await ctx.reading('casework.deliver', (tx) => caseState(tx, caseId))
  if (one?.duty?.state !== 'broken') return
  const reason = '未履行告知承诺'
  for (const { document } of one.results) await changeLicence(ctx, { document, act: 'revoke', reason })
}
