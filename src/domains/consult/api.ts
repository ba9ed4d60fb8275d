import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { answerQuestion, handOn } from './commands/answer.ts'
import { answeredQuestions, consultFigures, openQuestions } from './queries/desk.ts'
import * as schemas from './schemas.ts'

const tag = 'consult'

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/consult/questions',
    permission: 'consult.answer',
    tag,
    summary: 'Questions about matters that are mine to answer, or that my unit answered',
    query: schemas.deskQuery,
    output: schemas.desk,
    handle: async (ctx, { query }) => {
      const [rows, figures] = await Promise.all([
        query.state === 'asked' ? openQuestions(ctx) : answeredQuestions(ctx, { limit: 100 }),
        consultFigures(ctx),
      ])
      const user = ctx.actor.kind === 'staff' ? ctx.actor.user : null
      return { rows: rows.map((row) => ({ ...row, mine: row.assignee !== null && row.assignee === user })), figures }
    },
  }),
  route({
    method: 'POST',
    path: '/api/consult/questions/{id}/answer',
    permission: 'consult.answer',
    tag,
    summary: 'Answer a question; the answer becomes a draft entry of the knowledge base',
    params: schemas.questionParams,
    body: schemas.answerBody,
    output: schemas.answered,
    handle: async (ctx, { params, body }) => answerQuestion(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/consult/questions/{id}/hand-on',
    permission: 'consult.answer',
    tag,
    summary: 'Hand a question on to the next step',
    params: schemas.questionParams,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params }) => handOn(ctx, params),
  }),
]
