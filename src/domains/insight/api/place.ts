import { z } from 'zod'
import { words as kitWords } from '#kit/kit-words'
import { reject } from '#kit/ruling'
import { say, type Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import { type Route, route } from '#platform/http/route'
import { addName, changeName } from '../commands/place/edit-gazetteer.ts'
import { importGazetteer, type NameReport } from '../commands/place/import-gazetteer.ts'
import { names, tryPlace } from '../queries/place/gazetteer.ts'
import { columnOf } from '../rules/index.ts'
import * as schemas from '../schemas/place.ts'
import { placeWords } from '../words/place.ts'
import { atPeoplesPace } from './pace.ts'

const tag = 'insight'
const permission = 'insight.edit-gazetteer'
const book = new Map<string, Words>(Object.entries({ ...kitWords, ...placeWords }))
const MOST_FAULTS = 1000

/** The report in the asked language, the columns by the names of the sheet. */
function told(ctx: Ctx, report: NameReport) {
  const faults = report.faults.slice(0, MOST_FAULTS).map(({ row, field, code, facts }) => {
    const text = book.get(code)
    return { row, field: columnOf(field), code, message: text ? say(text, ctx.locale, facts) : code }
  })
  return { ...report, faults, faultCount: report.faults.length }
}

/** The gazetteer (地名库): what the city's names are, and where they lie. */
export const placeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/insight/gazetteer',
    permission,
    tag,
    summary: 'Place names of the city beside those of the directory',
    query: schemas.namesQuery,
    output: schemas.namePage,
    handle: async (ctx, { query: { retired, ...query } }) => {
      const { rows, next } = await names(ctx, { ...query, retired: retired === '1' })
      return { rows: rows.map((row) => ({ ...row, aliases: [...row.aliases] })), next }
    },
  }),
  route({
    method: 'POST',
    path: '/api/insight/gazetteer',
    permission,
    tag,
    summary: 'Add a place name',
    status: 201,
    creates: true,
    body: schemas.nameBody,
    output: schemas.nameAdded,
    handle: async (ctx, { body, key }) => addName(ctx, { ...body, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/insight/gazetteer/{id}',
    permission,
    tag,
    summary: 'Change a place name, or retire it',
    params: schemas.nameParams,
    body: schemas.nameChange,
    output: z.undefined(),
    status: 204,
    handle: async (ctx, { params, body }) => changeName(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/insight/gazetteer/import',
    permission,
    tag,
    summary: 'Take place names from a file, with a report row by row; `check` writes nothing',
    upload: true,
    body: schemas.nameImportBody,
    output: schemas.nameReport,
    handle: async (ctx, { body: { files, mode } }) => {
      const [file, second] = files
      if (file === undefined || second !== undefined) reject('invalid', 'insight.one-file', {}, 'files')
      return told(ctx, await importGazetteer(ctx, { bytes: file.bytes, mode }))
    },
  }),
  route({
    method: 'POST',
    path: '/api/insight/gazetteer/try',
    permission,
    tag,
    summary: 'What the gazetteer reads out of a sentence; nothing is stored',
    body: schemas.tryBody,
    output: schemas.tried,
    handle: async (ctx, { body }) => {
      atPeoplesPace(ctx)
      const found = await tryPlace(ctx, { subject: '', text: body.text })
      return { found: found && { ...found, matched: [...found.matched] } }
    },
  }),
]
