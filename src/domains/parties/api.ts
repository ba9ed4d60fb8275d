import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { type Route, route } from '#platform/http/route'
import type { CaseFacts } from './desk.ts'
import { caseNumber, identity, revealInput, trail } from './schemas.ts'
import type { Vault } from './vault.ts'

/** What the routes need from above: the vault, and the case behind a number as the actor may see it. */
export type VaultRoutes = {
  vault: Vault
  findCase(ctx: Ctx, number: string): Promise<CaseFacts | undefined>
  /** The case whose readings are looked at: auditors see who looked, and nothing of the case. */
  findId(ctx: Ctx, number: string): Promise<string | undefined>
}

export function routesOf({ vault, findCase, findId }: VaultRoutes): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/cases/{number}/reveal',
      permission: 'parties.reveal',
      summary: '查看诉求人信息（留痕） · see who raised the case, for a purpose, recorded',
      tag: 'parties',
      params: caseNumber,
      body: revealInput,
      output: identity,
      handle: async (ctx, { params, body }) => {
        const of = found(await findCase(ctx, params.number))
        return vault.reveal(ctx, { of, ...body, fields: [...new Set(body.fields)] })
      },
    }),
    route({
      method: 'GET',
      path: '/api/cases/{number}/read-trail',
      permission: 'parties.read-trail',
      summary: '身份查阅记录 · who read the identity of the case, when and what for',
      tag: 'parties',
      params: caseNumber,
      output: trail,
      handle: async (ctx, { params }) => {
        const id = found(await findId(ctx, params.number))
        const readings = await vault.readTrail(ctx, id)
        return {
          readings: readings.map((reading) => ({
            ...reading,
            at: reading.at.toISOString(),
            fields: [...reading.fields],
          })),
        }
      },
    }),
  ]
}

/** The same refusal for a case that does not exist and one that the actor may not see. */
function found<T>(facts: T | undefined): T {
  return facts ?? reject('missing', 'parties.no-such-case')
}
