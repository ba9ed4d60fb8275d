import { z } from 'zod'
import type { Ctx } from '#platform/context'
import { codeOf } from '#platform/db/pool'
import { type Route, route } from '#platform/http/route'
import { putLive, retire } from '../commands/models/put-live.ts'
import { setThreshold } from '../commands/models/set-threshold.ts'
import { finishTraining, type Started, startTraining } from '../commands/models/train.ts'
import { curve, simulation } from '../queries/models/curve.ts'
import { modelDetail, modelList } from '../queries/models/models.ts'
import * as schemas from '../schemas/models.ts'

const tag = 'insight'

/** Versions of the models, and from which confidence on the house dispatches by itself. */
export const modelRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/insight/models',
    permission: 'insight.read',
    tag,
    summary: 'All versions of the models, the newest first',
    query: schemas.modelQuery,
    output: schemas.modelList,
    handle: async (ctx, { query }) => modelList(ctx, query.kind),
  }),
  route({
    method: 'GET',
    path: '/api/insight/models/{id}',
    permission: 'insight.read',
    tag,
    summary: 'One version with what was measured and what it changes',
    params: schemas.modelParams,
    output: schemas.modelDetail,
    handle: async (ctx, { params }) => modelDetail(ctx, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/insight/models',
    permission: 'insight.train',
    tag,
    summary: 'Train a new version; it goes on after the answer and never goes live by itself',
    body: schemas.trainBody,
    output: schemas.trainAnswer,
    status: 202,
    handle: async (ctx, { body }) => {
      const started = await startTraining(ctx, body)
      inBackground(ctx, started)
      return { id: started.id, no: started.no }
    },
  }),
  route({
    method: 'POST',
    path: '/api/insight/models/{id}/live',
    permission: 'insight.rule',
    tag,
    summary: 'Put a version in force, a new one or any earlier one',
    params: schemas.modelParams,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params }) => putLive(ctx, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/insight/models/{id}/retire',
    permission: 'insight.rule',
    tag,
    summary: 'Take a version out of force',
    params: schemas.modelParams,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params }) => retire(ctx, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/insight/curve',
    permission: 'insight.read',
    tag,
    summary: 'Accuracy against the share dispatched, and the thresholds by class',
    query: schemas.curveQuery,
    output: schemas.curve,
    handle: async (ctx, { query }) => curve(ctx, query),
  }),
  route({
    method: 'GET',
    path: '/api/insight/simulation',
    permission: 'insight.read',
    tag,
    summary: 'What a threshold would have done in the last thirty days',
    query: schemas.simulationQuery,
    output: schemas.simulation,
    handle: async (ctx, { query }) => simulation(ctx, query),
  }),
  route({
    method: 'PUT',
    path: '/api/insight/thresholds/{class}',
    permission: 'insight.rule',
    tag,
    summary: 'Set the accuracy wanted for a class and whether the house may dispatch it by itself',
    params: schemas.thresholdParams,
    body: schemas.thresholdBody,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => setThreshold(ctx, { ...params, ...body }),
  }),
]

/** Goes on after the answer; what goes wrong is in the version itself, and here only if even that could not be written. */
function inBackground(ctx: Ctx, started: Started): void {
  finishTraining(ctx, started).catch((error: unknown) =>
    ctx.log.error({ model: started.id, code: codeOf(error) }, 'the end of a training could not be written'),
  )
}
