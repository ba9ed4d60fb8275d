import { App, Button, Form, Input, QRCode } from 'antd'
import { useState } from 'react'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditField } from '../parts/edit-dialog.tsx'
import { useFormAct } from '../parts/use-form-act.tsx'
import { words } from './words.ts'

type Enrolled = { secret: string; link: string }

/** Adds a second factor: the password once more, the key into an app, a first code. */
export function SecondFactor(props: { proved: boolean }) {
  const t = useWords(words)
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null)
  return (
    <section className="sheet">
      <h2>{t('factor')}</h2>
      <p className="quiet">{t(props.proved ? 'factorOn' : 'factorHint')}</p>
      {enrolled ? <Confirm enrolled={enrolled} onDone={() => setEnrolled(null)} /> : <Begin onEnrolled={setEnrolled} />}
    </section>
  )
}

function Begin(props: { onEnrolled: (enrolled: Enrolled) => void }) {
  const t = useWords(words)
  const [form] = Form.useForm<{ password: string }>()
  const act = useFormAct(form, async (typed: { password: string }) => {
    props.onEnrolled(await send<Enrolled>('POST', '/api/sessions/second-factor', typed))
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={act.run}>
      {act.alert}
      <EditField name="password" label={t('current')}>
        <Input.Password autoComplete="current-password" />
      </EditField>
      <Button htmlType="submit" loading={act.busy}>
        {t('begin')}
      </Button>
    </Form>
  )
}

function Confirm(props: { enrolled: Enrolled; onDone: () => void }) {
  const t = useWords(words)
  const { message } = App.useApp()
  const [form] = Form.useForm<{ code: string }>()
  const act = useFormAct(form, async (typed: { code: string }) => {
    await send('POST', '/api/sessions/second-factor/confirm', { code: typed.code.trim() })
    void message.success(t('done'))
    props.onDone()
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={act.run}>
      {act.alert}
      <p>{t('scan')}</p>
      <QRCode value={props.enrolled.link} type="svg" aria-label={t('scan')} />
      <p>
        {t('secret')} <span className="number">{props.enrolled.secret}</span>
      </p>
      <EditField name="code" label={t('code')}>
        <Input inputMode="numeric" maxLength={6} autoComplete="one-time-code" />
      </EditField>
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {t('confirm')}
      </Button>
    </Form>
  )
}
