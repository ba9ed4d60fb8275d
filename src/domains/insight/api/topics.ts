import { z } from 'zod'
import { insist } from '#kit/ruling'
import { type Route, route } from '#platform/http/route'
import type { Printer } from '#platform/pdf/printer'
import { reportPage, reportStyles } from '#platform/report/page'
import { reportSheet } from '#platform/report/sheet'
import { finishMeasure, proposeTopic, reportTopic, reviewTopic, setTopic } from '../commands/topics/topics.ts'
import { topicDetail, topics } from '../queries/topics/board.ts'
import { topicReport } from '../queries/topics/print.ts'
import * as schemas from '../schemas/topics.ts'

const tag = 'insight'

/** The monthly topic (每月一题): proposed, set, in hand, reported, reviewed. Who may what, the commands say. */
export function topicRoutes(printer: Printer): readonly Route[] {
  return [...reading, ...acting, ...printing(printer)]
}

const reading: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/insight/topics',
    permission: 'signed-in',
    tag,
    summary: 'Monthly topics that I read, own or help with',
    query: schemas.topicQuery,
    output: schemas.topicList,
    handle: async (ctx, { query }) => ({ rows: await topics(ctx, query), next: null }),
  }),
  route({
    method: 'GET',
    path: '/api/insight/topics/{id}',
    permission: 'signed-in',
    tag,
    summary: 'A topic with its measures and what has become of its matter',
    params: schemas.problemParams,
    output: schemas.topicDetail,
    handle: async (ctx, { params }) => topicDetail(ctx, params.id),
  }),
]

const acting: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/insight/topics',
    permission: 'insight.edit-topics',
    tag,
    summary: 'Propose a topic of a month',
    body: schemas.topicAdd,
    output: schemas.added,
    status: 201,
    creates: true,
    handle: async (ctx, { body, key }) => proposeTopic(ctx, { ...body, key }),
  }),
  route({
    method: 'POST',
    path: '/api/insight/topics/{id}/setting',
    permission: 'insight.edit-topics',
    tag,
    summary: 'Set a topic, or drop it; never by the person who proposed it',
    params: schemas.problemParams,
    body: schemas.topicSet,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => setTopic(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/insight/topics/{id}/measures/{no}',
    permission: 'signed-in',
    tag,
    summary: 'Show that a measure is done; by the owner or the centre',
    params: schemas.stepParams,
    body: schemas.said,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => finishMeasure(ctx, { ...params, evidence: body.text }),
  }),
  route({
    method: 'POST',
    path: '/api/insight/topics/{id}/report',
    permission: 'signed-in',
    tag,
    summary: 'Report what came of a topic; by the owner or the centre',
    params: schemas.problemParams,
    body: schemas.said,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => reportTopic(ctx, { ...params, report: body.text }),
  }),
  route({
    method: 'POST',
    path: '/api/insight/topics/{id}/review',
    permission: 'insight.edit-topics',
    tag,
    summary: 'Review a report; never by the person who wrote it',
    params: schemas.problemParams,
    body: schemas.topicReview,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => reviewTopic(ctx, { ...params, good: body.good, review: body.text }),
  }),
]

function printing(printer: Printer): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/insight/topics/{id}/page',
      permission: 'signed-in',
      tag,
      summary: 'A topic as HTML without scripts',
      params: schemas.problemParams,
      query: schemas.topicPrint,
      output: 'file',
      handle: async (ctx, { params, query }) => {
        const body = Buffer.from(reportPage(await topicReport(ctx, { ...params, ...query })))
        return {
          file: { name: 'topic.html', mediaType: 'text/html; charset=utf-8', body, inline: true, styles: reportStyles },
        }
      },
    }),
    route({
      method: 'GET',
      path: '/api/insight/topics/{id}/print.pdf',
      permission: 'signed-in',
      tag,
      summary: 'A topic to print',
      params: schemas.problemParams,
      query: schemas.topicPrint,
      output: 'file',
      handle: async (ctx, { params, query }) => {
        const report = await topicReport(ctx, { ...params, ...query })
        const body = insist(await printer.pdf(reportSheet(report)))
        return { file: { name: `${report.title} ${report.day}.pdf`, mediaType: 'application/pdf', body } }
      },
    }),
  ]
}
