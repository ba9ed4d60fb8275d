import { Button, Input, Tag } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useSearchParams } from 'react-router'
import { useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { words as common } from '../words.ts'
import { finding } from './shapes.ts'
import { words } from './words.ts'

type Entry = { code: string; name: { zh: string; en: string }; own: boolean }
type Props<T extends Entry> = {
  label: string
  add: string
  rows: readonly T[]
  columns: ColumnsType<T>
  onAdd: () => void
  onEdit: (row: T) => void
}

/** Entries of the dictionary: found by name or code, edited by those who may. */
export function EntryList<T extends Entry>({ label, add, rows, columns, onAdd, onEdit }: Props<T>) {
  const t = useWords(words)
  const c = useWords(common)
  const edits = useHolds()('documents.edit-types')
  const { q, find } = useFinding()
  const shown = finding(rows, q)
  return (
    <>
      <div className="page-acts gap-below">
        {edits && (
          <Button type="primary" onClick={onAdd}>
            {add}
          </Button>
        )}
        <Input.Search
          className="find-entry"
          aria-label={t('find')}
          placeholder={t('find')}
          defaultValue={q}
          allowClear
          onSearch={(text) => find(text.trim())}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t(rows.length === 0 ? 'none' : 'noneFound')}
          hint={t(rows.length === 0 ? 'noneHint' : 'noneFoundHint')}
        />
      ) : (
        <DataTable<T>
          label={label}
          size="middle"
          className="query-table"
          rowKey="code"
          pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          dataSource={shown}
          columns={[
            { title: t('name'), render: (_, row) => <Name row={row} /> },
            { title: t('codeField'), render: (_, row) => <code>{row.code}</code> },
            ...columns,
            ...(edits
              ? [
                  {
                    title: c('acts'),
                    key: 'acts',
                    render: (_: unknown, row: T) => (
                      <Button size="small" onClick={() => onEdit(row)}>
                        {c('edit')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  )
}

/** What is looked for stands in the address. */
function useFinding(): { q: string; find: (text: string) => void } {
  const [asked, setAsked] = useSearchParams()
  const find = (text: string): void => {
    const next = new URLSearchParams(asked)
    text === '' ? next.delete('q') : next.set('q', text)
    setAsked(next, { replace: true })
  }
  return { q: asked.get('q') ?? '', find }
}

/** Entries that hold for every city say so. */
function Name({ row }: { row: Entry }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  return (
    <span className="cell-subject">
      {row.name[locale]}{' '}
      {row.own ? null : (
        <Tag variant="outlined" className="tag-plain">
          {t('national')}
        </Tag>
      )}
    </span>
  )
}
