import { z } from 'zod'
import { type Route, route } from '#platform/http/route'
import { outcomes, routes } from '#rules/hotline'
import { dropDraft, loadDraft, saveDraft } from './commands/drafts.ts'
import type { Desk } from './desk.ts'
import { callerHistory } from './queries/call-desk.ts'
import { dailyReport } from './queries/report.ts'
import { reportSheet } from './queries/report-sheet.ts'
import { suggestClass } from './queries/suggest-class.ts'
import { suggestUnit } from './queries/suggest-unit.ts'
import * as schemas from './schemas.ts'

const tag = 'hotline'

/** Helpers of the desks: suggestions, look-alikes, earlier calls, drafts, boards and reports. */
export function deskRoutes(desk: Desk): readonly Route[] {
  return [...suggestions(desk), ...drafts(desk), ...figures]
}

function suggestions(desk: Desk): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/hotline/suggest-class',
      permission: 'hotline.classify',
      tag,
      summary: 'Classes that the words point to, with the words',
      query: schemas.suggestClassQuery,
      output: schemas.suggestedClass,
      handle: async (ctx, { query }) => lines(await suggestClass(ctx, query)) as z.input<typeof schemas.suggestedClass>,
    }),
    route({
      method: 'GET',
      path: '/api/hotline/suggest-unit',
      permission: 'hotline.classify',
      tag,
      summary: 'The unit that the dispatch catalogue names for a class and a place',
      query: schemas.suggestUnitQuery,
      output: schemas.suggestedUnit,
      handle: async (ctx, { query }) =>
        lines(await suggestUnit(ctx, { class: query.class, place: query.place ?? null })),
    }),
    route({
      method: 'POST',
      path: '/api/hotline/callers/match',
      permission: 'parties.match',
      tag,
      summary: 'Earlier requests of a calling number; the look is written down',
      body: schemas.phoneBody,
      output: schemas.caseLines,
      handle: async (ctx, { body }) => lines(await callerHistory(desk, ctx, body)),
    }),
    route({
      method: 'GET',
      path: '/api/hotline/outcomes',
      permission: 'signed-in',
      tag,
      summary: 'What can come of a request at the desk: condition, text told, lawful routes',
      output: schemas.outcomeList,
      handle: async () => ({
        outcomes: Object.entries(outcomes).map(([code, one]) => ({ code, ...one })),
        routes: Object.entries(routes).map(([code, name]) => ({ code, name })),
      }),
    }),
  ]
}

function lines<T>(rows: readonly T[]): { rows: T[]; next: null } {
  return { rows: [...rows], next: null }
}

function drafts(desk: Desk): readonly Route[] {
  const common = {
    path: '/api/hotline/drafts/{draft}',
    permission: 'hotline.receive' as const,
    tag,
    params: schemas.draftParams,
  }
  return [
    route({
      ...common,
      method: 'GET',
      summary: 'What I was typing',
      output: schemas.draft,
      handle: async (ctx, { params }) => ({ sealed: await loadDraft(desk, ctx, params) }),
    }),
    route({
      ...common,
      method: 'PUT',
      summary: 'Keep what I am typing; sealed, and opened for me alone',
      body: schemas.draftBody,
      output: z.undefined(),
      status: 204,
      handle: async (ctx, { params, body }) => saveDraft(desk, ctx, { ...params, ...body }),
    }),
    route({
      ...common,
      method: 'DELETE',
      summary: 'Drop what I was typing',
      output: z.undefined(),
      status: 204,
      handle: async (ctx, { params }) => dropDraft(desk, ctx, params),
    }),
  ]
}

const figures: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/hotline/report',
    permission: 'hotline.report',
    tag,
    summary: 'Daily report by unit and class',
    query: schemas.reportQuery,
    output: schemas.report,
    handle: async (ctx, { query }) => {
      const { units, classes, ...rest } = await dailyReport(ctx, { ...query, level: levelOf(query.level) })
      return { ...rest, units: [...units], classes: [...classes] }
    },
  }),
  route({
    method: 'GET',
    path: '/api/hotline/report.xlsx',
    permission: 'hotline.report',
    tag,
    summary: 'The daily report as a spreadsheet',
    query: schemas.reportQuery,
    output: 'file',
    handle: async (ctx, { query }) => ({
      file: await reportSheet(await dailyReport(ctx, { ...query, level: levelOf(query.level) }), ctx.locale),
    }),
  }),
]

function levelOf(level: number): 1 | 2 | 3 {
  return level === 3 ? 3 : level === 2 ? 2 : 1
}
