import { z } from 'zod'
import { insist } from '#kit/ruling'
import { type FileAnswer, type Route, route } from '#platform/http/route'
import type { Printer } from '#platform/pdf/printer'
import { reportPage, reportStyles } from '#platform/report/page'
import { reportSheet } from '#platform/report/sheet'
import { markHotspot } from '../commands/hotspots/mark.ts'
import { hotspotDetail, hotspots } from '../queries/hotspots/board.ts'
import { hotspotBrief, hotspotChart, hotspotTrend } from '../queries/hotspots/brief.ts'
import * as schemas from '../schemas/hotspots.ts'

const tag = 'insight'
const SVG = 'image/svg+xml; charset=utf-8'

/** Hot spots (热点): the ranking, charts, the brief as a page and on paper, and one of them. */
export function hotspotRoutes(printer: Printer): readonly Route[] {
  return [...boardRoutes, ...briefRoutes(printer), ...oneRoutes]
}

const boardRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/insight/hotspots',
    permission: 'insight.read',
    tag,
    summary: 'Matters that several requests are about, the hottest first',
    query: schemas.hotspotQuery,
    output: schemas.hotspotPage,
    handle: async (ctx, { query }) => hotspots(ctx, query),
  }),
  route({
    method: 'GET',
    path: '/api/insight/hotspots/charts/{chart}',
    permission: 'insight.read',
    tag,
    summary: 'The hottest matters or the hottest places as SVG',
    params: schemas.hotspotChartParams,
    query: schemas.hotspotChartQuery,
    output: 'file',
    handle: async (ctx, { params, query: { v: _, ...query } }) =>
      inline(`${params.chart}.svg`, SVG, await hotspotChart(ctx, { ...params, ...query })),
  }),
]

const oneRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/insight/hotspots/{id}',
    permission: 'insight.read',
    tag,
    summary: 'A hot spot with its weeks and the requests within my reach',
    params: schemas.hotspotParams,
    output: schemas.hotspotDetail,
    handle: async (ctx, { params }) => hotspotDetail(ctx, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/insight/hotspots/{id}/trend',
    permission: 'insight.read',
    tag,
    summary: 'The weeks of a hot spot as SVG',
    params: schemas.hotspotParams,
    query: schemas.hotspotTrendQuery,
    output: 'file',
    handle: async (ctx, { params, query: { v: _, ...query } }) =>
      inline('trend.svg', SVG, await hotspotTrend(ctx, { ...params, ...query })),
  }),
  route({
    method: 'POST',
    path: '/api/insight/hotspots/{id}/mark',
    permission: 'insight.edit-topics',
    tag,
    summary: 'Say that a hot spot is watched, or done with',
    params: schemas.hotspotParams,
    body: schemas.hotspotMark,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => markHotspot(ctx, { ...params, ...body }),
  }),
]

function briefRoutes(printer: Printer): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/insight/hotspots/brief',
      permission: 'insight.read',
      tag,
      summary: 'The brief of hot spots as HTML without scripts',
      query: schemas.hotspotBriefQuery,
      output: 'file',
      handle: async (ctx, { query }) => {
        const page = reportPage(await hotspotBrief(ctx, query))
        return { file: { ...inline('hotspots.html', 'text/html; charset=utf-8', page).file, styles: reportStyles } }
      },
    }),
    route({
      method: 'GET',
      path: '/api/insight/hotspots/brief.pdf',
      permission: 'insight.read',
      tag,
      summary: 'The brief of hot spots to print',
      query: schemas.hotspotBriefQuery,
      output: 'file',
      handle: async (ctx, { query }) => {
        const report = await hotspotBrief(ctx, query)
        const body = insist(await printer.pdf(reportSheet(report)))
        return { file: { name: `${report.title} ${report.day}.pdf`, mediaType: 'application/pdf', body } }
      },
    }),
  ]
}

function inline(name: string, mediaType: string, text: string): FileAnswer {
  return { file: { name, mediaType, body: Buffer.from(text), inline: true } }
}
