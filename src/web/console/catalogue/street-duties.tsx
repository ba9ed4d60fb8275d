import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { dutyLists } from '#schemas/hotline'
import { useClassName, useOrgName } from '../api/names.ts'
import { send, useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { useClasses } from '../parts/class-picker.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { OrgPicker } from '../parts/pickers.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Lists = z.output<typeof dutyLists>
type List = Lists['rows'][number]

/** What each street or town may be sent (履职事项清单): what is not in its list may not be pushed down to it. */
export function StreetDuties() {
  const t = useWords(words)
  const [editing, setEditing] = useState<List | 'new' | null>(null)
  const question = useAsk<Lists>(['street-duties'], '/api/hotline/street-duties')
  return (
    <>
      <div className="page-acts gap-below">
        <span className="quiet">{t('dutiesHint')}</span>
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('dutiesAdd')}
        </Button>
      </div>
      <Asked question={question}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('dutiesNone')} hint={t('dutiesHint')} />
          ) : (
            <ListTable rows={rows} onEdit={setEditing} />
          )
        }
      </Asked>
      <ListDialog editing={editing} onClose={() => setEditing(null)} />
    </>
  )
}

function ListTable(props: { rows: readonly List[]; onEdit: (list: List) => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const org = useOrgName()
  const about = useClassName()
  const { locale } = useLanguage()
  return (
    <DataTable<List>
      label={t('dutiesTitle')}
      size="small"
      className="query-table"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      rowKey="org"
      dataSource={[...props.rows]}
      columns={[
        { title: t('street'), render: (_, row) => org(row.org) },
        {
          title: t('dutyClasses'),
          render: (_, row) => (
            <span className="cell-subject">
              {t('dutyCount', { count: row.codes.length })}{' '}
              <span className="quiet">{row.codes.map(about).join(locale === 'zh' ? '、' : ', ')}</span>
            </span>
          ),
        },
        {
          title: c('acts'),
          key: 'acts',
          render: (_, row) => (
            <Button size="small" aria-label={`${c('edit')} ${org(row.org)}`} onClick={() => props.onEdit(row)}>
              {c('edit')}
            </Button>
          ),
        },
      ]}
    />
  )
}

type Typed = { org: string; codes?: string[]; basis: string }

function ListDialog(props: { editing: List | 'new' | null; onClose: () => void }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const org = useOrgName()
  const classes = useClasses()
  const before = props.editing === 'new' ? null : props.editing
  const options = (classes.data?.rows ?? [])
    .filter((row) => row.active || before?.codes.includes(row.code))
    .map((row) => ({ value: row.code, label: `${row.code} ${row.name[locale]}` }))
  const save = (typed: Typed) =>
    send('PUT', `/api/hotline/street-duties/${before?.org ?? typed.org}`, {
      codes: typed.codes ?? [],
      basis: typed.basis,
    })
  return (
    <EditDialog<Typed>
      title={before ? org(before.org) : t('dutiesAdd')}
      open={props.editing !== null}
      first={before ? { codes: before.codes } : {}}
      touches={['street-duties']}
      save={save}
      onClose={props.onClose}
    >
      {before === null && (
        <EditField name="org" label={t('street')}>
          <OrgPicker label={t('street')} handling />
        </EditField>
      )}
      <EditField name="codes" label={t('dutyClasses')} hint={t('dutyClassesHint')} optional>
        <Select
          mode="multiple"
          // Leaving the field with Tab must not choose what happens to stand first.
          defaultActiveFirstOption={false}
          aria-label={t('dutyClasses')}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
        />
      </EditField>
      <EditField name="basis" label={t('dutyBasis')}>
        <Input maxLength={200} />
      </EditField>
    </EditDialog>
  )
}
