import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { giveReason } from '../commands/replies/give-reason.ts'
import { setRule, setWord } from '../commands/replies/set-rules.ts'
import { checkDraft } from '../queries/replies/check-reply.ts'
import { replyRulesOf } from '../queries/replies/rules.ts'
import { repliesByUnit, sentList } from '../queries/replies/sent-list.ts'
import { sentReply } from '../queries/replies/sent-reply.ts'
import * as schemas from '../schemas/replies.ts'
import { atPeoplesPace } from './pace.ts'

const tag = 'insight'
const permission = 'insight.check-reply'

/** Checks of replies: before they are sent, and afterwards. */
export const replyRoutes: readonly Route[] = [
  route({
    ...{ method: 'POST', path: '/api/insight/replies/check', permission, tag },
    summary: 'What is found in a draft reply to a request within my reach; the draft is not kept',
    body: schemas.checkReplyBody,
    output: schemas.checkedReply,
    handle: async (ctx, { body }) => {
      atPeoplesPace(ctx)
      return copied(await checkDraft(ctx, body))
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/insight/replies/reasons', permission, tag },
    summary: 'Why a reply is sent although a finding says it must be changed',
    body: schemas.giveReasonBody,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { body }) => giveReason(ctx, body),
  }),
  route({
    ...{ method: 'GET', path: '/api/insight/replies', permission, tag },
    summary: 'Replies that were sent by units in my reach, newest first, with what was found',
    query: schemas.sentQuery,
    output: schemas.sentPage,
    handle: async (ctx, { query }) => {
      const { rows, next } = await sentList(ctx, query)
      return { rows: rows.map((row) => ({ ...row, codes: [...row.codes] })), next }
    },
  }),
  route({
    ...{ method: 'GET', path: '/api/insight/replies/units', permission, tag },
    summary: 'How late, how long and how whole the units in my reach reply',
    query: schemas.byUnitQuery,
    output: schemas.byUnit,
    handle: async (ctx, { query }) => ({ rows: [...(await repliesByUnit(ctx, query))] }),
  }),
  route({
    ...{ method: 'GET', path: '/api/insight/replies/rules', permission, tag },
    summary: 'The rules and words by which this city reads replies',
    output: schemas.replyRuleList,
    handle: async (ctx) => {
      const { rules, words } = await replyRulesOf(ctx)
      return { rules: [...rules], words: [...words] }
    },
  }),
  route({
    ...{ method: 'PUT', path: '/api/insight/replies/rules', permission: 'insight.rule', tag },
    summary: 'Set how grave a finding is and what it takes off, or switch it off',
    body: schemas.setRuleBody,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { body }) => setRule(ctx, body),
  }),
  route({
    ...{ method: 'PUT', path: '/api/insight/replies/words', permission: 'insight.rule', tag },
    summary: 'Add, change or allow a word',
    body: schemas.setWordBody,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { body }) => setWord(ctx, body),
  }),
  route({
    ...{ method: 'GET', path: '/api/insight/replies/{number}', permission, tag },
    summary: 'The last reply of a request with what is found in it, and the one it resembles',
    params: schemas.replyParams,
    output: schemas.sentReply,
    handle: async (ctx, { params }) => copied(await sentReply(ctx, params.number)),
  }),
]

type Lists = { points: readonly unknown[]; findings: readonly { facts: object }[] }

/** Lists that the schema may take as its own. */
function copied<T extends Lists>(check: T) {
  return {
    ...check,
    points: [...check.points] as T['points'][number][],
    findings: check.findings.map((one) => ({ ...one, facts: { ...one.facts } })) as T['findings'][number][],
  }
}
