import { Button, Checkbox, Form, Input, Radio } from 'antd'
import { memo } from 'react'
import { demands } from '../codes.ts'
import { useLanguage, useWords } from '../language.tsx'
import { ClassPicker } from '../parts/class-picker.tsx'
import { PlacePicker } from '../parts/pickers.tsx'
import { words as common } from '../words.ts'
import type { Typed } from './typed.ts'
import { words } from './words.ts'

/** Who calls, what about, where: in the order a call goes. Its fields hear of themselves, so that a key draws one of them only. */
export const CallForm = memo(Fields)

function Fields() {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const short = Form.useWatch<boolean | undefined>('short', Form.useFormInstance<Typed>()) === true
  return (
    <section className="sheet call-form">
      <Short on={short} />
      <Form.Item<Typed> name="phone" label={t('phone')} className="half">
        <Input autoFocus inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item<Typed> name="name" label={`${t('name')}${c('optional')}`} className="half" hidden={short}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item<Typed>
        name="text"
        label={t('text')}
        rules={[{ required: true, message: c('required', { field: t('text') }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={5000} />
      </Form.Item>
      <Form.Item<Typed> name="subject" label={t('subject')} hidden={short}>
        <Input maxLength={200} placeholder={t('subjectHint')} autoComplete="off" />
      </Form.Item>
      <Form.Item<Typed> name="place" label={t('place')} className="half">
        <PlacePicker label={t('place')} />
      </Form.Item>
      <Form.Item<Typed> name="address" label={t('address')} className="half" hidden={short}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item<Typed> name="kind" label={t('kind')} hidden={short}>
        <Radio.Group options={Object.entries(demands).map(([value, said]) => ({ value, label: said[locale] }))} />
      </Form.Item>
      <Form.Item<Typed> name="classCode" label={t('class')} className="half" hidden={short}>
        <ClassPicker label={t('class')} />
      </Form.Item>
      <Form.Item<Typed> name="recording" label={`${t('recording')}${c('optional')}`} className="half" hidden={short}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Wishes />
    </section>
  )
}

/** While a plan is in force, three things are enough: telephone, what, where. The rest is filled in and one press away. */
function Short({ on }: { on: boolean }) {
  const t = useWords(words)
  const form = Form.useFormInstance<Typed>()
  return (
    <>
      <Form.Item<Typed> name="short" valuePropName="checked" hidden>
        <Checkbox />
      </Form.Item>
      {on && (
        <p className="call-short">
          {t('short')} <Button onClick={() => form.setFieldsValue({ short: false })}>{t('whole')}</Button>
        </p>
      )}
    </>
  )
}

function Wishes() {
  const t = useWords(words)
  const wish = (name: 'mayContact' | 'wantsReply' | 'secret' | 'official', text: string) => (
    <Form.Item<Typed> name={name} valuePropName="checked" noStyle>
      <Checkbox>{text}</Checkbox>
    </Form.Item>
  )
  return (
    <div className="call-wishes">
      {wish('mayContact', t('consents'))}
      {wish('wantsReply', t('reply'))}
      {wish('secret', t('secret'))}
      {wish('official', t('official'))}
    </div>
  )
}
