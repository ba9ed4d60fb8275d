import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { dropLookAlikeRule, setLookAlikeRule } from '../commands/duplicates/edit-rules.ts'
import { refuseLookAlike } from '../commands/duplicates/refuse-look-alike.ts'
import { lookAlikeRules, lookAlikesOfCase } from '../queries/duplicates/of-case.ts'
import { USUAL_RULE } from '../rules/index.ts'
import * as schemas from '../schemas/duplicates.ts'

const tag = 'insight'

/** Look-alikes (相似件): suggested to a person; merging is the hotline's command. */
export const lookAlikeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/insight/cases/{number}/look-alikes',
    permission: 'insight.suggest',
    tag,
    summary: 'Requests within my reach that may be about the same matter, and the place the words speak of',
    params: schemas.lookAlikeCase,
    output: schemas.lookAlikeList,
    handle: async (ctx, { params }) => {
      const { rows, place } = await lookAlikesOfCase(ctx, params.number)
      return { rows: [...rows], place }
    },
  }),
  route({
    method: 'POST',
    path: '/api/insight/cases/{number}/look-alikes/{other}/refusal',
    permission: 'insight.suggest',
    tag,
    summary: 'Say that two requests are not the same matter; the pair is not suggested again',
    params: schemas.lookAlikePair,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params }) => refuseLookAlike(ctx, params),
  }),
  route({
    method: 'GET',
    path: '/api/insight/look-alike-rules',
    permission: 'insight.edit-gazetteer',
    tag,
    summary: 'Radius, window and least score of look-alikes by class',
    output: schemas.lookAlikeRules,
    handle: async (ctx) => ({ usual: { ...USUAL_RULE }, rows: [...(await lookAlikeRules(ctx))] }),
  }),
  route({
    method: 'PUT',
    path: '/api/insight/look-alike-rules',
    permission: 'insight.edit-gazetteer',
    tag,
    summary: 'Set the rule of a class, or of the whole city',
    body: schemas.lookAlikeRule,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { body }) => setLookAlikeRule(ctx, body),
  }),
  route({
    method: 'POST',
    path: '/api/insight/look-alike-rules/removal',
    permission: 'insight.edit-gazetteer',
    tag,
    summary: 'Let a class follow the rule of the class above it again',
    body: schemas.lookAlikeRuleDrop,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { body }) => dropLookAlikeRule(ctx, body.classCode),
  }),
]
