import { z } from 'zod'
import { searchMatters } from '#domains/matters'
import { reject } from '#kit/ruling'
import { type Route, route } from '#platform/http/route'
import {
  discardBundle,
  faultsIn,
  reviewBundle,
  saveBundle,
  startBundle,
  submitBundle,
  suspendBundle,
} from './commands/edit-bundle.ts'
import { baselineOn } from './queries/baseline.ts'
import { planBody } from './queries/bundle-view.ts'
import { bundleByCode, editorBundles, liveBundles } from './queries/bundles.ts'
import { drawn } from './queries/drawn-plan.ts'
import { askableIn } from './rules/index.ts'
import * as schemas from './schemas.ts'
import { bodyOf } from './schemas.ts'

const tag = 'bundles'

const reading: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/bundles',
    permission: 'public',
    tag,
    summary: 'One-thing bundles that are offered',
    output: schemas.offeredList,
    handle: async (ctx) => {
      const rows = await ctx.reading('matters.read', liveBundles)
      return {
        rows: rows.map(({ code, body: { name, summary, subject, theme, promise } }) => ({
          code,
          name,
          summary,
          subject,
          theme,
          promise,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/bundles/{code}',
    permission: 'public',
    tag,
    summary: 'What a bundle brings together, asks and takes, with nothing known about the applicant',
    params: schemas.codeParams,
    output: schemas.drawnPlan,
    handle: async (ctx, { params }) =>
      ctx.reading('matters.read', async (tx) => {
        const found = (await bundleByCode(tx, params.code)) ?? reject('missing', 'bundles.not-found')
        return drawn(await planBody(tx, found.body))
      }),
  }),
]

const editing: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/bundle-versions',
    permission: 'bundles.edit',
    tag,
    summary: 'Versions that are offered, suspended or being written',
    output: schemas.editorList,
    handle: async (ctx) => ({
      rows: (await editorBundles(ctx)).map(({ changedAt, approver, ...row }) => ({
        ...row,
        changedAt: changedAt.toISOString(),
        body: structuredClone(row.body) as schemas.Body,
      })),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/bundle-versions',
    permission: 'bundles.edit',
    tag,
    summary: 'Begin a draft of a new bundle, or of the next version of one',
    status: 201,
    body: schemas.newBundle,
    output: schemas.edited,
    handle: async (ctx, { body: { code, body } }) => startBundle(ctx, { code, body: bodyOf(body) }),
  }),
  route({
    method: 'PUT',
    path: '/api/bundle-versions/{id}',
    permission: 'bundles.edit',
    tag,
    summary: 'Save a draft',
    params: schemas.idParams,
    body: schemas.savedBundle,
    output: schemas.edited,
    handle: async (ctx, { params, body: { revision, body } }) =>
      saveBundle(ctx, { ...params, revision, body: bodyOf(body) }),
  }),
  route({
    method: 'DELETE',
    path: '/api/bundle-versions/{id}',
    permission: 'bundles.edit',
    tag,
    summary: 'Throw a draft away',
    params: schemas.idParams,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params }) => discardBundle(ctx, params),
  }),
  route({
    method: 'POST',
    path: '/api/bundle-previews',
    permission: 'bundles.edit',
    tag,
    summary: 'The plan and the figures of a body as it stands in the editor, and what keeps it from being published',
    body: schemas.previewBody,
    output: schemas.preview,
    handle: async (ctx, { body }) =>
      ctx.reading('bundles.edit', async (tx) => {
        const read = bodyOf(body.body)
        const [made, faults] = [await planBody(tx, read), await faultsIn(tx, read)]
        const questions = askableIn(read, made.plan).flatMap((code) => {
          const term = made.names.terms.get(code)
          return term ? [{ code, name: term.name }] : []
        })
        return { plan: drawn(made), questions, faults: [...faults] }
      }),
  }),
  route({
    method: 'POST',
    path: '/api/bundle-baselines',
    permission: 'bundles.edit',
    tag,
    summary: 'The versions of a bundle’s matters that held on a day',
    query: schemas.baselineQuery,
    body: schemas.baselineBody,
    output: schemas.baseline,
    handle: async (ctx, { query, body }) =>
      ctx.reading('bundles.edit', async (tx) => ({
        versions: [...(await baselineOn(tx, bodyOf(body.body), query.day))],
      })),
  }),
]

const choosing: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/bundle-choices',
    permission: 'bundles.edit',
    tag,
    summary: 'Matters in force that may be goals, by a piece of their name',
    query: schemas.choicesQuery,
    output: schemas.choices,
    handle: async (ctx, { query }) => {
      const found = await searchMatters(ctx, { q: query.q, place: null, limit: 20 })
      return { rows: found.map(({ taskCode, name, orgName }) => ({ baseCode: taskCode.slice(-12), name, orgName })) }
    },
  }),
]

const deciding: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/bundle-versions/{id}/submission',
    permission: 'bundles.edit',
    tag,
    summary: 'Hand a draft without faults to a second person',
    params: schemas.idParams,
    output: schemas.edited,
    handle: async (ctx, { params }) => submitBundle(ctx, params),
  }),
  route({
    method: 'POST',
    path: '/api/bundle-versions/{id}/review',
    permission: 'bundles.approve',
    tag,
    summary: 'Publish a version somebody else wrote, or give it back with a reason',
    params: schemas.idParams,
    body: schemas.reviewBody,
    output: schemas.edited,
    handle: async (ctx, { params, body }) => reviewBundle(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/bundle-versions/{id}/suspension',
    permission: 'bundles.approve',
    tag,
    summary: 'Take an offered bundle out of the list for a while, or put it back',
    params: schemas.idParams,
    body: schemas.suspensionBody,
    output: schemas.edited,
    handle: async (ctx, { params, body }) => suspendBundle(ctx, { ...params, ...body }),
  }),
]

export const routes: readonly Route[] = [...reading, ...editing, ...choosing, ...deciding]
