import { Button, Form, Input, Radio } from 'antd'
import type { z } from 'zod'
import type { holder, registered } from '#schemas/accounts'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { useFormAct } from '../parts/use-form-act.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

export type Holder = z.output<typeof holder>
type Registered = z.output<typeof registered>
type Typed = { kind: 'person' | 'firm'; name: string; idNumber?: string; creditCode?: string; phone?: string }

/** The body of a registration, by the kind of applicant. */
function registering({ kind, name, idNumber, creditCode, phone }: Typed): Record<string, unknown> {
  const tel = phone?.trim() ? { phone: phone.trim() } : {}
  return kind === 'person' ? { kind, name, idNumber, ...tel } : { kind, name, creditCode, ...tel }
}

/** Finds the applicant by the number on the card, or enters him. Numbers travel in the body and stay in the form alone. */
export function ApplicantForm({ onFound }: { onFound: (holder: Holder) => void }) {
  const t = useWords(words)
  const [form] = Form.useForm<Typed>()
  const kind: Typed['kind'] = Form.useWatch('kind', form) ?? 'person'
  const act = useFormAct(form, async (typed: Typed) => {
    const found = await send<Registered>('POST', '/api/holders', registering(typed))
    form.resetFields()
    onFound(found.holder)
  })
  return (
    <section className="sheet">
      <h2>{t('applicant')}</h2>
      {act.alert}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={act.run}
        initialValues={{ kind: 'person' }}
        scrollToFirstError={{ focus: true }}
      >
        <Form.Item<Typed> name="kind" label={t('kind')}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'person', label: t('person') },
              { value: 'firm', label: t('firm') },
            ]}
          />
        </Form.Item>
        <Fields kind={kind} />
        <p className="quiet small">{t('checkHint')}</p>
        <Button type="primary" htmlType="submit" loading={act.busy}>
          {t('check')}
        </Button>
      </Form>
    </section>
  )
}

function Fields({ kind }: { kind: Typed['kind'] }) {
  const t = useWords(words)
  const c = useWords(common)
  const field = (name: 'name' | 'idNumber' | 'creditCode', label: string, max: number) => (
    <Form.Item<Typed> name={name} label={label} rules={[{ required: true, message: c('required', { field: label }) }]}>
      <Input maxLength={max} autoComplete="off" autoFocus={name === 'name'} />
    </Form.Item>
  )
  return (
    <div className="window-who">
      {field('name', t(kind === 'person' ? 'name' : 'firmName'), 240)}
      {kind === 'person' ? field('idNumber', t('idNumber'), 64) : field('creditCode', t('creditCode'), 64)}
      <Form.Item<Typed> name="phone" label={`${t('phone')}${c('optional')}`}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
    </div>
  )
}

/** Who applies, masked. */
export function ApplicantLine({ id, onOther }: { id: string; onOther: () => void }) {
  const t = useWords(words)
  const question = useAsk<Holder>(['holder'], `/api/holders/${id}`)
  return (
    <Asked question={question} rows={1}>
      {({ name, kind, creditCode, level }) => (
        <p className="window-applicant">
          <strong>{name}</strong>
          <span className="quiet">
            {[t(kind), creditCode, t(`level.${level as 0 | 1 | 2 | 3}`)].filter(Boolean).join(' · ')}
          </span>
          <Button size="small" onClick={onOther}>
            {t('other')}
          </Button>
        </p>
      )}
    </Asked>
  )
}
