import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { type Route, route } from '#platform/http/route'
import { insistUnit } from './commands/edit.ts'
import {
  addRosterLine,
  endStandIn,
  liftRecusal,
  orderRecusal,
  removeRosterLine,
  setStandIn,
} from './commands/edit-absence.ts'
import { endDuty, giveDuty } from './commands/edit-duties.ts'
import { addUser, changeUser, disableUser, enableUser, resetSignIn } from './commands/edit-users.ts'
import { findStaff, staffDetail } from './queries/staff-list.ts'
import * as schemas from './schemas.ts'

const tag = 'directory'
const permission = 'directory.edit'
const emptied = { output: schemas.nothing, status: 204 } as const
const creating = { output: schemas.made, status: 201, creates: true } as const

/** An act on one entry that needs nothing but its id. */
const act = (path: string, summary: string, command: (ctx: Ctx, input: { id: string }) => Promise<void>): Route =>
  route({
    method: 'POST',
    path,
    permission,
    tag,
    summary,
    params: schemas.lineParams,
    ...emptied,
    handle: async (ctx, { params }) => command(ctx, params),
  })

const people: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/directory/staff',
    permission: 'directory.read',
    tag,
    summary: 'People by unit, post and name',
    query: schemas.staffQuery,
    output: schemas.staffPage,
    handle: async (ctx, { query: { cursor, limit, ...asked } }) =>
      ctx.reading('directory.read', async (tx) => {
        const found = await findStaff(tx, { ...asked, limit: limit + 1, after: cursor })
        const rows = found.slice(0, limit)
        return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
      }),
  }),
  route({
    method: 'GET',
    path: '/api/directory/staff/{user}',
    permission,
    tag,
    summary: 'One person with posts, stand-ins, roster and recusals',
    params: schemas.userParams,
    output: schemas.staffDetail,
    handle: async (ctx, { params }) =>
      ctx.reading(permission, async (tx) => {
        const person = (await staffDetail(tx, params.user)) ?? reject('missing', 'directory.no-such-user')
        await insistUnit(tx, person.org)
        return person
      }),
  }),
  route({
    method: 'POST',
    path: '/api/directory/staff',
    permission,
    tag,
    summary: 'Add a member of staff',
    body: schemas.newUserBody,
    ...creating,
    handle: async (ctx, { body, key }) => addUser(ctx, body, key),
  }),
  route({
    method: 'PATCH',
    path: '/api/directory/staff/{user}',
    permission,
    tag,
    summary: 'Change name, unit, section or work contact',
    params: schemas.userParams,
    body: schemas.changedUserBody,
    ...emptied,
    handle: async (ctx, { params, body }) => changeUser(ctx, { id: params.user, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/directory/staff/{user}/reset-sign-in',
    permission,
    tag,
    summary: 'Give a new first password and forget the second factor',
    params: schemas.userParams,
    body: schemas.resetBody,
    ...emptied,
    handle: async (ctx, { params, body }) => resetSignIn(ctx, { id: params.user, ...body }),
  }),
  act('/api/directory/staff/{id}/disable', 'Switch an account off at once', disableUser),
  act('/api/directory/staff/{id}/enable', 'Switch an account on again', enableUser),
]

const posts: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/directory/duties',
    permission,
    tag,
    summary: 'Give somebody a post',
    body: schemas.newDutyBody,
    ...creating,
    handle: async (ctx, { body, key }) => giveDuty(ctx, body, key),
  }),
  route({
    method: 'POST',
    path: '/api/directory/duties/{id}/end',
    permission,
    tag,
    summary: 'End a post, now or on a day',
    params: schemas.lineParams,
    body: schemas.endBody,
    ...emptied,
    handle: async (ctx, { params, body }) => endDuty(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/directory/roster',
    permission,
    tag,
    summary: 'Put a shift or leave on the roster',
    body: schemas.rosterBody,
    ...creating,
    handle: async (ctx, { body, key }) => addRosterLine(ctx, body, key),
  }),
  act('/api/directory/roster/{id}/remove', 'Take a line off the roster', removeRosterLine),
  route({
    method: 'POST',
    path: '/api/directory/stand-ins',
    permission,
    tag,
    summary: 'Let a colleague stand in for somebody absent',
    body: schemas.standInBody,
    ...creating,
    handle: async (ctx, { body, key }) => setStandIn(ctx, body, key),
  }),
  act('/api/directory/stand-ins/{id}/end', 'End a stand-in now', endStandIn),
  route({
    method: 'POST',
    path: '/api/directory/recusals',
    permission,
    tag,
    summary: 'Order somebody to keep away from what he has an interest in',
    body: schemas.recusalBody,
    ...creating,
    handle: async (ctx, { body, key }) => orderRecusal(ctx, body, key),
  }),
  act('/api/directory/recusals/{id}/lift', 'Lift a recusal', liftRecusal),
]

export const staffRoutes: readonly Route[] = [...people, ...posts]
