import { type Handler, heardEvent, type Reaction } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { Request } from '#rules/hotline'
import { noteArrival } from './commands/note-arrival.ts'

const SUBSCRIBER = 'surge.arrivals'

/** Which events surge wants to hear of: every request that comes in. */
export const reactions: readonly Reaction[] = [{ subscriber: SUBSCRIBER, on: ['hotline.received'] }]

/** What it does then: counts it, and links it to the plans in force. */
export const handlers: readonly Handler[] = [
  {
    subscriber: SUBSCRIBER,
    async handle(ctx: Ctx, { caseId, eventNo }) {
      await ctx.transaction('surge.read', async (tx) => {
        const heard = await heardEvent(tx, { caseId, eventNo })
        if (heard) await noteArrival(tx, heard.state as Request)
      })
    },
  },
]
