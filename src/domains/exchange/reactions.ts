import { type Handler, heardEvent, type Reaction } from '#domains/casework'
import type { ApplicationCase } from '#rules/applications'
import { type Offered, offered } from './rules/index.ts'
import { queueDelivery, systemsFor } from './store.ts'

const SUBSCRIBER = 'exchange.outbox'

/** What department systems may want to hear of. */
export const reactions: readonly Reaction[] = [{ subscriber: SUBSCRIBER, on: offered }]

/** One row per system of the body that asked for this step. */
export const handlers: readonly Handler[] = [
  {
    subscriber: SUBSCRIBER,
    async handle(ctx, { caseId, eventNo, type }) {
      await ctx.transaction('exchange.edit', async (tx) => {
        const heard = await heardEvent(tx, { caseId, eventNo })
        if (!heard) return
        const { org, number, matter } = heard.state as ApplicationCase
        for (const { code, orgPath } of await systemsFor(tx, org, type as Offered)) {
          queueDelivery(tx, {
            ...{ system: code, org, orgPath, caseId, caseNumber: number },
            ...{ matterName: matter.name.zh, eventNo, type },
          })
        }
      })
    },
  },
]
