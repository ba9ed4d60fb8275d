import { Button, Form, Input, Modal, Select } from 'antd'
import { useEffect, useState } from 'react'
import { purposes, type RevealPurpose } from '#rules/parties'
import { send } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { useFormAct } from './use-form-act.tsx'
import { words } from './words.ts'

/** What a case page may know of its resident before any reveal. */
export type PartyOf = {
  number: string
  secrecy: string
  party: { masked: string; consent: boolean } | null
}

type Typed = { purpose: RevealPurpose; reason: string }
type Revealed = Readonly<Record<string, unknown>>
const HIDE_AFTER_MS = 60_000
const offered = ['contact', 'visit', 'call-back', 'urgent', 'discipline'] as const satisfies readonly RevealPurpose[]

/** The resident, masked; a reveal asks for purpose and reason, is recorded, and hides itself again. */
export function MaskedParty(props: { item: PartyOf; mayReveal: boolean }) {
  const t = useWords(words)
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<Revealed | null>(null)
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => setShown(null), HIDE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [shown])
  const { party, secrecy } = props.item
  if (secrecy === 'anonymous' || !party) return <p className="quiet">{t('party.anonymous')}</p>
  return (
    <div className="party">
      {shown ? <Shown party={shown} /> : <p className="party-masked">{party.masked || t('party.hidden')}</p>}
      {secrecy !== 'open' && <p className="quiet">{t('party.protected')}</p>}
      {!party.consent && <p className="quiet">{t('party.noContact')}</p>}
      {props.mayReveal && !shown && (
        <Button size="small" className="no-print" onClick={() => setAsking(true)}>
          {t('party.reveal')}
        </Button>
      )}
      <RevealDialog number={props.item.number} open={asking} onClose={() => setAsking(false)} onShown={setShown} />
    </div>
  )
}

function Shown(props: { party: Revealed }) {
  const t = useWords(words)
  const fields = ['name', 'phone', 'idNumber', 'address', 'email'] as const
  return (
    <dl className="facts party-shown no-print" aria-live="polite">
      {fields
        .filter((field) => typeof props.party[field] === 'string')
        .map((field) => (
          <div key={field}>
            <dt>{t(`party.${field}`)}</dt>
            <dd>{String(props.party[field])}</dd>
          </div>
        ))}
      <p className="quiet small">{t('party.shown')}</p>
    </dl>
  )
}

function RevealDialog(props: {
  number: string
  open: boolean
  onClose: () => void
  onShown: (party: Revealed) => void
}) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const c = useWords(common)
  const [form] = Form.useForm<Typed>()
  const act = useFormAct(form, async (typed: Typed) => {
    const fields = purposes[typed.purpose].fields
    props.onShown(await send<Revealed>('POST', `/api/cases/${props.number}/reveal`, { ...typed, fields }))
    props.onClose()
  })
  return (
    <Modal
      open={props.open}
      title={t('party.revealTitle')}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      okText={t('party.reveal')}
      cancelText={c('cancel')}
      confirmLoading={act.busy}
      destroyOnHidden
    >
      <p>{t('party.revealNote')}</p>
      {act.alert}
      <Form
        form={form}
        layout="vertical"
        onFinish={act.run}
        initialValues={{ purpose: 'contact' }}
        requiredMark={false}
      >
        <Form.Item name="purpose" label={t('party.purpose')} rules={[{ required: true }]}>
          <Select
            aria-label={t('party.purpose')}
            options={offered.map((value) => ({ value, label: purposes[value].name[locale] }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('party.reason')}
          rules={[{ required: true, message: c('required', { field: t('party.reason') }) }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
