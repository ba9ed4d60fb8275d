import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import type { CaseDetail } from '../api/types.ts'
import { citable, needOf } from '../case/application/read.ts'
import { useLanguage, useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { OFF_LIST, type Row } from './corrections.ts'
import { words } from './words.ts'

/** Everything that is to be corrected, in one notice (行政许可法 art. 32(4)); what cites nothing is marked as such. */
export function CorrectionsField({ name, item }: { name: string; item: CaseDetail }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const options = [
    ...citable(item, locale).map(({ value, label }) => ({ value, label })),
    { value: OFF_LIST, label: t('fix.offList') },
  ]
  const form = Form.useFormInstance<Record<string, readonly Row[]>>()
  const rows = Form.useWatch<readonly Row[] | undefined>(name, form) ?? []
  return (
    <fieldset className="reason">
      <legend>{t('fix.title')}</legend>
      <p className="quiet small">{t('fix.once')}</p>
      <Form.List name={name} initialValue={firstRows(item)}>
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, at) => (
              <div key={field.key} className="correction">
                <Form.Item
                  name={[field.name, 'cites']}
                  label={t('fix.cites', { no: at + 1 })}
                  rules={[{ required: true, message: c('required', { field: t('fix.what') }) }]}
                >
                  <Select options={options} aria-label={t('fix.cites', { no: at + 1 })} />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'problem']}
                  label={t('fix.problem')}
                  rules={[{ required: true, message: c('required', { field: t('fix.problem') }) }]}
                  {...(rows[at]?.cites === OFF_LIST ? { extra: t('fix.offListHint') } : {})}
                >
                  <Input.TextArea rows={2} maxLength={500} />
                </Form.Item>
                <Button icon={<DeleteOutlined />} aria-label={c('remove')} onClick={() => remove(field.name)} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {t('fix.add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

/** What was found wrong while checking stands there already. */
function firstRows(item: CaseDetail): Row[] {
  const bad = needOf(item).filter(({ state, problem }) => state === 'bad' || (state === 'missing' && problem !== null))
  return bad.length === 0 ? [{}] : bad.map(({ key, problem }) => ({ cites: `need:${key}`, problem: problem ?? '' }))
}
