import { Form, Input, Select } from 'antd'
import type { Words } from '#kit/words'
import { useLanguage, useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { other, reasons } from './reasons.ts'
import { words } from './words.ts'

type Props = { name: string; type: string; optional: boolean; title: Words }

/** A reason: its kind and a text that the resident can read. */
export function ReasonField(props: Props) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const form = Form.useFormInstance()
  const ruling: unknown = Form.useWatch('ruling', form)
  const listed =
    reasons[props.name === 'deviation' ? 'deviation' : `${props.type}.${String(ruling)}`] ?? reasons[props.type] ?? {}
  const options = [...Object.entries(listed), ['other', other] as const].map(([value, said]) => ({
    value,
    label: said[locale],
  }))
  const needed = props.optional ? [] : [{ required: true, message: c('required', { field: props.title[locale] }) }]
  return (
    <fieldset className="reason">
      <legend>{props.optional ? `${props.title[locale]}${c('optional')}` : props.title[locale]}</legend>
      <Form.Item
        name={[props.name, 'code']}
        label={t('act.reasonCode')}
        rules={needed}
        {...(options.length === 1 && !props.optional ? { initialValue: 'other' } : {})}
      >
        <Select aria-label={t('act.reasonCode')} options={options} allowClear={props.optional} />
      </Form.Item>
      <Form.Item name={[props.name, 'text']} label={t('act.reasonText')} rules={needed}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </fieldset>
  )
}
