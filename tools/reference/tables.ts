import type { Read } from './pages.ts'

type Column = { name: string; type: string; rest: string }
type Table = { name: string; columns: readonly Column[]; constraints: readonly string[] }

/** Columns that mean the same in every table. */
const common: Readonly<Record<string, string>> = {
  city: '城市（租户），000000 为全国 · city, the tenant; 000000 holds for all',
  id: '编号（UUID v7） · made by the application',
  case_id: '所属件 · the case it belongs to',
  task: '待办 · the task it belongs to',
  version: '版本 · rises with each change, against overwriting',
  created_at: '建立时间 · when it was made',
  updated_at: '更新时间 · when it last changed',
  valid_from: '生效 · in force from',
  valid_to: '失效 · in force until, open where empty',
  org: '机构 · organisation',
  org_path: '机构路径 · path of the organisation in the tree',
  place: '区划代码 · place, 12 digits',
  user_id: '工作人员 · member of staff',
  class_code: '诉求分类 · class of the demand',
  due_at: '到期 · due',
  due_provisional: '到期暂定 · the due date may still move',
  active: '启用 · in use',
  sort: '排序 · order of display',
  number: '编号 · public number',
  state: '状态 · state',
}

/** The data dictionary (数据字典): every table and column with its comments, keys and who may do what. */
export function tablesPage(read: Read): string {
  const sql = read('db/schema.sql')
  const comments = commentsIn(sql)
  const tables = tablesIn(sql)
  const schemas = [...new Set(tables.map(({ name }) => name.replace(/\..*/, '')))]
  return [
    '# Data dictionary 数据字典',
    '',
    'Printed by `npm run docs` from `db/schema.sql`, which `onedoor migrate --snapshot` writes from the catalogue.',
    'Roles: `onedoor_owner` changes tables, `onedoor_app` works, `onedoor_vault` reads identities, `onedoor_audit` reads records.',
    ...schemas.flatMap((schema) => [
      '',
      `## ${schema} ${comments.get(`schema ${schema}`) ?? ''}`.trimEnd(),
      ...tables
        .filter(({ name }) => name.startsWith(`${schema}.`))
        .flatMap((table) => section(table, comments, grantsOn(sql, table.name))),
    ]),
    '',
  ].join('\n')
}

function section(table: Table, comments: ReadonlyMap<string, string>, grants: readonly string[]): string[] {
  return [
    '',
    `### ${table.name}`,
    '',
    [comments.get(`table ${table.name}`) ?? '', ...grants].filter(Boolean).join('  \n'),
    '',
    '| Column | Type | |',
    '|---|---|---|',
    ...table.columns.map((column) => {
      const said = comments.get(`column ${table.name}.${column.name}`) ?? common[column.name]
      const about = [said, ...remarks(column.name, table.constraints)]
      return `| \`${column.name}\` | ${column.type}${column.rest} | ${about.filter(Boolean).join(' · ')} |`
    }),
  ]
}

/** What the constraints of the table say about one column: key, reference, allowed values. */
function remarks(column: string, constraints: readonly string[]): string[] {
  return constraints.flatMap((constraint) => {
    const key = /^(PRIMARY KEY|UNIQUE|FOREIGN KEY) \(([^)]*)\)(?: REFERENCES ([a-z_.]+))?/.exec(constraint)
    if (key?.[2] !== undefined) {
      const named = key[2].split(', ')
      if (!named.includes(column) || (column === 'city' && named.length > 1)) return []
      return [key[1] === 'FOREIGN KEY' ? `→ \`${key[3]}\`` : key[1] === 'UNIQUE' ? 'unique' : 'key']
    }
    const values = new RegExp(`\\(${column} = ANY \\(ARRAY\\[([^\\]]*)\\]`).exec(constraint)?.[1]
    return values === undefined ? [] : [values.replace(/::text/g, '').replace(/'/g, '`')]
  })
}

function tablesIn(sql: string): Table[] {
  return [...sql.matchAll(/^create table (\S+) \(\n([\s\S]*?)\n\)/gm)].map(([, name = '', body = '']) => {
    const lines = body.split('\n').map((line) => line.trim().replace(/,$/, ''))
    const isConstraint = (line: string): boolean => line.startsWith('constraint ')
    return {
      name,
      columns: lines.filter((line) => !isConstraint(line)).map(columnOf),
      constraints: lines.filter(isConstraint).map((line) => line.replace(/^constraint \S+ /, '')),
    }
  })
}

function columnOf(line: string): Column {
  const [, name = '', type = '', rest = ''] = /^(\S+) (.+?)( not null.*| default .*| generated .*)?$/.exec(line) ?? []
  const short: Readonly<Record<string, string>> = {
    'timestamp with time zone': 'timestamptz',
    'double precision': 'float8',
  }
  return { name, type: short[type] ?? type, rest: rest.replace(/ default .*/, '').replace(/ generated .*/, '') }
}

function commentsIn(sql: string): Map<string, string> {
  const found = sql.matchAll(/^comment on (schema|table|column|view) (\S+) is '((?:[^']|'')*)';/gm)
  return new Map(
    [...found].map(([, kind, name, text = '']) => [`${kind} ${name}`, text.replace(/''/g, "'").replace(/\|/g, '\\|')]),
  )
}

function grantsOn(sql: string, table: string): string[] {
  const name = table.replace('.', '\\.')
  const found = sql.matchAll(new RegExp(`^grant ([^;]+?) on ${name} to ([a-z_]+);`, 'gm'))
  return [...found].map(([, verbs, role]) => `\`${role}\`: ${verbs}`)
}
