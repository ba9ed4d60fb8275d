import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditField } from '../parts/edit-dialog.tsx'
import { useFormAct } from '../parts/use-form-act.tsx'
import { words } from './words.ts'

type Typed = { current: string; next: string; again: string }

export function PasswordForm() {
  const t = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Typed>()
  const act = useFormAct(form, async ({ current, next, again }: Typed) => {
    if (next !== again) {
      form.setFields([{ name: 'again', errors: [t('differs')] }])
      return
    }
    await send('POST', '/api/sessions/password', { current, next })
    await queries.invalidateQueries({ queryKey: ['session'] })
    form.resetFields()
    void message.success(t('changed'))
  })
  return (
    <section className="sheet">
      <h2>{t('password')}</h2>
      <p className="quiet">{t('passwordHint')}</p>
      {act.alert}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act.run}>
        <EditField name="current" label={t('current')}>
          <Input.Password autoComplete="current-password" />
        </EditField>
        <EditField name="next" label={t('next')}>
          <Input.Password autoComplete="new-password" />
        </EditField>
        <EditField name="again" label={t('again')}>
          <Input.Password autoComplete="new-password" />
        </EditField>
        <Button htmlType="submit" loading={act.busy}>
          {t('password')}
        </Button>
      </Form>
    </section>
  )
}
