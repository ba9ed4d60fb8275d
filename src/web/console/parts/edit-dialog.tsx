import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Modal } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { useFormAct } from './use-form-act.tsx'

type Props<T extends object> = {
  title: string
  open: boolean
  first?: Partial<T>
  /** Lists whose first key word is one of these are asked again afterwards. */
  touches: readonly string[]
  save: (typed: T) => Promise<unknown>
  onClose: () => void
  children: ReactNode
  width?: number
}

/** An editor's form in a dialog: refusals stand at their fields, what was typed stays until it is saved. */
export function EditDialog<T extends object>(props: Props<T>) {
  if (!props.open) return null
  return <Open {...props} />
}

function Open<T extends object>(props: Props<T>) {
  const c = useWords(common)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<T>()
  useFocusBack()
  const act = useFormAct(form, async (typed: T) => {
    await props.save(typed)
    await queries.invalidateQueries({ predicate: (query) => props.touches.includes(String(query.queryKey[0])) })
    void message.success(c('saved'))
    props.onClose()
  })
  return (
    <Modal
      open
      title={props.title}
      width={props.width ?? 560}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      okText={c('save')}
      cancelText={c('cancel')}
      confirmLoading={act.busy}
      mask={{ closable: false }}
    >
      {act.alert}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={act.run}
        {...(props.first ? { initialValues: props.first } : {})}
        scrollToFirstError={{ focus: true }}
      >
        {props.children}
      </Form>
    </Modal>
  )
}

/** Whoever works with the keyboard is back where he opened the dialog once it is gone. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}

/** A field with its label and the sentence for when it is empty. */
export function EditField(props: {
  name: string | string[]
  label: string
  hint?: string
  optional?: boolean
  checked?: boolean
  children: ReactNode
}) {
  const c = useWords(common)
  return (
    <Form.Item
      name={props.name}
      label={props.optional ? `${props.label}${c('optional')}` : props.label}
      {...(props.hint ? { extra: props.hint } : {})}
      {...(props.checked ? { valuePropName: 'checked' } : {})}
      rules={props.optional ? [] : [{ required: true, message: c('required', { field: props.label }) }]}
    >
      {props.children}
    </Form.Item>
  )
}
