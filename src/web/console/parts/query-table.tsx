import { DownloadOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/queries.ts'
import type { Page } from '../api/types.ts'
import { useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { Asked } from './asked.tsx'
import { exportCsv } from './csv.ts'
import { DataTable } from './data-table.tsx'
import { EmptyState } from './page-head.tsx'
import { useKept } from './use-kept.ts'
import { words } from './words.ts'

export type QueryColumn<T> = {
  key: string
  title: string
  render: (row: T) => ReactNode
  /** The plain text for the export; without it the column is not exported. */
  text?: (row: T) => string
  numeric?: boolean
  width?: number
  /** Hidden until chosen. */
  extra?: boolean
}

type Props<T> = {
  id: string
  /** The first word names the kind, so that live changes find it. */
  kind: string
  path: string
  query?: Readonly<Record<string, string | number | undefined>>
  columns: readonly QueryColumn<T>[]
  rowKey: (row: T) => string
  label: string
  empty: { title: string; hint?: string; action?: ReactNode }
  onOpen?: (row: T) => void
  selection?: { keys: readonly string[]; change: (keys: string[], rows: T[]) => void }
}

/** A table that the server pages: the place in it stands in the address, columns are chosen and kept. */
export function QueryTable<T extends object>(props: Props<T>) {
  const [asked] = useSearchParams()
  const cursor = asked.get('after') ?? undefined
  const question = useAsk<Page<T>>([props.kind], props.path, { ...props.query, cursor })
  const [hidden, setHidden] = useKept<string[]>(
    `columns.${props.id}`,
    props.columns.filter((one) => one.extra).map((one) => one.key),
  )
  const shown = props.columns.filter((column) => !hidden.includes(column.key))
  return (
    <Asked question={question} rows={8}>
      {(page) =>
        page.rows.length === 0 && cursor === undefined ? (
          <EmptyState title={props.empty.title} {...(props.empty.hint ? { hint: props.empty.hint } : {})}>
            {props.empty.action}
          </EmptyState>
        ) : (
          <div className="query-table" aria-busy={question.isFetching}>
            <Tools table={props} page={page} shown={shown} hidden={hidden} setHidden={setHidden} />
            <Rows table={props} page={page} shown={shown} />
            <Pager next={page.next} atFirst={cursor === undefined} />
          </div>
        )
      }
    </Asked>
  )
}

function Rows<T extends object>(props: { table: Props<T>; page: Page<T>; shown: readonly QueryColumn<T>[] }) {
  const { table, page } = props
  const { onOpen, selection } = table
  return (
    <DataTable<T>
      label={table.label}
      size="middle"
      pagination={false}
      dataSource={[...page.rows]}
      rowKey={table.rowKey}
      columns={props.shown.map((column) => ({
        key: column.key,
        title: column.title,
        align: column.numeric ? ('right' as const) : ('left' as const),
        ...(column.width ? { width: column.width } : {}),
        render: (_: unknown, row: T) => column.render(row),
      }))}
      {...(onOpen ? { onRow: (row: T) => ({ onDoubleClick: () => onOpen(row) }) } : {})}
      {...(selection
        ? {
            rowSelection: {
              selectedRowKeys: [...selection.keys],
              onChange: (keys, rows) => selection.change(keys.map(String), rows),
            },
          }
        : {})}
    />
  )
}

type ToolsProps<T extends object> = {
  table: Props<T>
  page: Page<T>
  shown: readonly QueryColumn<T>[]
  hidden: string[]
  setHidden: (hidden: string[]) => void
}

function Tools<T extends object>({ table, page, shown, hidden, setHidden }: ToolsProps<T>) {
  const t = useWords(words)
  const c = useWords(common)
  const toggle = (key: string) =>
    setHidden(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key])
  const chooser = (
    <div className="column-list">
      {table.columns.map((column) => (
        <Checkbox key={column.key} checked={!hidden.includes(column.key)} onChange={() => toggle(column.key)}>
          {column.title}
        </Checkbox>
      ))}
    </div>
  )
  return (
    <div className="table-tools">
      <span className="quiet">
        {page.total === undefined ? t('table.rows', { count: page.rows.length }) : c('total', { count: page.total })}
      </span>
      <Popover content={chooser} trigger="click" placement="bottomRight">
        <Button size="small" icon={<SettingOutlined />}>
          {c('columns')}
        </Button>
      </Popover>
      <Button size="small" icon={<DownloadOutlined />} onClick={() => exportCsv(table.id, shown, page.rows)}>
        {c('exportRows')}
      </Button>
    </div>
  )
}

/** On and back by cursor; the way back is the browser's own history. */
function Pager(props: { next: string | null; atFirst: boolean }) {
  const c = useWords(common)
  const [asked, setAsked] = useSearchParams()
  const [depth, setDepth] = useState(0)
  const go = (after: string | null) => {
    const next = new URLSearchParams(asked)
    if (after === null) next.delete('after')
    else next.set('after', after)
    setDepth(after === null ? 0 : depth + 1)
    setAsked(next)
    window.scrollTo({ top: 0 })
  }
  if (props.next === null && props.atFirst) return null
  return (
    <div className="pager">
      <Button disabled={props.atFirst} onClick={() => go(null)}>
        {c('firstPage')}
      </Button>
      <Button
        disabled={depth === 0}
        onClick={() => {
          setDepth(depth - 1)
          window.history.back()
        }}
      >
        {c('previousPage')}
      </Button>
      <Button disabled={props.next === null} onClick={() => go(props.next)}>
        {c('nextPage')}
      </Button>
    </div>
  )
}
