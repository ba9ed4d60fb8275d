import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { editTemplate } from './commands/edit-template.ts'
import { decideAlarm } from './commands/rule-alarm.ts'
import { scriptsFor } from './queries/announcements.ts'
import { surgeBoard } from './queries/board.ts'
import { library } from './queries/library.ts'
import * as schemas from './schemas.ts'

const tag = 'surge'

/** Alarms, the library of prepared plans, and what agents say. */
export const alarmRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/surge',
    permission: 'surge.read',
    tag,
    summary: 'Alarms of two weeks and the emergency plans',
    output: schemas.board,
    handle: (ctx) => surgeBoard(ctx),
  }),
  route({
    method: 'POST',
    path: '/api/surge/alarms/{id}/ruling',
    permission: 'surge.run',
    tag,
    summary: 'Say whether an alarm is one',
    params: schemas.idParams,
    body: schemas.alarmRuling,
    output: z.undefined(),
    status: 204,
    handle: (ctx, { params, body }) => decideAlarm(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/surge/scripts',
    permission: 'surge.read',
    tag,
    summary: 'What to say to somebody who tells this, while a plan is in force',
    body: schemas.scriptBody,
    output: schemas.scripts,
    handle: async (ctx, { body }) => ({ rows: [...(await scriptsFor(ctx, body))] }),
  }),
  route({
    method: 'GET',
    path: '/api/surge/templates',
    permission: 'surge.read',
    tag,
    summary: 'The library of prepared plans',
    output: schemas.templateList,
    handle: async (ctx) => ({ rows: await library(ctx) }),
  }),
  route({
    method: 'POST',
    path: '/api/surge/templates',
    permission: 'surge.edit',
    tag,
    summary: 'Write a prepared plan',
    body: schemas.templateBody,
    output: schemas.made,
    status: 201,
    creates: true,
    handle: (ctx, { body, key }) => editTemplate(ctx, { ...body, key }),
  }),
]
