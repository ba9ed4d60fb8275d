import { Button, Form, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { useKey } from '../keys.ts'
import { useWords } from '../language.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { words as shell } from '../shell/words.ts'
import { CallForm } from './call-form.tsx'
import { Ending } from './ending.tsx'
import { ReceiptPanel } from './receipt.tsx'
import { Side } from './side.tsx'
import { ends, fresh, type Typed } from './typed.ts'
import { useCall, useDraft } from './use-call.ts'
import { words } from './words.ts'
import './call-desk.css'

/** The form is the conversation; what the house knows appears at the side and never moves it. */
export function CallDesk() {
  const t = useWords(words)
  const k = useWords(shell)
  const call = useCall()
  const saved = useDraft(call.form, call.begin)
  const [one, two, three, four, five] = ends
  const choose = (end: Typed['end']) => () => call.form.setFieldValue('end', end)
  useKey('Alt 1', t('end.register'), choose(one))
  useKey('Alt 2', t('end.answer'), choose(two))
  useKey('Alt 3', t('end.refuse'), choose(three))
  useKey('Alt 4', t('end.hand-over'), choose(four))
  useKey('Alt 5', t('end.link'), choose(five))
  useKey('Ctrl Enter', k('keys.finish'), () => call.form.submit())
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        {saved && <span className="quiet small">{t('draft')}</span>}
        <Elapsed since={call.startedAt} />
      </PageHead>
      <Form<Typed>
        form={call.form}
        layout="vertical"
        requiredMark={false}
        initialValues={fresh}
        onFinish={call.act.run}
        onValuesChange={call.begin}
        scrollToFirstError={{ focus: true }}
      >
        <div className="call">
          <div>
            {call.receipt && <ReceiptPanel receipt={call.receipt} onClose={call.closeReceipt} />}
            {call.act.alert}
            <CallForm />
            <Ending />
            <div className="call-finish">
              <Button type="primary" size="large" htmlType="submit" loading={call.act.busy}>
                {t('finish')} <kbd>Ctrl Enter</kbd>
              </Button>
              <Popconfirm title={t('clearSure')} onConfirm={call.reset}>
                <Button size="large">{t('clear')}</Button>
              </Popconfirm>
            </div>
          </div>
          <Side />
        </div>
      </Form>
    </>
  )
}

/** How long the call runs, from the first key stroke. */
function Elapsed(props: { since: number | null }) {
  const t = useWords(words)
  const [, tick] = useState(0)
  useEffect(() => {
    if (props.since === null) return
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [props.since])
  if (props.since === null) return null
  const seconds = Math.floor((Date.now() - props.since) / 1000)
  return <span>{t('elapsed', { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` })}</span>
}
