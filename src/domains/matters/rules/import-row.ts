import { allow, type Ruling } from '#kit/ruling'
import { cleanLine } from '#kit/text'
import { type MatterBody, type MatterType, matterTypes } from './body.ts'
import {
  type BaseCode,
  type HandlingCode,
  parseBaseCode,
  parseHandlingCode,
  parseTaskCode,
  type TaskCode,
} from './codes.ts'
import { columns } from './columns.ts'

/** A row as any of the known files gives it: values by column, texts or numbers as written. */
export type RawRow = Readonly<Record<string, unknown>>

/** What is wrong with a row, or worth knowing about it; the code has its words in `words.ts`. */
export type RowRemark = { code: string; facts: Readonly<Record<string, string | number>> }

/** A row understood: which matter it means, and what it says about it. */
export type ImportRow = {
  baseCode: string | null
  localCode: string | null
  localTaskCode: string | null
  name: string
  type: MatterType
  /** 12 digits as written; null: the whole city. */
  place: string | null
  /** Code of an organisation of the city, or the department as the file calls it. */
  org: { code: string | null; name: string | null }
  said: readonly Partial<MatterBody>[]
  /** The whole body, where the file is an export of ours. */
  body: unknown
}

/** Names under which each fact stands in the files that are known: ours, the district's, the national catalogue's. */
const names: Readonly<Record<string, readonly string[]>> = {
  baseCode: ['基本编码', 'baseCode', 'catalogCode', 'catalog_code'],
  taskCode: ['实施编码', 'taskCode', 'task_code'],
  handlingCode: ['业务办理项编码', 'handlingCode', 'handlingItemCode', 'task_handle_item'],
  localTaskCode: ['本地编码', 'localTaskCode', 'itemCode', 'local_task_code'],
  localCode: ['本地目录编码', 'localCode', 'local_catalog_code'],
  place: ['区划代码', 'place', 'areaCode'],
  org: ['机构代码', 'org'],
  department: ['实施机构', 'department', 'dept_name'],
  name: ['事项名称', 'name', 'task_name'],
  type: ['事项类型', 'type', 'taskType', 'task_type'],
}
const MOST = 200

export const rowHeaders = {
  baseCode: '基本编码',
  taskCode: '实施编码',
  localTaskCode: '本地编码',
  place: '区划代码',
  org: '机构代码',
  department: '实施机构',
} as const

/** Understands one row, or says what is wrong with it. */
export function readRow(raw: RawRow): { row: ImportRow } | { faults: readonly RowRemark[] } {
  const faults: RowRemark[] = []
  const fact = (key: string): string | null => {
    const found = (names[key] ?? []).find((name) => raw[name] !== undefined && raw[name] !== null && raw[name] !== '')
    return found === undefined ? null : textOf(raw[found], found, faults)
  }
  const [baseCode, taskCode, name, typeText] = [fact('baseCode'), fact('taskCode'), fact('name'), fact('type')]
  const [localTaskCode, localCode, place] = [fact('localTaskCode'), fact('localCode'), fact('place')]
  const org = { code: fact('org'), name: fact('department') }
  const body = typeof raw.body === 'object' ? raw.body : undefined
  const base = baseCodeOf({ baseCode, taskCode, handlingCode: fact('handlingCode') }, faults)
  const type = typeOf(typeText, body)
  if (name === null && body === undefined) faults.push(missing('事项名称'))
  if (type === undefined)
    faults.push(typeText === null ? missing('事项类型') : remark('matters.import-type', { type: typeText }))
  if (base === null && localTaskCode === null) faults.push(missing('基本编码'))
  if (place !== null && !/^\d{12}$/.test(place))
    faults.push(remark('matters.import-value', { field: '区划代码', value: place.slice(0, 40) }))
  const said = body === undefined ? partsOf(raw, faults) : []
  if (faults.length > 0 || type === undefined) return { faults }
  return {
    row: {
      baseCode: base,
      localCode: localCode ?? localTaskCode?.split('-')[0] ?? null,
      localTaskCode,
      name: name ?? '',
      type,
      place,
      org,
      said,
      body,
    },
  }
}

function textOf(value: unknown, field: string, faults: RowRemark[]): string | null {
  const plain = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  if (typeof plain !== 'string') {
    faults.push(remark('matters.import-value', { field, value: String(value).slice(0, 40) }))
    return null
  }
  const line = cleanLine(plain, { max: MOST })
  if (line.allowed) return line.value
  faults.push(
    line.refusal.code === 'kit.text-too-long'
      ? remark('matters.import-long', { field, max: MOST })
      : remark('matters.import-text', { field }),
  )
  return null
}

type Codes = { baseCode: string | null; taskCode: string | null; handlingCode: string | null }

/** The base code, given by itself or within one of the longer codes. */
function baseCodeOf({ baseCode, taskCode, handlingCode }: Codes, faults: RowRemark[]): string | null {
  const found =
    baseCode !== null
      ? parseBaseCode(baseCode)
      : taskCode !== null
        ? baseOf(parseTaskCode(taskCode))
        : handlingCode !== null
          ? baseOf(parseHandlingCode(handlingCode))
          : null
  if (found === null) return null
  if (found.allowed) return found.value.code
  faults.push(remark(found.refusal.code, found.refusal.facts as RowRemark['facts']))
  return null
}

function baseOf(parsed: Ruling<TaskCode | HandlingCode>): Ruling<BaseCode> {
  return parsed.allowed ? allow('task' in parsed.value ? parsed.value.task.base : parsed.value.base) : parsed
}

function typeOf(text: string | null, body: unknown): MatterType | undefined {
  const given = text ?? (body as { type?: unknown } | undefined)?.type
  if (typeof given !== 'string') return undefined
  const code = given.padStart(2, '0')
  if (Object.hasOwn(matterTypes, code)) return code as MatterType
  return (Object.keys(matterTypes) as MatterType[]).find((one) => matterTypes[one].zh === given)
}

/** What the filled cells of our own table say; the name of any file counts as one. */
function partsOf(raw: RawRow, faults: RowRemark[]): Partial<MatterBody>[] {
  return columns.flatMap((column) => {
    const named = names[column.key] ?? [column.zh]
    const value = named.map((name) => raw[name]).find((one) => one !== undefined && one !== null && one !== '')
    if (value === undefined) return []
    const text = String(value).trim()
    if (/\p{Cs}/u.test(text)) {
      faults.push(remark('matters.import-text', { field: column.zh }))
      return []
    }
    const part = column.read(text)
    if (part !== undefined) return [part]
    if (column.key !== 'type')
      faults.push(remark('matters.import-value', { field: column.zh, value: text.slice(0, 40) }))
    return []
  })
}

function missing(field: string): RowRemark {
  return remark('matters.import-missing', { field })
}

function remark(code: string, facts: RowRemark['facts']): RowRemark {
  return { code, facts }
}
