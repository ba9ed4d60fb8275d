import { z } from 'zod'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { type Route, route } from '#platform/http/route'
import { dropDraft, openDraft, startDraft } from './commands/drafts.ts'
import { answerDraft, chooseDelivery, chooseMaterial, confirmMoved, removeFile, uploadFile } from './commands/fill.ts'
import { type AtWindow, atWindow, receiveAtWindow } from './commands/window.ts'
import type { ApplicationDesk } from './desk.ts'
import { receiptAtWindow } from './printing/receipt.ts'
import { draftView } from './queries/draft-view.ts'
import { windowDrafts } from './queries/window-drafts.ts'
import * as schemas from './schemas.ts'

const common = { tag: 'applications', permission: 'applications.receive' as const }

/** The counter takes an application for somebody: the same draft as at the portal, written by a clerk (窗口收件). */
export function windowRoutes(desk: ApplicationDesk): readonly Route[] {
  return [...draftRoutes(desk), ...openRoutes(desk), ...materialRoutes(desk), ...sendRoutes(desk)]
}

function draftRoutes(desk: ApplicationDesk): readonly Route[] {
  return [
    route({
      ...common,
      method: 'POST',
      path: '/api/applications/window/drafts',
      summary: '窗口收件：开始 · begin an application for an applicant, with what is known of him',
      body: schemas.startBody,
      output: schemas.started,
      status: 201,
      handle: async (ctx, { body: { what, place, ...by } }) =>
        startDraft(desk, ctx, await atWindow(ctx, by), { what, place }),
    }),
    route({
      ...common,
      method: 'GET',
      path: '/api/applications/window/drafts/{draft}',
      summary: '窗口收件：当前内容 · questions, materials and what is left to do',
      params: schemas.draftParams,
      query: schemas.counterQuery,
      output: schemas.draftAtWindow,
      handle: async (ctx, { params, query }) => ({ draft: await viewOf(desk, ctx, params.draft, byOf(query)) }),
    }),
    route({
      ...common,
      method: 'PUT',
      path: '/api/applications/window/drafts/{draft}/answers',
      summary: '窗口收件：填写 · keep answers; those that are wrong are told and not kept',
      params: schemas.draftParams,
      body: schemas.answersBody,
      output: schemas.faults,
      handle: async (ctx, { params, body: { answers, ...by } }) => {
        const faults = await answerDraft(desk, ctx, await atWindow(ctx, by), { draft: params.draft, answers })
        return { faults }
      },
    }),
    route({
      ...common,
      method: 'PUT',
      path: '/api/applications/window/drafts/{draft}/delivery',
      summary: '窗口收件：领取方式 · how the result reaches the applicant',
      params: schemas.draftParams,
      body: schemas.deliveryBody,
      output: z.undefined(),
      status: 204,
      handle: async (ctx, { params, body: { way, to, ...by } }) =>
        chooseDelivery(desk, ctx, await atWindow(ctx, by), { draft: params.draft, way, to }),
    }),
  ]
}

function materialRoutes(desk: ApplicationDesk): readonly Route[] {
  const path = '/api/applications/window/drafts/{draft}/materials/{doc}'
  return [
    route({
      ...common,
      method: 'POST',
      path: `${path}/files`,
      summary: '窗口收件：上传 · scans of a material',
      upload: true,
      params: schemas.materialParams,
      body: schemas.uploadBody,
      output: z.undefined(),
      status: 204,
      handle: async (ctx, { params, body: { files, ...by } }) => {
        const who = await atWindow(ctx, byOf(by))
        for (const file of files) await uploadFile(desk, ctx, who, { ...params, file })
      },
    }),
    route({
      ...common,
      method: 'DELETE',
      path: `${path}/files/{file}`,
      summary: '窗口收件：删除文件 · take a scan back',
      params: schemas.fileParams,
      query: schemas.counterQuery,
      output: z.undefined(),
      status: 204,
      handle: async (ctx, { params, query }) => removeFile(desk, ctx, await atWindow(ctx, byOf(query)), params),
    }),
    route({
      ...common,
      method: 'PUT',
      path,
      summary: '窗口收件：材料来源 · from the wallet, later (容缺), by pledge (承诺)',
      params: schemas.materialParams,
      body: schemas.wayBody,
      output: z.undefined(),
      status: 204,
      handle: async (ctx, { params, body: { way, ...by } }) =>
        chooseMaterial(desk, ctx, await atWindow(ctx, by), { ...params, way }),
    }),
  ]
}

/** What a clerk has begun and not sent: it is found again after a break, on another desk, by himself alone. */
function openRoutes(desk: ApplicationDesk): readonly Route[] {
  const path = '/api/applications/window/drafts/{draft}'
  return [
    route({
      ...common,
      method: 'GET',
      path: '/api/applications/window/drafts',
      summary: '窗口收件：未提交的 · what I have begun at my window and not sent',
      output: schemas.windowDrafts,
      handle: async (ctx) => ({ rows: [...(await windowDrafts(desk, ctx))] }),
    }),
    route({
      ...common,
      method: 'DELETE',
      path,
      summary: '窗口收件：放弃 · drop what was begun',
      params: schemas.draftParams,
      query: schemas.counterQuery,
      output: z.undefined(),
      status: 204,
      handle: async (ctx, { params, query }) => dropDraft(desk, ctx, await atWindow(ctx, byOf(query)), params.draft),
    }),
    route({
      ...common,
      method: 'PUT',
      path: `${path}/differences`,
      summary: '窗口收件：已看标准变化 · the differences of a new standard were read to the applicant',
      params: schemas.draftParams,
      body: schemas.counterBody,
      output: z.undefined(),
      status: 204,
      handle: async (ctx, { params, body }) => confirmMoved(desk, ctx, await atWindow(ctx, body), params.draft),
    }),
  ]
}

function sendRoutes(desk: ApplicationDesk): readonly Route[] {
  return [
    route({
      ...common,
      method: 'POST',
      path: '/api/applications/window/drafts/{draft}/send',
      summary: '窗口收件：提交 · send it; originals that were seen make papers of grade B',
      creates: true,
      params: schemas.draftParams,
      body: schemas.sendBody,
      output: schemas.sent,
      status: 201,
      handle: async (ctx, { params, body, key }) => {
        const sent = await receiveAtWindow(desk, ctx, { ...params, ...body, key: key ?? ctx.requestId })
        return { ...sent, cases: [...sent.cases] }
      },
    }),
    route({
      ...common,
      method: 'GET',
      path: '/api/applications/window/receipts/{number}',
      summary: '窗口收件：打印回执 · the receipt of what my window took down',
      params: schemas.caseParams,
      output: 'file',
      handle: async (ctx, { params }) => {
        const { name, mediaType, body } = await receiptAtWindow(desk, ctx, params.number)
        return { file: { name, mediaType, body: Buffer.from(body) } }
      },
    }),
  ]
}

function byOf({ holder, agent, mandate }: z.output<typeof schemas.counterQuery>): AtWindow {
  return { holder, agent: agent ?? null, mandate: mandate ?? null }
}

async function viewOf(desk: ApplicationDesk, ctx: Ctx, draft: string, by: AtWindow) {
  const who = await atWindow(ctx, by)
  const open = (await openDraft(desk, ctx, who, draft)) ?? reject('missing', 'applications.draft-gone')
  return draftView(ctx, who, open)
}
