import { z } from 'zod'
import { periodQuery } from './models.ts'

export const figureCharts = ['calibration', 'curve', 'confusion', 'drift', 'cost'] as const

const lang = z.enum(['zh', 'en']).optional().describe('Absent: the language of the reader')

export const figureChartParams = z.strictObject({ chart: z.enum(figureCharts) })
export const figureChartQuery = periodQuery.extend({
  class: z.string().max(32).optional().describe('curve: of one class'),
  width: z.coerce.number().int().min(280).max(1600).default(640).describe('Pixels of its place'),
  lang,
  v: z.string().max(40).optional().describe('Asks anew when the figures have changed'),
})
export const figureReportQuery = periodQuery.omit({ kind: true }).extend({ lang })
