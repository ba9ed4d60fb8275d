import { words as kitWords } from '#kit/kit-words'
import { reject } from '#kit/ruling'
import { say, type Words } from '#kit/words'
import type { Ctx } from '#platform/context'
import { type Route, route } from '#platform/http/route'
import { SPREADSHEET, workbook } from '#platform/sheet/write'
import { type ImportReport, importDirectory } from './commands/import-directory.ts'
import { columnName, templateHeader } from './rules/index.ts'
import * as schemas from './schemas.ts'
import { words } from './words.ts'

const tag = 'directory'
const book = new Map<string, Words>(Object.entries({ ...kitWords, ...words }))

/** The report in the asked language, the columns by the names of the template. */
function told(ctx: Ctx, report: ImportReport) {
  const faults = report.faults.map(({ row, field, code, facts }) => {
    const text = book.get(code)
    return {
      row,
      field: field === '' ? '' : columnName(report.kind, field),
      code,
      message: text ? say(text, ctx.locale, facts) : code,
    }
  })
  return { ...report, faults: faults.slice(0, 1000), faultCount: faults.length }
}

export const importRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/directory/import',
    permission: 'directory.import',
    tag,
    summary: 'Import units or staff from CSV or XLSX, with a report row by row; `check` writes nothing',
    upload: true,
    body: schemas.importBody,
    output: schemas.importReport,
    handle: async (ctx, { body: { files, mode, password } }) => {
      const [file, second] = files
      if (file === undefined || second !== undefined) reject('invalid', 'directory.import-one-file', {}, 'files')
      return told(ctx, await importDirectory(ctx, { bytes: file.bytes, mode, password }))
    },
  }),
  route({
    method: 'GET',
    path: '/api/directory/import/{kind}/template',
    permission: 'directory.import',
    tag,
    summary: 'The empty sheet to fill in for an import',
    params: schemas.importParams,
    output: 'file',
    handle: async (_, { params: { kind } }) => {
      const name = kind === 'units' ? '机构' : '人员'
      const body = await workbook([{ name, head: templateHeader(kind), rows: [] }])
      return { file: { name: `${name}导入模板.xlsx`, mediaType: SPREADSHEET, body } }
    },
  }),
]
