import type { Handler, Reaction } from '#domains/casework'
import { loadForUpdate, perform } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Reply, Request } from '#rules/hotline'
import type { Desk } from './desk.ts'
import { childrenOf } from './queries/facts.ts'

const SUBSCRIBER = 'hotline.merged-requests'

/** Which events this domain wants to hear of. */
export const reactions: readonly Reaction[] = [
  { subscriber: SUBSCRIBER, on: ['hotline.replied', 'hotline.reviewed', 'hotline.closed'] },
]

/** What happens then: whoever was merged into a request gets its answer, and is asked for himself (国办函〔2025〕66号（五）). */
export function createHandlers(desk: Desk): readonly Handler[] {
  return [{ subscriber: SUBSCRIBER, handle: (ctx, { caseId, type }) => passOn(desk, ctx, { parent: caseId, type }) }]
}

type Heard = { parent: string; type: string }

/** One transaction per reporter, so that one who cannot be served does not hold up the others. */
async function passOn(desk: Desk, ctx: Ctx, { parent, type }: Heard): Promise<void> {
  const children = await ctx.reading('casework.deliver', (tx) => childrenOf(tx, parent))
  for (const child of children) {
    await ctx.transaction('casework.deliver', async (tx) => {
      const [above, below] = [await stateOf(tx, parent), await stateOf(tx, child)]
      if (above && below?.state === 'merged') await tell(desk, tx, { above, below, type })
    })
  }
}

type Telling = { above: Request; below: Extract<Request, { state: 'merged' }>; type: string }

async function tell(desk: Desk, tx: Tx, { above, below, type }: Telling): Promise<void> {
  const reply = above.replies.at(-1)
  if (type === 'hotline.replied') {
    if (reply && !has(below, reply)) await perform(tx, desk.process, below.id, { type: 'parent-replied', reply })
    return
  }
  const ending = endingOf(above)
  if (ending && reply) {
    await perform(tx, desk.process, below.id, { type: 'parent-closed', ending, reply, lead: reply.org })
  } else if (above.state === 'closed') {
    // Closed without an answer: nobody is told anything by it, so the reporter's own request goes on.
    await perform(tx, desk.process, below.id, { type: 'unmerge', reason: PARENT_ENDED })
  }
}

const PARENT_ENDED = { code: 'parent-ended', text: '一并办理的诉求已结束，您的诉求单独继续办理。' }

function endingOf(above: Request): 'solved' | 'explained' | null {
  if (above.state !== 'reviewed' && above.state !== 'closed') return null
  const { ending } = above.phase
  return ending === 'solved' ? 'solved' : ending === 'explained' || ending === 'unreached' ? 'explained' : null
}

function has({ replies }: Request, { at, text }: Reply): boolean {
  return replies.some((one) => one.at === at && one.text === text)
}

async function stateOf(tx: Tx, id: string): Promise<Request | undefined> {
  const stored = await loadForUpdate(tx, id)
  return (stored?.facts as { state: Request } | undefined)?.state
}
