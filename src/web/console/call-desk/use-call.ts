import { App, Form, type FormInstance } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { newKey } from '../api/client.ts'
import { send } from '../api/queries.ts'
import { useFormAct } from '../parts/use-form-act.tsx'
import { useLater } from '../parts/use-later.ts'
import { callOf, fresh, type Typed } from './typed.ts'

export type Receipt = {
  number: string
  queryCode: string
  dueAt: string | null
  dueProvisional: boolean
  emergency: { words: readonly string[]; told: { zh: string; en: string } } | null
}

const DRAFT = 'call-desk'

/** A call in progress: the form, its saved draft, and the one act that finishes it. */
export function useCall() {
  const [form] = Form.useForm<Typed>()
  const { message } = App.useApp()
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const key = useRef(newKey())
  const begin = () => setStartedAt((before) => before ?? Date.now())
  const reset = () => {
    form.resetFields()
    setStartedAt(null)
    key.current = newKey()
    void dropDraft()
    form.getFieldInstance('phone')?.focus?.()
  }
  const act = useFormAct(form, async (typed: Typed) => {
    const given = await send<Receipt>('POST', '/api/requests', callOf(typed), key.current)
    setReceipt(given)
    message.destroy()
    reset()
  })
  return { form, act, receipt, closeReceipt: () => setReceipt(null), startedAt, begin, reset }
}

/** Saved as you type: sealed at the server, opened for its writer alone; nothing stays in the browser. */
export function useDraft(form: FormInstance<Typed>, begin: () => void): boolean {
  const typed: Typed | undefined = Form.useWatch([], form)
  const settled = useLater(JSON.stringify(typed ?? {}), 1500)
  const [saved, setSaved] = useState(false)
  const loaded = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is fetched once
  useEffect(() => {
    send<{ sealed: string | null }>('GET', `/api/hotline/drafts/${DRAFT}`)
      .then(({ sealed }) => {
        if (!sealed || form.isFieldsTouched()) return
        form.setFieldsValue({ ...fresh, ...JSON.parse(sealed) })
        begin()
      })
      .catch(() => undefined)
      .finally(() => {
        loaded.current = true
      })
  }, [])
  useEffect(() => {
    if (!loaded.current || !form.isFieldsTouched()) return
    send('PUT', `/api/hotline/drafts/${DRAFT}`, { sealed: settled })
      .then(() => setSaved(true))
      .catch(() => setSaved(false))
  }, [settled, form])
  return saved
}

function dropDraft(): Promise<unknown> {
  return send('DELETE', `/api/hotline/drafts/${DRAFT}`).catch(() => undefined)
}
