import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { windowRoutes } from './api-window.ts'
import { notePayment } from './commands/pay.ts'
import type { ApplicationDesk } from './desk.ts'
import { bundleFigures, figures } from './queries/figures.ts'
import { caseDocument, formOf } from './queries/staff.ts'
import * as schemas from './schemas.ts'

const tag = 'applications'

/** All routes of applications; commands to a case go by `/api/cases/{number}/commands`. */
export function routesOf(desk: ApplicationDesk): readonly Route[] {
  return [...caseRoutes(desk), ...figureRoutes, ...windowRoutes(desk), paymentRoute(desk)]
}

function caseRoutes(desk: ApplicationDesk): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/applications/cases/{number}/form',
      permission: 'casework.read',
      tag,
      summary:
        '查看表单（留痕） · the answers of a case’s own fields; each reading is recorded and shown to the applicant',
      params: schemas.caseParams,
      output: schemas.form,
      handle: async (ctx, { params }) => ({ fields: [...(await formOf(desk, ctx, { caseNumber: params.number }))] }),
    }),
    route({
      method: 'GET',
      path: '/api/applications/cases/{number}/documents/{document}',
      permission: 'casework.read',
      tag,
      summary: '下载办件材料（留痕） · a paper or a result of a case; the use is recorded and shown to its holder',
      params: schemas.documentParams,
      output: 'file',
      handle: async (ctx, { params }) => ({
        file: await caseDocument(desk, ctx, { caseNumber: params.number, document: params.document }),
      }),
    }),
  ]
}

const date = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text))

const figureRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/applications/figures',
    permission: 'applications.report',
    tag,
    summary: '审批统计 · counts, first-time success, in time, online, outside the list, by body or matter',
    query: schemas.figuresQuery,
    output: schemas.figureLines,
    handle: async (ctx, { query: { by, from, until } }) => ({
      rows: [...(await figures(ctx, { by, from: date(from), until: date(until) }))],
    }),
  }),
  route({
    method: 'GET',
    path: '/api/applications/bundles/{code}/figures',
    permission: 'applications.report',
    tag,
    summary: '一件事成效 · what a bundle has cost its applicants in truth, each figure with its cases',
    params: schemas.bundleParams,
    query: schemas.periodQuery,
    output: schemas.bundleFigures,
    handle: async (ctx, { params, query: { from, until } }) => {
      const found = await bundleFigures(ctx, { bundle: params.code, from: date(from), until: date(until) })
      return structuredClone(found) as z.input<typeof schemas.bundleFigures>
    },
  }),
]

/** The payment service tells what became of an order; its signature is the key to this door. */
function paymentRoute(desk: ApplicationDesk): Route {
  return route({
    method: 'POST',
    path: '/api/applications/payments/notices',
    permission: 'public',
    tag,
    summary: '缴费结果通知 · signed notice of the payment service; the same one twice counts once',
    body: schemas.notification,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { body }) => notePayment(desk, ctx, body),
  })
}
