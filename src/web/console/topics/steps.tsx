import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EditDialog } from '../parts/edit-dialog.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'
import './topics.css'

export type TypedStep = { measure: string; dueOn: string }

/** Measures with their days, in a form; at least one. */
export function StepsField({ name }: { name: string }) {
  const t = useWords(words)
  const c = useWords(common)
  const needed = (field: string) => [{ required: true, message: c('required', { field }) }]
  return (
    <Form.List name={name} initialValue={[{}]}>
      {(rows, { add, remove }) => (
        <fieldset>
          <legend>{t('measures')}</legend>
          {rows.map((row) => (
            <div key={row.key} className="steps-row">
              <Form.Item name={[row.name, 'measure']} rules={needed(t('measure'))}>
                <Input aria-label={t('measure')} placeholder={t('measure')} maxLength={300} />
              </Form.Item>
              <Form.Item name={[row.name, 'dueOn']} rules={needed(t('due'))}>
                <Input type="date" aria-label={t('due')} />
              </Form.Item>
              <Button disabled={rows.length === 1} onClick={() => remove(row.name)}>
                {t('removeMeasure')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('addMeasure')}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

type Line = { no: number; measure: string; dueOn: string; doneOn: string | null; said: string | null }
type Props = { rows: readonly Line[]; today: string; mayFinish: boolean; path: string; touches: string }

/** The handling list: what is to be done until when, what came of it, what is overdue. */
export function StepsTable({ rows, today, mayFinish, path, touches }: Props) {
  const t = useWords(words)
  const [no, setNo] = useState<number | null>(null)
  const state = ({ dueOn, doneOn }: Line): string =>
    doneOn === null ? t(dueOn < today ? 'overdue' : 'notYet') : t('doneOn', { day: doneOn })
  return (
    <>
      <DataTable<Line>
        label={t('measures')}
        size="small"
        pagination={false}
        dataSource={[...rows]}
        rowKey={(row) => String(row.no)}
        columns={[
          { key: 'measure', title: t('measure'), render: (_, row) => row.measure },
          { key: 'due', title: t('due'), render: (_, row) => row.dueOn },
          { key: 'state', title: t('state'), render: (_, row) => state(row) },
          {
            key: 'said',
            title: t('result'),
            render: (_, row) =>
              row.said ?? (mayFinish ? <Button onClick={() => setNo(row.no)}>{t('finishStep')}</Button> : null),
          },
        ]}
      />
      <SayDialog
        title={t('finishStep')}
        label={t('evidence')}
        open={no !== null}
        touches={touches}
        save={(text) => send('POST', `${path}/${no}`, { text })}
        onClose={() => setNo(null)}
      />
    </>
  )
}

type Said = {
  title: string
  label: string
  open: boolean
  touches: string
  save: (text: string) => Promise<unknown>
  onClose: () => void
}

/** One text that goes with an act. */
export function SayDialog({ title, label, open, touches, save, onClose }: Said) {
  const c = useWords(common)
  return (
    <EditDialog<{ text: string }>
      title={title}
      open={open}
      touches={[touches]}
      save={({ text }) => save(text)}
      onClose={onClose}
    >
      <Form.Item name="text" label={label} rules={[{ required: true, message: c('required', { field: label }) }]}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </EditDialog>
  )
}
