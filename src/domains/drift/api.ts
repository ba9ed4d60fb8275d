import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { closeDrift, ruleDrift } from './commands/close.ts'
import { detect } from './commands/detect.ts'
import { board, boardCounts, findingDetail } from './queries/board.ts'
import * as schemas from './schemas.ts'

const tag = 'drift'

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/drift',
    permission: 'drift.read',
    tag,
    summary: 'Findings in my reach, the oldest first',
    query: schemas.boardQuery,
    output: schemas.boardPage,
    handle: async (ctx, { query }) => {
      const page = await board(ctx, query)
      return { ...page, rows: [...page.rows] }
    },
  }),
  route({
    method: 'GET',
    path: '/api/drift/counts',
    permission: 'drift.read',
    tag,
    summary: 'How many findings stand open by place',
    output: schemas.boardCounts,
    handle: async (ctx) => ({ places: [...(await boardCounts(ctx))] }),
  }),
  route({
    method: 'GET',
    path: '/api/drift/{id}',
    permission: 'drift.read',
    tag,
    summary: 'A finding with its evidence',
    params: schemas.findingParams,
    output: schemas.findingDetail,
    handle: async (ctx, { params }) => {
      const { finding, evidence } = await findingDetail(ctx, params.id)
      return { ...finding, evidence: [...evidence] }
    },
  }),
  route({
    method: 'POST',
    path: '/api/drift/{id}/closing',
    permission: 'drift.close',
    tag,
    summary: 'Close a finding by a fix, a lawful basis, a change of the standard, or as none',
    params: schemas.findingParams,
    body: schemas.closeBody,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => closeDrift(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/drift/{id}/ruling',
    permission: 'drift.rule',
    tag,
    summary: 'Confirm a closing, or open the finding again; never by the person who closed it',
    params: schemas.findingParams,
    body: schemas.ruleBody,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => ruleDrift(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/drift/detection',
    permission: 'drift.rule',
    tag,
    summary: 'Run the detectors now instead of waiting for the night',
    output: schemas.detected,
    handle: async (ctx) => ({ changed: await detect(ctx) }),
  }),
]
