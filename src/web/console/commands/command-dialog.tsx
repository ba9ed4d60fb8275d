import { App, Form, Modal } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { newKey } from '../api/client.ts'
import { send, useAct, useSession } from '../api/queries.ts'
import type { CaseDetail } from '../api/types.ts'
import { useLanguage, useWords } from '../language.tsx'
import { UploadsCounted } from '../parts/uploading.tsx'
import { useFormAct } from '../parts/use-form-act.tsx'
import { DraftCheck } from '../replies/draft-check.tsx'
import { words as common } from '../words.ts'
import { type Answers, commandOf, isAsked } from './build.ts'
import type { CommandForm } from './field.ts'
import { formOf } from './forms.ts'
import { firstsOf } from './known.ts'
import { Question } from './question.tsx'
import { words } from './words.ts'

/** Commands whose text goes to the resident as the unit's answer. */
const REPLIES = ['reply', 'submit-draft']

type Props = {
  item: CaseDetail
  /** The command to give; null: closed. */
  type: string | null
  first?: Answers
  onClose: () => void
  onDone?: () => void
}

/** Gives a command: draws its form from the table, sends it once, and says what happened. */
export function CommandDialog(props: Props) {
  const form = props.type === null ? undefined : formOf(props.item.kind, props.type)
  if (props.type === null || form === undefined) return null
  return <Open key={props.type} {...props} type={props.type} asks={form} />
}

function Open(props: Props & { type: string; asks: CommandForm }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const { message } = App.useApp()
  const [form] = Form.useForm<Record<string, unknown>>()
  const give = useGive(props.item.number)
  const first = firstsOf(props.asks, props.item, useSession().data?.org ?? null)
  const name = props.asks.name[locale]
  const [uploads, setUploads] = useState(0)
  const count = useCallback((by: number) => setUploads((before) => before + by), [])
  const [held, setHeld] = useState(false)
  const waits = uploads > 0 || held
  const act = useFormAct(form, async (typed: Answers) => {
    await give(commandOf(props.type, props.asks, { ...first, ...typed }))
    void message.success(t('act.done', { name }))
    props.onClose()
    props.onDone?.()
  })
  return (
    <Modal
      open
      title={name}
      width={600}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      okText={name}
      cancelText={c('cancel')}
      okButtonProps={{ danger: props.asks.final === true, disabled: waits }}
      confirmLoading={act.busy}
      mask={{ closable: false }}
    >
      {props.asks.final && <p className="final-note">{t('act.final')}</p>}
      {act.alert}
      <Form
        form={form}
        layout="vertical"
        onFinish={(typed: Answers) => !waits && act.run(typed)}
        initialValues={{ ...first, ...props.first }}
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
      >
        <UploadsCounted value={count}>
          <Questions asks={props.asks} item={props.item} type={props.type} onHold={setHeld} />
        </UploadsCounted>
        {props.asks.fields.length === 0 && <p>{t('act.confirm', { name })}</p>}
      </Form>
    </Modal>
  )
}

type QuestionsProps = { asks: CommandForm; item: CaseDetail; type: string; onHold: (held: boolean) => void }

function Questions(props: QuestionsProps) {
  const form = Form.useFormInstance<Record<string, unknown>>()
  const answers: Answers = Form.useWatch([], form) ?? {}
  return (
    <>
      {props.asks.fields
        .filter((field) => isAsked(field, answers))
        .map((field, at) => (
          <Question key={field.name} field={field} item={props.item} type={props.type} focus={at === 0} />
        ))}
      {props.item.kind === 'request' && REPLIES.includes(props.type) && (
        <DraftCheck number={props.item.number} text={String(answers.text ?? '')} onHold={props.onHold} />
      )}
    </>
  )
}

/** Sends a command; the key is made once per dialog, so that pressing twice is the same act. */
export function useGive(number: string): (command: Record<string, unknown>) => Promise<unknown> {
  const key = useMemo(newKey, [])
  const act = useAct(
    (command: Record<string, unknown>) =>
      send('POST', `/api/cases/${number}/commands`, command, `${key}-${fingerprint(command)}`),
    [['case', number], ['inbox'], ['pool'], ['cases'], ['board']],
  )
  return act.mutateAsync
}

/** A changed answer is another act and needs another key; the same answer sent again is the same. */
function fingerprint(command: Record<string, unknown>): string {
  const text = JSON.stringify(command)
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) >>> 0
  return hash.toString(16)
}
