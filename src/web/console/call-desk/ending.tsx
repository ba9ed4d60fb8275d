import { Form, Input, Radio, Select } from 'antd'
import { memo } from 'react'
import type { Words } from '#kit/words'
import { handedOver, handOverTo, lawfulRoutes, notAccepted } from '../commands/choices.ts'
import { useLanguage, useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { ends, type Typed } from './typed.ts'
import { words } from './words.ts'

/** How the call ends, and what that ending needs. */
export const Ending = memo(Choice)

function Choice() {
  const t = useWords(words)
  const form = Form.useFormInstance<Typed>()
  const end: Typed['end'] = Form.useWatch('end', form) ?? 'register'
  return (
    <section className="sheet">
      <Form.Item<Typed> name="end" label={t('outcome')}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          className="call-ends"
          options={ends.map((value) => ({ value, label: t(`end.${value}`) }))}
        />
      </Form.Item>
      {end === 'answer' && <Answer />}
      {end === 'refuse' && <Refuse />}
      {end === 'hand-over' && <HandOver />}
      {end === 'link' && <Needed name="earlier" label={t('earlier')} />}
    </section>
  )
}

function Needed(props: { name: 'earlier' | 'receipt' | 'why'; label: string }) {
  const c = useWords(common)
  return (
    <Form.Item<Typed>
      name={props.name}
      label={props.label}
      rules={[{ required: true, message: c('required', { field: props.label }) }]}
    >
      {props.name === 'why' ? (
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      ) : (
        <Input maxLength={120} autoComplete="off" />
      )}
    </Form.Item>
  )
}

function Answer() {
  const t = useWords(words)
  const c = useWords(common)
  return (
    <>
      <Form.Item<Typed>
        name="answer"
        label={t('answer')}
        rules={[{ required: true, message: c('required', { field: t('answer') }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
      <Form.Item<Typed> name="sources" noStyle>
        <Sources />
      </Form.Item>
      <Form.Item<Typed> name="threeWay" label={`${t('threeWay')}${c('optional')}`}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
    </>
  )
}

/** The knowledge cited; it is chosen at the side. */
function Sources(props: { value?: Typed['sources'] }) {
  const t = useWords(words)
  const sources = props.value ?? []
  return (
    <p>
      <span className="quiet">{t('sources')}：</span>
      {sources.length === 0 ? t('noSources') : sources.map((source) => source.title).join('、')}
    </p>
  )
}

function Situation(props: { from: Readonly<Record<string, Words>> }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const options = Object.entries(props.from).map(([value, said]) => ({ value, label: said[locale] }))
  return (
    <Form.Item<Typed>
      name="situation"
      label={t('situation')}
      rules={[{ required: true, message: c('required', { field: t('situation') }) }]}
    >
      <Select aria-label={t('situation')} options={options} popupMatchSelectWidth={false} />
    </Form.Item>
  )
}

function Refuse() {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  return (
    <>
      <Situation from={notAccepted} />
      <Form.Item<Typed> name="route" label={`${t('route')}${c('optional')}`}>
        <Select
          aria-label={t('route')}
          allowClear
          options={Object.entries(lawfulRoutes).map(([value, said]) => ({ value, label: said[locale] }))}
        />
      </Form.Item>
      <Needed name="why" label={t('why')} />
    </>
  )
}

function HandOver() {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  return (
    <>
      <Situation from={handedOver} />
      <Form.Item<Typed>
        name="to"
        label={t('to')}
        rules={[{ required: true, message: c('required', { field: t('to') }) }]}
      >
        <Select
          aria-label={t('to')}
          options={Object.entries(handOverTo).map(([value, said]) => ({ value, label: said[locale] }))}
        />
      </Form.Item>
      <Needed name="receipt" label={t('receipt')} />
    </>
  )
}
