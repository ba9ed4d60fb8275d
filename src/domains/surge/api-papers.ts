import { insist } from '#kit/ruling'
import { type FileAnswer, type Route, route } from '#platform/http/route'
import type { Printer } from '#platform/pdf/printer'
import { reportPage, reportStyles } from '#platform/report/page'
import type { Report } from '#platform/report/report'
import { reportSheet } from '#platform/report/sheet'
import { briefReport, reviewReport } from './printing/reports.ts'
import { alarmChart, planDistricts, planTrend } from './queries/charts.ts'
import * as schemas from './schemas.ts'

const tag = 'surge'
const chart = {
  permission: 'surge.read',
  tag,
  params: schemas.idParams,
  query: schemas.chartQuery,
  output: 'file',
} as const

/** What is looked at and printed: charts, briefs, the review. */
export function paperRoutes(printer: Printer): readonly Route[] {
  return [...chartRoutes, ...briefRoutes(printer), reviewRoute(printer)]
}

const chartRoutes: readonly Route[] = [
  route({
    ...chart,
    method: 'GET',
    path: '/api/surge/alarms/{id}/chart.svg',
    summary: 'The two hours before an alarm, against the usual',
    handle: async (ctx, { params, query }) => inline('alarm.svg', SVG, await alarmChart(ctx, { ...params, ...query })),
  }),
  route({
    ...chart,
    method: 'GET',
    path: '/api/surge/plans/{id}/trend.svg',
    summary: 'Members of a plan over time',
    handle: async (ctx, { params, query }) => inline('trend.svg', SVG, await planTrend(ctx, { ...params, ...query })),
  }),
  route({
    ...chart,
    method: 'GET',
    path: '/api/surge/plans/{id}/districts.svg',
    summary: 'Members of a plan by district',
    handle: async (ctx, { params, query }) =>
      inline('districts.svg', SVG, await planDistricts(ctx, { ...params, ...query })),
  }),
]

function briefRoutes(printer: Printer): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/surge/plans/{id}/briefs/{no}',
      permission: 'surge.read',
      tag,
      summary: 'An hourly brief as a page without scripts',
      params: schemas.briefParams,
      query: schemas.langQuery,
      output: 'file',
      handle: async (ctx, { params, query }) => {
        const page = reportPage(await briefReport(ctx, { ...params, ...query }))
        return { file: { ...inline('brief.html', 'text/html; charset=utf-8', page).file, styles: reportStyles } }
      },
    }),
    route({
      method: 'GET',
      path: '/api/surge/plans/{id}/briefs/{no}/pdf',
      permission: 'surge.read',
      tag,
      summary: 'An hourly brief to print',
      params: schemas.briefParams,
      query: schemas.langQuery,
      output: 'file',
      handle: async (ctx, { params, query }) => printed(printer, await briefReport(ctx, { ...params, ...query })),
    }),
  ]
}

function reviewRoute(printer: Printer): Route {
  return route({
    method: 'GET',
    path: '/api/surge/plans/{id}/review.pdf',
    permission: 'surge.read',
    tag,
    summary: 'The review to print',
    params: schemas.idParams,
    query: schemas.langQuery,
    output: 'file',
    handle: async (ctx, { params, query }) => printed(printer, await reviewReport(ctx, { ...params, ...query })),
  })
}

const SVG = 'image/svg+xml; charset=utf-8'

function inline(name: string, mediaType: string, text: string): FileAnswer {
  return { file: { name, mediaType, body: Buffer.from(text), inline: true } }
}

async function printed(printer: Printer, report: Report): Promise<FileAnswer> {
  const body = insist(await printer.pdf(reportSheet(report)))
  return { file: { name: `${report.title}.pdf`, mediaType: 'application/pdf', body } }
}
