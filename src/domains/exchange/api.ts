import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { putSystem } from './commands/edit-system.ts'
import { assistFields, confirmTaken, retryDelivery, takeParcel } from './commands/take.ts'
import type { ExchangeDesk } from './desk.ts'
import { deliveries, systems } from './queries/deliveries.ts'
import * as schemas from './schemas.ts'

const tag = 'exchange'

/** Routes of the exchange with department systems. */
export function routesOf(desk: ExchangeDesk): readonly Route[] {
  return [...keeping(desk), ...taking(desk)]
}

const keeping = (desk: ExchangeDesk): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/exchange/systems',
    permission: 'exchange.edit',
    tag,
    summary: 'Department systems, with what waits for them',
    output: schemas.systemList,
    handle: async (ctx) => ({ systems: (await systems(ctx)).map((one) => ({ ...one, events: [...one.events] })) }),
  }),
  route({
    method: 'PUT',
    path: '/api/exchange/systems',
    permission: 'exchange.edit',
    tag,
    summary: 'Keep a department system',
    body: schemas.systemBody,
    output: schemas.systemSaved,
    handle: async (ctx, { body }) => putSystem(desk, ctx, body),
  }),
  route({
    method: 'POST',
    path: '/api/exchange/deliveries/{id}/retry',
    permission: 'exchange.edit',
    tag,
    summary: 'Try a delivery that was given up again',
    params: schemas.deliveryParams,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params }) => retryDelivery(ctx, params.id),
  }),
]

const taking = (desk: ExchangeDesk): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/exchange/deliveries',
    permission: 'signed-in',
    tag,
    summary: 'What waits for the systems of my body, the oldest first',
    query: schemas.deliveryQuery,
    output: schemas.deliveryList,
    handle: async (ctx, { query }) => ({ rows: [...(await deliveries(ctx, query))] }),
  }),
  route({
    method: 'GET',
    path: '/api/exchange/deliveries/{id}/parcel',
    permission: 'exchange.assist',
    tag,
    summary: 'A parcel for a system of mode pull, as a CloudEvent',
    params: schemas.deliveryParams,
    output: schemas.parcel,
    handle: async (ctx, { params }) => takeParcel(desk, ctx, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/exchange/deliveries/{id}/fields',
    permission: 'exchange.assist',
    tag,
    summary: 'The fields of a delivery for the assist panel; recorded as a reading',
    params: schemas.deliveryParams,
    output: schemas.assist,
    handle: async (ctx, { params }) => {
      const { delivery, fields } = await assistFields(desk, ctx, params.id)
      return { ...delivery, fields: [...fields] }
    },
  }),
  route({
    method: 'POST',
    path: '/api/exchange/deliveries/{id}/confirmation',
    permission: 'exchange.assist',
    tag,
    summary: 'The other side has it: fetched, or typed',
    params: schemas.deliveryParams,
    body: schemas.confirmBody,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => confirmTaken(ctx, { ...params, ...body }),
  }),
]
