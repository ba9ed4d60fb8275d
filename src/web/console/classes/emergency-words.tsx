import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { emergencyWords } from '#schemas/hotline'
import { send, useAsk } from '../api/queries.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { words as common } from '../words.ts'
import { services, words } from './danger-words.ts'

type List = z.output<typeof emergencyWords>
type Line = List['rows'][number]

/** The words that send a request to the urgent lane (紧急词), and what a resident who writes one reads at once. */
export function EmergencyWords() {
  const t = useWords(words)
  const [editing, setEditing] = useState<Line | 'new' | null>(null)
  const question = useAsk<List>(['emergency-words'], '/api/hotline/emergency-words')
  return (
    <>
      <div className="page-acts gap-below">
        <span className="quiet">{t('hint')}</span>
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('add')}
        </Button>
      </div>
      <Asked question={question}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('empty')} hint={t('hint')} />
          ) : (
            <Lines rows={rows} onEdit={setEditing} />
          )
        }
      </Asked>
      <WordDialog editing={editing} onClose={() => setEditing(null)} />
    </>
  )
}

function Lines(props: { rows: readonly Line[]; onEdit: (line: Line) => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const service = useCode(services)
  return (
    <DataTable<Line>
      label={t('title')}
      size="small"
      className="query-table"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      rowKey="word"
      dataSource={[...props.rows]}
      columns={[
        { title: t('word'), dataIndex: 'word' },
        { title: t('service'), render: (_, row) => service(row.service) },
        {
          title: t('told'),
          render: (_, row) => <span className="cell-subject">{locale === 'zh' ? row.toldZh : row.toldEn}</span>,
        },
        { title: t('state'), render: (_, row) => t(row.active ? 'on' : 'off') },
        {
          title: c('acts'),
          key: 'acts',
          render: (_, row) => (
            <Button size="small" aria-label={`${c('edit')} ${row.word}`} onClick={() => props.onEdit(row)}>
              {c('edit')}
            </Button>
          ),
        },
      ]}
    />
  )
}

function WordDialog(props: { editing: Line | 'new' | null; onClose: () => void }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const before = props.editing === 'new' ? null : props.editing
  // The word itself is what is stored under: to change it, switch it off and add another.
  const save = (typed: Line) =>
    send('PUT', '/api/hotline/emergency-words', { ...typed, word: before?.word ?? typed.word.trim() })
  return (
    <EditDialog<Line>
      title={before?.word ?? t('add')}
      open={props.editing !== null}
      first={before ?? { active: true }}
      touches={['emergency-words']}
      save={save}
      onClose={props.onClose}
    >
      {before === null && (
        <EditField name="word" label={t('word')} hint={t('wordHint')}>
          <Input maxLength={30} />
        </EditField>
      )}
      <EditField name="service" label={t('service')}>
        <Select
          aria-label={t('service')}
          options={Object.entries(services).map(([value, said]) => ({ value, label: said[locale] }))}
        />
      </EditField>
      <EditField name="toldZh" label={t('toldZh')}>
        <Input.TextArea rows={2} maxLength={300} />
      </EditField>
      <EditField name="toldEn" label={t('toldEn')}>
        <Input.TextArea rows={2} maxLength={300} />
      </EditField>
      <EditField name="active" label="" optional checked>
        <Checkbox>{t('on')}</Checkbox>
      </EditField>
    </EditDialog>
  )
}
