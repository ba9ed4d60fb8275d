import { Button, InputNumber, Popconfirm } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { lookAlikeRules } from '#schemas/insight'
import { useClassName } from '../api/names.ts'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { ClassPicker } from '../parts/class-picker.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type List = z.output<typeof lookAlikeRules>
type Rule = List['usual']
type Line = Rule & { shipped: boolean }

const KIND = 'look-alike-rules'

/** Radius, window and least score by class (相似件规则); the city's own first, then those of classes. */
export function Rules() {
  const t = useWords(words)
  const [editing, setEditing] = useState<Line | 'new' | null>(null)
  const question = useAsk<List>([KIND], '/api/insight/look-alike-rules')
  return (
    <>
      <div className="page-acts gap-below">
        <span className="quiet">{t('rulesHint')}</span>
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('addRule')}
        </Button>
      </div>
      <Asked question={question}>{(list) => <Lines rows={linesOf(list)} onEdit={setEditing} />}</Asked>
      <RuleDialog editing={editing} onClose={() => setEditing(null)} />
    </>
  )
}

/** Where the city has set nothing, the rule as shipped stands in its place. */
function linesOf({ usual, rows }: List): Line[] {
  const own = rows.map((row) => ({ ...row, shipped: false }))
  return own.some(({ classCode }) => classCode === '') ? own : [{ ...usual, shipped: true }, ...own]
}

function Lines(props: { rows: readonly Line[]; onEdit: (line: Line) => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const className = useClassName()
  const nameOf = ({ classCode }: Line) => (classCode === '' ? t('allClasses') : className(classCode))
  return (
    <DataTable<Line>
      label={t('rule')}
      size="small"
      className="query-table"
      pagination={false}
      rowKey="classCode"
      dataSource={[...props.rows]}
      columns={[
        {
          title: t('class'),
          render: (_, row) => (
            <>
              {nameOf(row)} {row.shipped && <span className="quiet small">{t('usual')}</span>}
            </>
          ),
        },
        { title: t('radius'), dataIndex: 'radius', align: 'right' },
        { title: t('days'), dataIndex: 'days', align: 'right' },
        { title: t('atLeast'), dataIndex: 'atLeast', align: 'right' },
        {
          title: c('acts'),
          key: 'acts',
          render: (_, row) => <Acts row={row} name={nameOf(row)} onEdit={props.onEdit} />,
        },
      ]}
    />
  )
}

function Acts({ row, name, onEdit }: { row: Line; name: string; onEdit: (line: Line) => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const perform = useDo()
  const remove = () =>
    perform({
      act: () => send('POST', '/api/insight/look-alike-rules/removal', { classCode: row.classCode }),
      done: t('removed'),
      touches: [KIND],
    })
  return (
    <span className="row-acts">
      <Button size="small" aria-label={`${c('edit')} ${name}`} onClick={() => onEdit(row)}>
        {c('edit')}
      </Button>
      {!row.shipped && (
        <Popconfirm title={t('removeSure')} onConfirm={remove}>
          <Button size="small" aria-label={`${t('remove')} ${name}`}>
            {t('remove')}
          </Button>
        </Popconfirm>
      )}
    </span>
  )
}

function RuleDialog(props: { editing: Line | 'new' | null; onClose: () => void }) {
  const t = useWords(words)
  const className = useClassName()
  const before = props.editing === 'new' ? null : props.editing
  const save = (typed: Rule) => {
    const { radius, days, atLeast } = typed
    return send('PUT', '/api/insight/look-alike-rules', {
      ...{ radius, days, atLeast },
      classCode: before?.classCode ?? typed.classCode,
    })
  }
  const title = before === null ? t('addRule') : before.classCode === '' ? t('allClasses') : className(before.classCode)
  return (
    <EditDialog<Rule>
      title={title}
      open={props.editing !== null}
      first={before ?? { radius: 500, days: 60, atLeast: 0.5 }}
      touches={[KIND]}
      save={save}
      onClose={props.onClose}
    >
      {before === null && (
        <EditField name="classCode" label={t('class')}>
          <ClassPicker label={t('class')} />
        </EditField>
      )}
      <EditField name="radius" label={t('radius')}>
        <InputNumber min={10} max={50_000} precision={0} />
      </EditField>
      <EditField name="days" label={t('days')}>
        <InputNumber min={1} max={730} precision={0} />
      </EditField>
      <EditField name="atLeast" label={t('atLeast')}>
        <InputNumber min={0.1} max={1} step={0.05} />
      </EditField>
    </EditDialog>
  )
}
