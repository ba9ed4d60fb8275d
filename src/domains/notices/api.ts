import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { editTemplate } from './commands/edit-template.ts'
import { knownMarks } from './data.ts'
import { myNotices, readAll } from './queries/my-notices.ts'
import { templates } from './queries/templates.ts'
import * as schemas from './schemas.ts'

const tag = 'notices'

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/notices',
    permission: 'notices.read',
    tag,
    summary: 'What the house told me, newest first',
    query: schemas.limitQuery,
    output: schemas.noticeList,
    handle: async (ctx, { query }) => ({ rows: [...(await myNotices(ctx, query))] }),
  }),
  route({
    method: 'POST',
    path: '/api/notices/read',
    permission: 'notices.read',
    tag,
    summary: 'Mark everything as read',
    output: z.undefined(),
    status: 204,
    handle: async (ctx) => readAll(ctx),
  }),
  route({
    method: 'GET',
    path: '/api/notices/templates',
    permission: 'notices.edit-templates',
    tag,
    summary: 'The texts in force',
    output: schemas.templateList,
    handle: async (ctx) => ({ rows: [...(await templates(ctx))], marks: [...knownMarks] }),
  }),
  route({
    method: 'PUT',
    path: '/api/notices/templates',
    permission: 'notices.edit-templates',
    tag,
    summary: 'Store the city’s own text as a new version',
    body: schemas.template,
    output: schemas.stored,
    handle: async (ctx, { body }) => editTemplate(ctx, body),
  }),
]
