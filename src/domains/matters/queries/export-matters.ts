import { allOrgs, isInScope } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { type Cell, csv, type Sheet, SPREADSHEET, workbook } from '#platform/sheet/write'
import { columns, type MatterVersion, rowHeaders, type VersionState } from '../rules/index.ts'

export type ExportAsked = { format: 'json' | 'jsonl' | 'csv' | 'xlsx'; states: readonly VersionState[] }
export type Exported = { name: string; mediaType: string; body: Uint8Array }

type Row = Pick<MatterVersion, 'baseCode' | 'taskCode' | 'place' | 'org' | 'state' | 'from' | 'body'> & {
  localTaskCode: string | null
  localCode: string | null
}

/** The catalogue as a file that can be imported again: JSON and JSONL whole, CSV and XLSX by the columns of the table. */
export async function exportMatters(ctx: Ctx, { format, states }: ExportAsked): Promise<Exported> {
  return ctx.reading('matters.import', async (tx) => {
    const { byId } = await allOrgs(tx)
    // What is in force everybody may read; what is being written stays with those whose area it is.
    const mayRead = ({ state, org: id }: Row): boolean =>
      state === 'live' || isInScope(tx.actor, 'matters.import', { org: id, orgPath: byId.get(id)?.path ?? '' })
    const rows = (await rowsFor(tx, states)).filter(mayRead)
    const org = (id: string): { code: string; name: string } => byId.get(id) ?? { code: '', name: '' }
    if (format === 'json' || format === 'jsonl') {
      const whole = rows.map(({ org: id, ...row }) => ({ ...row, org: org(id).code, department: org(id).name }))
      const text =
        format === 'json' ? JSON.stringify(whole, null, 1) : `${whole.map((row) => JSON.stringify(row)).join('\n')}\n`
      const mediaType = format === 'json' ? 'application/json' : 'application/jsonl'
      return { name: `matters.${format}`, mediaType, body: Buffer.from(text) }
    }
    const table = sheetOf(rows, org)
    return format === 'csv'
      ? { name: 'matters.csv', mediaType: 'text/csv; charset=utf-8', body: csv(table) }
      : { name: 'matters.xlsx', mediaType: SPREADSHEET, body: await workbook([table]) }
  })
}

async function rowsFor(tx: Tx, states: readonly VersionState[]): Promise<Row[]> {
  return tx.rows<Row>(sql`select v.base_code, m.local_code, v.task_code, v.local_task_code, v.place, v.org, v.state, v.valid_from as "from", v.body
    from matters.versions v join matters.matters m on m.city = v.city and m.id = v.matter
    where v.city = ${tx.city} and v.state = any(${[...states]}) order by v.base_code, v.place, v.no`)
}

function sheetOf(rows: readonly Row[], org: (id: string) => { code: string; name: string }): Sheet {
  const head = [...Object.values(rowHeaders), '状态', ...columns.map(({ zh }) => zh)]
  return {
    name: '事项',
    head,
    rows: rows.map((row): Cell[] => {
      const { code, name } = org(row.org)
      const codes = [row.baseCode, row.taskCode, row.localTaskCode ?? '', row.place, code, name, row.state]
      return [...codes, ...columns.map(({ write }) => write(row.body))]
    }),
  }
}
