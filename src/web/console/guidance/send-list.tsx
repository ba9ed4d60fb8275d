import { Button, Form, Input } from 'antd'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { useDo } from '../parts/use-do.tsx'
import type { Given, Guide } from './guide.ts'
import { words } from './words.ts'

type Props = { guide: Guide; given: Given; place: string | null; phone: string | undefined }

/** The list for the telephone in the caller's hand. */
export function SendList({ guide, given, place, phone }: Props) {
  const t = useWords(words)
  const perform = useDo()
  const [form] = Form.useForm<{ phone: string }>()
  const finish = (typed: { phone: string }) =>
    void perform({
      act: () => send('POST', `/api/guides/${guide.taskCode}/texts`, { ...typed, place, given }),
      done: t('sent'),
      touches: [],
    })
  return (
    <Form form={form} layout="vertical" onFinish={finish} className="guide-send" initialValues={{ phone: phone ?? '' }}>
      <Form.Item
        name="phone"
        label={t('send')}
        help={t('phone-hint')}
        rules={[{ required: true, message: t('phone') }]}
      >
        <Input inputMode="tel" maxLength={20} autoComplete="off" placeholder={t('phone')} />
      </Form.Item>
      <Button htmlType="submit">{t('send-do')}</Button>
    </Form>
  )
}
