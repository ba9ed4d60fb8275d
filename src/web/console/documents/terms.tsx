import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { send, useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { words as common } from '../words.ts'
import { EntryList } from './list.tsx'
import { badOption, type TermForm, type TermLine, type TypeLine, termForm, termOf } from './shapes.ts'
import { words } from './words.ts'

const TYPES = [
  ...['text', 'long-text', 'number', 'money', 'date', 'yes-no', 'choice', 'choices', 'phone'],
  ...['citizen-number', 'credit-code', 'person-name', 'place', 'address'],
] as readonly TermLine['type'][]
const SENSITIVITIES = ['open', 'personal', 'sensitive'] as const

/** The terms of the dictionary. */
export function Terms() {
  const t = useWords(words)
  const [editing, setEditing] = useState<TermLine | 'new' | null>(null)
  const question = useAsk<{ rows: readonly TermLine[] }>(['terms'], '/api/document-terms')
  return (
    <Asked question={question}>
      {({ rows }) => (
        <>
          <EntryList
            label={t('tab.terms')}
            add={t('addTerm')}
            rows={rows}
            onAdd={() => setEditing('new')}
            onEdit={setEditing}
            columns={[
              { title: t('termType'), render: (_, row) => t(`termType.${row.type}`) },
              { title: t('sensitivity'), render: (_, row) => t(`sensitivity.${row.sensitivity}`) },
            ]}
          />
          <TermDialog term={editing} onClose={() => setEditing(null)} />
        </>
      )}
    </Asked>
  )
}

function TermDialog(props: { term: TermLine | 'new' | null; onClose: () => void }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const before = props.term === 'new' || props.term === null ? null : props.term
  const types = useAsk<{ rows: readonly TypeLine[] }>(['types'], props.term === null ? null : '/api/document-types')
  const save = (form: TermForm): Promise<unknown> => {
    const code = before?.code ?? form.code.trim()
    return send('PUT', `/api/document-terms/${encodeURIComponent(code)}`, termOf(form, before?.version ?? null))
  }
  const sources = (types.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name[locale] }))
  return (
    <EditDialog<TermForm>
      title={before ? before.name[locale] : t('addTerm')}
      open={props.term !== null}
      first={before ? termForm(before) : { type: 'text', sensitivity: 'personal', sources: [] }}
      touches={['terms']}
      save={save}
      onClose={props.onClose}
      width={720}
    >
      {before === null && (
        <EditField name="code" label={t('codeField')} hint={t('termCodeHint')}>
          <Input maxLength={60} autoFocus />
        </EditField>
      )}
      <div className="pairs">
        <EditField name={['name', 'zh']} label={t('name')}>
          <Input maxLength={100} />
        </EditField>
        <EditField name={['name', 'en']} label={t('nameEn')}>
          <Input maxLength={100} />
        </EditField>
        <EditField name="type" label={t('termType')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={TYPES.map((value) => ({ value, label: t(`termType.${value}`) }))}
          />
        </EditField>
        <EditField name="sensitivity" label={t('sensitivity')}>
          <Select options={SENSITIVITIES.map((value) => ({ value, label: t(`sensitivity.${value}`) }))} />
        </EditField>
      </div>
      <OptionsField />
      <EditField name="sources" label={t('sources')} optional>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={[{ value: 'account', label: t('sources.account') }, ...sources]}
        />
      </EditField>
      <UnitAndHint />
    </EditDialog>
  )
}

/** What stands behind the number, and what helps to answer. */
function UnitAndHint() {
  const t = useWords(words)
  return (
    <div className="pairs">
      <EditField name={['unit', 'zh']} label={t('unit')} optional>
        <Input maxLength={20} />
      </EditField>
      <EditField name={['unit', 'en']} label={t('unitEn')} optional>
        <Input maxLength={20} />
      </EditField>
      <EditField name={['hint', 'zh']} label={t('hintZh')} optional>
        <Input maxLength={200} />
      </EditField>
      <EditField name={['hint', 'en']} label={t('hintEn')} optional>
        <Input maxLength={200} />
      </EditField>
    </div>
  )
}

/** Options as lines; a line that lacks a part is named. */
function OptionsField() {
  const t = useWords(words)
  const c = useWords(common)
  const whole = async (_: unknown, text?: string): Promise<void> => {
    const line = badOption(text)
    if (line !== undefined) throw new Error(t('optionsWrong', { line }))
  }
  return (
    <Form.Item
      name="options"
      label={`${t('options')}${c('optional')}`}
      extra={t('optionsHint')}
      rules={[{ validator: whole }]}
    >
      <Input.TextArea rows={4} />
    </Form.Item>
  )
}
