import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { findingWords, levelWords, partWords, wordReasonWords } from '#words/insight'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EditDialog } from '../parts/edit-dialog.tsx'
import { words as common } from '../words.ts'
import type { Rules } from './types.ts'
import { words } from './words.ts'

type Rule = Rules['rules'][number]
type Word = Rules['words'][number]

const useRules = () => useAsk<Rules>(['replies', 'rules'], '/api/insight/replies/rules')

/** How grave each finding is and what it takes off its part; the head of the centre sets it. */
export function ReplyRules() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const holds = useHolds()
  const question = useRules()
  const [open, setOpen] = useState<Rule | null>(null)
  return (
    <Asked question={question} rows={8}>
      {({ rules }) => (
        <>
          <DataTable<Rule>
            label={t('tab.rules')}
            size="middle"
            pagination={false}
            dataSource={[...rules]}
            rowKey={({ code }) => code}
            columns={[
              { key: 'rule', title: t('rule'), render: (_, { code }) => findingWords[code].name[locale] },
              { key: 'part', title: t('part'), render: (_, { part }) => partWords[part][locale] },
              { key: 'level', title: t('level'), render: (_, { level }) => levelWords[level][locale] },
              { key: 'weight', title: t('weight'), align: 'right', render: (_, { weight }) => weight },
              { key: 'changed', title: t('set'), render: (_, { delivered }) => t(delivered ? 'delivered' : 'changed') },
              ...(holds('insight.rule') ? [editColumn(t('edit'), setOpen)] : []),
            ]}
          />
          <EditDialog<{ level: string; weight: number }>
            open={open !== null}
            title={open ? findingWords[open.code].name[locale] : ''}
            first={{ level: open?.level ?? 'hint', weight: open?.weight ?? 0 }}
            touches={['replies']}
            save={(typed) => send('PUT', '/api/insight/replies/rules', { code: open?.code, ...typed })}
            onClose={() => setOpen(null)}
          >
            <Levels />
            <Form.Item name="weight" label={t('weight')}>
              <InputNumber min={0} max={100} aria-label={t('weight')} />
            </Form.Item>
          </EditDialog>
        </>
      )}
    </Asked>
  )
}

/** Words that replies are not to use; one that was delivered may be allowed. */
export function ReplyWords() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const holds = useHolds()
  const question = useRules()
  const [open, setOpen] = useState<Word | 'new' | null>(null)
  const first: Word = open === null || open === 'new' ? { word: '', level: 'warn', reason: 'other' } : open
  return (
    <Asked question={question} rows={8}>
      {(list) => (
        <>
          {holds('insight.rule') && (
            <div className="reply-filters">
              <Button onClick={() => setOpen('new')}>{t('add')}</Button>
            </div>
          )}
          <DataTable<Word>
            label={t('tab.words')}
            size="middle"
            pagination={false}
            dataSource={[...list.words]}
            rowKey={({ word }) => word}
            columns={[
              { key: 'word', title: t('word'), render: (_, { word }) => word },
              { key: 'why', title: t('why'), render: (_, { reason }) => wordReasonWords[reason][locale] },
              { key: 'level', title: t('level'), render: (_, { level }) => levelWords[level][locale] },
              ...(holds('insight.rule') ? [editColumn(t('edit'), setOpen)] : []),
            ]}
          />
          <WordDialog key={first.word} open={open !== null} first={first} onClose={() => setOpen(null)} />
        </>
      )}
    </Asked>
  )
}

function WordDialog(props: { open: boolean; first: Word; onClose: () => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const { word } = props.first
  return (
    <EditDialog<Word>
      open={props.open}
      title={word === '' ? t('add') : word}
      first={props.first}
      touches={['replies']}
      save={(typed) => send('PUT', '/api/insight/replies/words', { ...props.first, ...typed })}
      onClose={props.onClose}
    >
      {word === '' && (
        <Form.Item
          name="word"
          label={t('word')}
          rules={[{ required: true, message: c('required', { field: t('word') }) }]}
        >
          <Input maxLength={30} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('why')}>
        <Select
          aria-label={t('why')}
          options={Object.entries(wordReasonWords).map(([value, said]) => ({ value, label: said[locale] }))}
        />
      </Form.Item>
      <Levels />
    </EditDialog>
  )
}

function Levels() {
  const t = useWords(words)
  const { locale } = useLanguage()
  return (
    <Form.Item name="level" label={t('level')}>
      <Select
        aria-label={t('level')}
        options={Object.entries(levelWords).map(([value, said]) => ({ value, label: said[locale] }))}
      />
    </Form.Item>
  )
}

function editColumn<T>(title: string, open: (row: T) => void) {
  return {
    key: 'edit',
    title,
    render: (_: unknown, row: T) => (
      <Button size="small" type="link" onClick={() => open(row)}>
        {title}
      </Button>
    ),
  }
}
