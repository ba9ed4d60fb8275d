import { z } from 'zod'
import { type Locale, say, type Words } from '#kit/words'
import { type Route, route } from '#platform/http/route'
import { setBodyCode } from './commands/edit-body-code.ts'
import { discardDraft, saveDraft, startDraft, takeBack } from './commands/edit-draft.ts'
import {
  cancelMatter,
  mergeMatters,
  resumeVersion,
  splitMatter,
  suspendVersion,
  withdrawLocal,
} from './commands/end-matter.ts'
import { approveVersion, submitVersion, unschedule } from './commands/review-version.ts'
import { keepLocal } from './commands/todos.ts'
import { type ImportReport, importMatters } from './import/import-matters.ts'
import { editorDictionary, matterChoices } from './queries/editor-dictionary.ts'
import { editorList, editorTodos } from './queries/editor-list.ts'
import { exportMatters } from './queries/export-matters.ts'
import { checkTyped, differencesBetween, versionDetail } from './queries/version-detail.ts'
import type { RowRemark } from './rules/index.ts'
import * as schemas from './schemas.ts'
import { bodyOf } from './schemas-body.ts'
import { words } from './words.ts'

const tag = 'matters'
const edit = { permission: 'matters.edit', tag } as const
const approve = { permission: 'matters.approve', tag } as const
const nothing = { output: z.undefined(), status: 204 as const }
const one = '/api/matter-versions/{id}'

/** What a query answers is read-only; the schema of the answer is not. */
const open = <T>(value: unknown): T => value as T

const reading: readonly Route[] = [
  route({
    ...edit,
    method: 'GET',
    path: '/api/matter-versions',
    summary: 'Versions within my reach, with counts by state',
    query: schemas.listQuery,
    output: schemas.list,
    handle: async (ctx, { query }) => open<z.input<typeof schemas.list>>(await editorList(ctx, query)),
  }),
  route({
    ...edit,
    method: 'GET',
    path: one,
    summary: 'One version with its faults, its deviations from the level above and its history',
    params: schemas.idParams,
    output: schemas.detail,
    handle: async (ctx, { params }) => open<z.input<typeof schemas.detail>>(await versionDetail(ctx, params)),
  }),
  route({
    ...edit,
    method: 'GET',
    path: `${one}/differences`,
    summary: 'What a version changes against another one, element by element',
    params: schemas.idParams,
    query: schemas.againstQuery,
    output: schemas.differenceList,
    handle: async (ctx, { params, query }) => ({ rows: [...(await differencesBetween(ctx, { ...params, ...query }))] }),
  }),
  route({
    ...edit,
    method: 'GET',
    path: '/api/matter-todos',
    summary: 'Changes one level up that my versions must follow',
    output: schemas.todoList,
    handle: async (ctx) => open<z.input<typeof schemas.todoList>>({ rows: await editorTodos(ctx) }),
  }),
  route({
    ...edit,
    method: 'GET',
    path: '/api/matter-dictionary',
    summary: 'Document types and terms that bodies may name',
    output: schemas.dictionary,
    handle: async (ctx) => open<z.input<typeof schemas.dictionary>>(await editorDictionary(ctx)),
  }),
  route({
    ...edit,
    method: 'GET',
    path: '/api/matter-choices',
    summary: 'Matters in force by a piece of their name',
    query: schemas.choicesQuery,
    output: schemas.choices,
    handle: async (ctx, { query }) => ({ rows: [...(await matterChoices(ctx, query))] }),
  }),
]

const writing: readonly Route[] = [
  route({
    ...edit,
    method: 'POST',
    path: '/api/matter-versions',
    summary: 'Begin a draft: from nothing, from a version, or from the level above',
    status: 201,
    body: schemas.start,
    output: schemas.drafted,
    handle: async (ctx, { body }) => startDraft(ctx, body),
  }),
  route({
    ...edit,
    method: 'PUT',
    path: one,
    summary: 'Save a draft, complete or not',
    params: schemas.idParams,
    body: schemas.save,
    output: schemas.saved,
    handle: async (ctx, { params, body }) =>
      saveDraft(ctx, { ...params, revision: body.revision, body: bodyOf(body.body) }),
  }),
  route({
    ...edit,
    method: 'POST',
    path: `${one}/check`,
    summary: 'What a body that is being written lacks; saves nothing',
    params: schemas.idParams,
    body: schemas.checkBody,
    output: schemas.checked,
    handle: async (ctx, { params, body }) =>
      open<z.input<typeof schemas.checked>>(await checkTyped(ctx, { ...params, body: bodyOf(body.body) })),
  }),
  route({
    ...edit,
    method: 'DELETE',
    path: one,
    ...nothing,
    summary: 'Throw a draft away',
    params: schemas.idParams,
    handle: async (ctx, { params }) => discardDraft(ctx, params),
  }),
  route({
    ...edit,
    method: 'POST',
    path: `${one}/submission`,
    summary: 'Hand a draft to a second person',
    params: schemas.idParams,
    body: schemas.submission,
    output: schemas.reviewed,
    handle: async (ctx, { params, body }) => submitVersion(ctx, { ...params, ...body }),
  }),
  route({
    ...edit,
    method: 'DELETE',
    path: `${one}/submission`,
    ...nothing,
    summary: 'Take a submitted version back',
    params: schemas.idParams,
    handle: async (ctx, { params }) => takeBack(ctx, params),
  }),
  route({
    ...edit,
    method: 'POST',
    path: '/api/matter-todos/{id}/answer',
    ...nothing,
    summary: 'Say why nothing needs to change here',
    params: schemas.idParams,
    body: schemas.answer,
    handle: async (ctx, { params, body }) => keepLocal(ctx, { todo: params.id, ...body }),
  }),
]

const ruling: readonly Route[] = [
  route({
    ...approve,
    method: 'POST',
    path: `${one}/approval`,
    summary: 'Publish what somebody else wrote from a day on, or give it back',
    params: schemas.idParams,
    body: schemas.approval,
    output: schemas.reviewed,
    handle: async (ctx, { params, body }) => approveVersion(ctx, { ...params, ...body }),
  }),
  route({
    ...approve,
    method: 'DELETE',
    path: `${one}/schedule`,
    summary: 'Take a version back that waits for its day',
    params: schemas.idParams,
    output: schemas.reviewed,
    handle: async (ctx, { params }) => unschedule(ctx, params),
  }),
  route({
    ...approve,
    method: 'POST',
    path: `${one}/suspension`,
    ...nothing,
    summary: 'Suspend a version: nobody can apply until it is resumed',
    params: schemas.idParams,
    body: schemas.reasonBody,
    handle: async (ctx, { params, body }) => suspendVersion(ctx, { ...params, ...body }),
  }),
  route({
    ...approve,
    method: 'DELETE',
    path: `${one}/suspension`,
    ...nothing,
    summary: 'Resume a suspended version',
    params: schemas.idParams,
    handle: async (ctx, { params }) => resumeVersion(ctx, params),
  }),
  route({
    ...approve,
    method: 'POST',
    path: `${one}/withdrawal`,
    ...nothing,
    summary: 'End a local version, so that the one above holds here too',
    params: schemas.idParams,
    body: schemas.reasonBody,
    handle: async (ctx, { params, body }) => withdrawLocal(ctx, { ...params, ...body }),
  }),
  route({
    ...approve,
    method: 'POST',
    path: '/api/matters/{matter}/cancellation',
    ...nothing,
    summary: 'Take a matter out of the catalogue, and say where people go instead',
    params: schemas.matterParams,
    body: schemas.cancellation,
    handle: async (ctx, { params, body }) => cancelMatter(ctx, { ...params, ...body }),
  }),
  route({
    ...approve,
    method: 'POST',
    path: '/api/matters/{matter}/split',
    summary: 'Begin drafts for the parts of a matter; it ends when the last of them begins',
    params: schemas.matterParams,
    body: schemas.split,
    output: schemas.splitDone,
    handle: async (ctx, { params, body }) => ({ drafts: [...(await splitMatter(ctx, { ...params, ...body })).drafts] }),
  }),
  route({
    ...approve,
    method: 'POST',
    path: '/api/matters/merge',
    summary: 'Merge matters into one that is there or is to be written',
    body: schemas.merge,
    output: schemas.mergeDone,
    handle: async (ctx, { body }) => mergeMatters(ctx, body),
  }),
  route({
    ...approve,
    method: 'PUT',
    path: '/api/matter-bodies/{org}',
    ...nothing,
    summary: 'Enter the credit code of an implementing body',
    params: schemas.orgParams,
    body: schemas.bodyCode,
    handle: async (ctx, { params, body }) => setBodyCode(ctx, { ...params, ...body }),
  }),
]

const files: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/matter-import',
    permission: 'matters.import',
    tag,
    upload: true,
    summary: 'Take over a catalogue from JSON, JSONL, CSV or XLSX, with a report row by row',
    body: schemas.importBody,
    output: schemas.importReport,
    handle: async (
      ctx,
      {
        body: {
          mode,
          files: [file],
        },
      },
    ) => told(await importMatters(ctx, { mode, bytes: file?.bytes ?? new Uint8Array() }), ctx.locale),
  }),
  route({
    method: 'GET',
    path: '/api/matter-export',
    permission: 'matters.import',
    tag,
    summary: 'The catalogue as a file that can be imported again',
    query: schemas.exportQuery,
    output: 'file',
    handle: async (ctx, { query }) => ({ file: await exportMatters(ctx, query) }),
  }),
]

/** The report in the language of the reader. */
function told(report: ImportReport, locale: Locale): z.input<typeof schemas.importReport> {
  const lines = report.lines.map(({ remarks, gaps, ...line }) => ({
    ...line,
    remarks: remarks.map((remark) => sayRemark(remark, locale)),
    gaps: gaps.map((gap) => gap.say[locale]),
  }))
  return { ...report, lines }
}

/** A remark on an imported row, in words. */
export function sayRemark({ code, facts }: RowRemark, locale: Locale): string {
  const known: Readonly<Record<string, Words>> = words
  const text = known[code]
  return text === undefined ? code : say(text, locale, facts)
}

export const routes: readonly Route[] = [...reading, ...writing, ...ruling, ...files]
