import { reject } from '#kit/ruling'
import { type Route, route } from '#platform/http/route'
import { finishPhoneLink, startPhoneLink } from './commands/link-phone.ts'
import { recordMandate, revokeAtWindow } from './commands/mandates.ts'
import { registerHolder } from './commands/register-holder.ts'
import type { AccountDesk } from './desk.ts'
import { holderById } from './queries/holders.ts'
import { mandatesOf } from './queries/mandates.ts'
import type { Holder } from './rules/index.ts'
import {
  holder,
  holderId,
  linked,
  linking,
  linkProof,
  linkSent,
  mandateId,
  mandates,
  recorded,
  recording,
  registered,
  registering,
} from './schemas.ts'

/** The counter's way to applicants (窗口): find or register, see and record mandates. Answers are masked. */
export function routesOf(desk: AccountDesk): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/holders',
      permission: 'accounts.find',
      summary: '核验登记申请人 · find an applicant by number, or register him',
      tag: 'accounts',
      body: registering,
      output: registered,
      handle: async (ctx, { body }) => {
        const found = await registerHolder(desk, ctx, body)
        return { holder: shown(found.holder), known: found.known }
      },
    }),
    route({
      method: 'GET',
      path: '/api/holders/{id}',
      permission: 'accounts.find',
      summary: '查看申请人（脱敏） · an applicant, masked',
      tag: 'accounts',
      params: holderId,
      output: holder,
      handle: async (ctx, { params }) => {
        const found = await ctx.reading('accounts.find', (tx) => holderById(tx, params.id))
        return shown(found ?? reject('missing', 'accounts.no-such-holder'))
      },
    }),
    route({
      method: 'GET',
      path: '/api/holders/{id}/mandates',
      permission: 'accounts.find',
      summary: '查看授权委托 · who may act for an applicant',
      tag: 'accounts',
      params: holderId,
      output: mandates,
      handle: async (ctx, { params }) => {
        const given = await ctx.reading('accounts.find', (tx) => mandatesOf(tx, params.id))
        return { mandates: given.map((mandate) => ({ ...mandate, scope: plain(mandate.scope) })) }
      },
    }),
    ...phoneRoutes(desk),
    ...mandateRoutes(desk),
  ]
}

/** An online account is checked at the counter: a code to the phone, and the card before the clerk. */
function phoneRoutes(desk: AccountDesk): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/holders/{id}/phone-code',
      permission: 'accounts.find',
      summary: '发送手机验证码 · send a code to the phone of an applicant at the counter',
      tag: 'accounts',
      params: holderId,
      body: linking,
      output: linkSent,
      handle: (ctx, { params, body }) => startPhoneLink(desk, ctx, { holder: params.id, phone: body.phone }),
    }),
    route({
      method: 'POST',
      path: '/api/holders/{id}/phone',
      permission: 'accounts.find',
      summary: '核验网上账户 · let the applicant sign in with this phone as who his card says',
      tag: 'accounts',
      params: holderId,
      body: linkProof,
      output: linked,
      handle: async (ctx, { params, body }) => ({
        linked: await finishPhoneLink(desk, ctx, { holder: params.id, ...body }),
      }),
    }),
  ]
}

function mandateRoutes(desk: AccountDesk): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/holders/{id}/mandates',
      permission: 'accounts.find',
      summary: '登记授权委托 · record a mandate that was shown on paper',
      tag: 'accounts',
      params: holderId,
      body: recording,
      output: recorded,
      status: 201,
      handle: (ctx, { params, body }) => {
        const { scope, validFrom, validTo, ...rest } = body
        return recordMandate(desk, ctx, { ...rest, giver: params.id, terms: { scope, validFrom, validTo } })
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/mandates/{id}',
      permission: 'accounts.find',
      summary: '撤销授权委托 · revoke a mandate for who gave it',
      tag: 'accounts',
      params: mandateId,
      output: recorded,
      status: 204,
      handle: (ctx, { params }) => revokeAtWindow(desk, ctx, params.id),
    }),
  ]
}

function shown({ id, kind, name, creditCode, level }: Holder): Omit<Holder, 'party'> {
  return { id, kind, name, creditCode, level }
}

function plain(scope: readonly string[] | 'all'): string[] | 'all' {
  return scope === 'all' ? scope : [...scope]
}
