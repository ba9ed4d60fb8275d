import { insist } from '#kit/ruling'
import type { FileAnswer, Route } from '#platform/http/route'
import { route } from '#platform/http/route'
import type { Printer } from '#platform/pdf/printer'
import { reportPage, reportStyles } from '#platform/report/page'
import { reportSheet } from '#platform/report/sheet'
import { figureChart, figuresReport } from '../queries/figures/report.ts'
import * as schemas from '../schemas/figures.ts'

const tag = 'insight'

/** What the analyst reads, drawn: single charts, a page without scripts, a file to print. */
export function figureRoutes(printer: Printer): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/insight/charts/{chart}',
      permission: 'insight.read',
      tag,
      summary: 'A chart of how right the suggestions are, as SVG',
      params: schemas.figureChartParams,
      query: schemas.figureChartQuery,
      output: 'file',
      handle: async (ctx, { params, query }) => {
        const svg = await figureChart(ctx, { ...params, ...query })
        return inline(`${params.chart}.svg`, 'image/svg+xml; charset=utf-8', svg)
      },
    }),
    route({
      method: 'GET',
      path: '/api/insight/report',
      permission: 'insight.read',
      tag,
      summary: 'The whole page as HTML without scripts',
      query: schemas.figureReportQuery,
      output: 'file',
      handle: async (ctx, { query }) => {
        const page = reportPage(await figuresReport(ctx, query))
        return { file: { ...inline('insight.html', 'text/html; charset=utf-8', page).file, styles: reportStyles } }
      },
    }),
    route({
      method: 'GET',
      path: '/api/insight/report.pdf',
      permission: 'insight.read',
      tag,
      summary: 'The whole page to print',
      query: schemas.figureReportQuery,
      output: 'file',
      handle: async (ctx, { query }) => {
        const report = await figuresReport(ctx, query)
        const body = insist(await printer.pdf(reportSheet(report)))
        return { file: { name: `${report.title} ${report.day}.pdf`, mediaType: 'application/pdf', body } }
      },
    }),
  ]
}

function inline(name: string, mediaType: string, text: string): FileAnswer {
  return { file: { name, mediaType, body: Buffer.from(text), inline: true } }
}
