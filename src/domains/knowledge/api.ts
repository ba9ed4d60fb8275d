import { z } from 'zod'
import { reject } from '#kit/ruling'
import { type Route, route } from '#platform/http/route'
import { reportEntry, reviewEntry, submitEntry, withdrawEntry, writeEntry } from './commands/edit-entry.ts'
import { answerById } from './queries/answer.ts'
import { editorList } from './queries/editor-list.ts'
import { searchAnswers } from './queries/search-answers.ts'
import * as schemas from './schemas.ts'

const tag = 'knowledge'

const reading: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/knowledge',
    permission: 'public',
    tag,
    summary: 'Answers offered today that hold the words',
    query: schemas.searchQuery,
    output: schemas.answerList,
    handle: async (ctx, { query }) => ({ rows: [...(await searchAnswers(ctx, query))] }),
  }),
  route({
    method: 'GET',
    path: '/api/knowledge/{id}',
    permission: 'public',
    tag,
    summary: 'One answer',
    params: schemas.idParams,
    output: schemas.answer,
    handle: async (ctx, { params }) => {
      const found = (await answerById(ctx, params)) ?? reject('missing', 'knowledge.not-found')
      return { ...found, keywords: [...found.keywords] }
    },
  }),
  route({
    method: 'POST',
    path: '/api/knowledge/{id}/wrong',
    permission: 'public',
    tag,
    summary: 'Tell the owner that an answer is wrong or out of date',
    params: schemas.idParams,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params }) => reportEntry(ctx, params),
  }),
]

const editing: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/knowledge-entries',
    permission: 'knowledge.edit',
    tag,
    summary: 'Versions my unit owns, what must be reviewed soonest first',
    query: schemas.editorQuery,
    output: schemas.editorList,
    handle: async (ctx, { query: { due, ...rest } }) => {
      const rows = await editorList(ctx, { ...rest, due: due === '1' })
      return { rows: rows.map((row) => ({ ...row, keywords: [...row.keywords] })) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/knowledge-entries',
    permission: 'knowledge.edit',
    tag,
    summary: 'Write a new entry as a draft',
    status: 201,
    body: schemas.entryText,
    output: schemas.written,
    handle: async (ctx, { body }) => writeEntry(ctx, { id: null, text: body }),
  }),
  route({
    method: 'POST',
    path: '/api/knowledge-entries/{id}/versions',
    permission: 'knowledge.edit',
    tag,
    summary: 'Write a new version as a draft',
    status: 201,
    params: schemas.idParams,
    body: schemas.entryText,
    output: schemas.written,
    handle: async (ctx, { params, body }) => writeEntry(ctx, { id: params.id, text: body }),
  }),
  route({
    method: 'POST',
    path: '/api/knowledge-entries/{id}/submission',
    permission: 'knowledge.edit',
    tag,
    summary: 'Hand a draft to a second person',
    params: schemas.idParams,
    body: schemas.versionBody,
    output: schemas.written,
    handle: async (ctx, { params, body }) => submitEntry(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/knowledge-entries/{id}/review',
    permission: 'knowledge.review',
    tag,
    summary: 'Publish a version somebody else wrote, or give it back',
    params: schemas.idParams,
    body: schemas.reviewBody,
    output: schemas.written,
    handle: async (ctx, { params, body }) => reviewEntry(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/knowledge-entries/{id}/withdrawal',
    permission: 'knowledge.edit',
    tag,
    summary: 'Take a version back',
    params: schemas.idParams,
    body: schemas.versionBody,
    output: schemas.written,
    handle: async (ctx, { params, body }) => withdrawEntry(ctx, { ...params, ...body }),
  }),
]

export const routes: readonly Route[] = [...reading, ...editing]
