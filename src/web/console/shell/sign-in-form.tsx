import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { Offline, Problem } from '../api/problem.ts'
import { useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Typed = { account: string; password: string; code?: string }

/** Account, password, and the second factor once the server asks for it. */
export function SignInForm(props: { account?: string; onDone: () => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const [asksCode, setAsksCode] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const refused = (error: unknown) => {
    if (error instanceof Offline) return c('offline')
    if (!(error instanceof Problem)) return c('error.server', { status: '-' })
    if (/code|factor|otp/.test(error.code) && !asksCode) {
      setAsksCode(true)
      return null
    }
    if (error.status === 429 || error.code.includes('lock')) return error.detail || t('signIn.locked')
    return error.detail || t('signIn.wrong')
  }
  const signIn = (typed: Typed) => {
    setBusy(true)
    const body = {
      account: typed.account.trim(),
      password: typed.password,
      ...(typed.code ? { code: typed.code.trim() } : {}),
    }
    plainPost(body)
      .then(props.onDone)
      .catch((error: unknown) => setSaid(refused(error)))
      .finally(() => setBusy(false))
  }
  const needed = (field: string) => [{ required: true, message: c('required', { field }) }]
  return (
    <Form<Typed>
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={signIn}
      initialValues={{ account: props.account }}
    >
      {said && <Alert type="error" showIcon title={said} role="alert" className="gap-below" />}
      <Form.Item name="account" label={t('signIn.account')} rules={needed(t('signIn.account'))}>
        <Input autoComplete="username" autoFocus={!props.account} />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={needed(t('signIn.password'))}>
        <Input.Password autoComplete="current-password" autoFocus={Boolean(props.account)} />
      </Form.Item>
      {asksCode && (
        <Form.Item name="code" label={t('signIn.code')} extra={t('signIn.codeHint')} rules={needed(t('signIn.code'))}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} autoFocus />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('signIn.send')}
      </Button>
    </Form>
  )
}

/** A wrong password also answers 401: it must not open the dialog that this form stands in. */
function plainPost(body: Typed): Promise<unknown> {
  return call('/api/sessions', { method: 'POST', body, plain: true })
}
