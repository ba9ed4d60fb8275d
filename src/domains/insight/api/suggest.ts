import { type Route, route } from '#platform/http/route'
import { confused } from '../queries/figures/confused.ts'
import { driftByWeek } from '../queries/figures/drift.ts'
import { accuracyOrMeasured, confusionOrMeasured } from '../queries/figures/measured.ts'
import { wrongDispatch } from '../queries/figures/wrong-dispatch.ts'
import { suggest, suggestForCase } from '../queries/suggest/suggest.ts'
import * as schemas from '../schemas/models.ts'
import { atPeoplesPace } from './pace.ts'

const tag = 'insight'

/** Suggestions while somebody types, and how right they turn out to be. */
export const suggestRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/insight/suggest',
    permission: 'insight.suggest',
    tag,
    summary: 'Class, unit, place and look-alikes for a text that is being written; nothing is stored',
    body: schemas.suggestBody,
    output: schemas.suggestion,
    handle: async (ctx, { body }) => {
      atPeoplesPace(ctx)
      return suggest(ctx, body)
    },
  }),
  route({
    method: 'GET',
    path: '/api/insight/cases/{number}/suggestion',
    permission: 'insight.suggest',
    tag,
    summary: 'The same for a request within my reach',
    params: schemas.suggestedCaseParams,
    output: schemas.caseSuggestion,
    handle: async (ctx, { params }) => suggestForCase(ctx, params),
  }),
  route({
    method: 'GET',
    path: '/api/insight/accuracy',
    permission: 'insight.read',
    tag,
    summary: 'How right the suggestions of a period were, by class, with calibration',
    query: schemas.periodQuery,
    output: schemas.accuracy,
    handle: async (ctx, { query }) => accuracyOrMeasured(ctx, query),
  }),
  route({
    method: 'GET',
    path: '/api/insight/confusion',
    permission: 'insight.read',
    tag,
    summary: 'Which classes or units are taken for which',
    query: schemas.periodQuery,
    output: schemas.confusion,
    handle: async (ctx, { query }) => confusionOrMeasured(ctx, query),
  }),
  route({
    method: 'GET',
    path: '/api/insight/confusion/cases',
    permission: 'insight.read',
    tag,
    summary: 'The requests behind one field of the confusion that I may see',
    query: schemas.confusedQuery,
    output: schemas.confused,
    handle: async (ctx, { query }) => confused(ctx, query),
  }),
  route({
    method: 'GET',
    path: '/api/insight/drift',
    permission: 'insight.read',
    tag,
    summary: 'Accuracy and confidence week by week',
    query: schemas.periodQuery,
    output: schemas.drift,
    handle: async (ctx, { query }) => driftByWeek(ctx, query),
  }),
  route({
    method: 'GET',
    path: '/api/insight/wrong-dispatch',
    permission: 'insight.read',
    tag,
    summary: 'How many days a wrong dispatch costs',
    output: schemas.wrongDispatch,
    handle: async (ctx) => wrongDispatch(ctx),
  }),
]
