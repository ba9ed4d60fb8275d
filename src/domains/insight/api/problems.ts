import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { dropProblem, finishProblem, finishStep, takeUpProblem } from '../commands/problems/handle.ts'
import { addProblem, findProblems } from '../commands/problems/propose.ts'
import { problemDetail, problems } from '../queries/topics/board.ts'
import * as schemas from '../schemas/topics.ts'

const tag = 'insight'

/** The four kinds of problem: proposed by figures, decided by a person, handled with a list. */
export const problemRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/insight/problems',
    permission: 'signed-in',
    tag,
    summary: 'Problems that I read or own, the overdue first',
    query: schemas.problemQuery,
    output: schemas.problemList,
    handle: async (ctx, { query }) => ({
      rows: (await problems(ctx, query)).map((row) => ({ ...row, why: { ...row.why } })),
      next: null,
    }),
  }),
  route({
    method: 'GET',
    path: '/api/insight/problems/{id}',
    permission: 'signed-in',
    tag,
    summary: 'A problem with its handling list',
    params: schemas.problemParams,
    output: schemas.problemDetail,
    handle: async (ctx, { params }) => {
      const { problem, ...rest } = await problemDetail(ctx, params.id)
      return { problem: { ...problem, why: { ...problem.why } }, ...rest }
    },
  }),
  route({
    method: 'POST',
    path: '/api/insight/problems',
    permission: 'insight.edit-topics',
    tag,
    summary: 'Put a problem on the list by hand',
    body: schemas.problemAdd,
    output: schemas.added,
    status: 201,
    creates: true,
    handle: async (ctx, { body, key }) => addProblem(ctx, { ...body, key }),
  }),
  route({
    method: 'POST',
    path: '/api/insight/problems/search',
    permission: 'insight.edit-topics',
    tag,
    summary: 'Look through two years of requests now instead of waiting for the night',
    output: schemas.found,
    handle: async (ctx) => ({ found: await findProblems(ctx) }),
  }),
  route({
    method: 'POST',
    path: '/api/insight/problems/{id}/plan',
    permission: 'insight.edit-topics',
    tag,
    summary: 'Take a problem in hand: owner, date, measures',
    params: schemas.problemParams,
    body: schemas.problemTakeUp,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => takeUpProblem(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/insight/problems/{id}/refusal',
    permission: 'insight.edit-topics',
    tag,
    summary: 'Say that it is no such problem',
    params: schemas.problemParams,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params }) => dropProblem(ctx, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/insight/problems/{id}/steps/{no}',
    permission: 'signed-in',
    tag,
    summary: 'Say what came of a measure; by the owner or the centre',
    params: schemas.stepParams,
    body: schemas.said,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => finishStep(ctx, { ...params, result: body.text }),
  }),
  route({
    method: 'POST',
    path: '/api/insight/problems/{id}/closing',
    permission: 'insight.edit-topics',
    tag,
    summary: 'Close a problem whose measures are all done',
    params: schemas.problemParams,
    body: schemas.said,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => finishProblem(ctx, { ...params, result: body.text }),
  }),
]
