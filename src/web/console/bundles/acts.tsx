import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Body, EditorLine } from '#schemas/bundles'
import { send, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words } from './words.ts'

type Props = { line: EditorLine; body: Body; sound: boolean }
const touches = ['bundles']

/** What can be done with a version now, by whoever looks at it. */
export function Acts({ line, body, sound }: Props) {
  const t = useWords(words)
  const holds = useHolds()
  const approves = holds('bundles.approve')
  if (line.state === 'draft') return <DraftActs line={line} body={body} sound={sound} />
  if (line.state === 'submitted') return approves ? <ReviewActs line={line} /> : null
  return (
    <>
      <Revise line={line} />
      {approves && line.state === 'live' && (
        <Reasoned line={line} label={t('suspend')} path="suspension" yes="suspend" />
      )}
      {approves && line.state === 'suspended' && <Resume line={line} />}
    </>
  )
}

function DraftActs({ line, body, sound }: Props) {
  const t = useWords(words)
  const go = useNavigate()
  const perform = useDo()
  const path = `/api/bundle-versions/${line.id}`
  const save = () => send('PUT', path, { revision: line.revision, body })
  const submit = async () => {
    if (JSON.stringify(body) !== JSON.stringify(line.body)) await save()
    await send('POST', `${path}/submission`)
  }
  const discard = async () => {
    await send('DELETE', path)
    void go('/bundles')
  }
  return (
    <>
      <Popconfirm title={t('discardSure')} onConfirm={() => void perform({ act: discard, touches })}>
        <Button danger>{t('discard')}</Button>
      </Popconfirm>
      <Button onClick={() => void perform({ act: save, touches })}>{t('save')}</Button>
      <Button type="primary" disabled={!sound} onClick={() => void perform({ act: submit, touches })}>
        {t('submit')}
      </Button>
    </>
  )
}

function ReviewActs({ line }: Pick<Props, 'line'>) {
  const t = useWords(words)
  const perform = useDo()
  const publish = () => send('POST', `/api/bundle-versions/${line.id}/review`, { publish: true, note: null })
  return (
    <>
      <Reasoned line={line} label={t('giveBack')} path="review" yes="publish" />
      <Button type="primary" onClick={() => void perform({ act: publish, touches })}>
        {t('publish')}
      </Button>
    </>
  )
}

/** An act that needs a reason: giving back (`publish` false), suspending (`suspend` true). */
function Reasoned(props: {
  line: EditorLine
  label: string
  path: 'review' | 'suspension'
  yes: 'publish' | 'suspend'
}) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const { line, label, path, yes } = props
  const save = ({ note }: { note: string }) =>
    send('POST', `/api/bundle-versions/${line.id}/${path}`, { [yes]: yes === 'suspend', note })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <EditDialog<{ note: string }>
        title={label}
        open={open}
        touches={touches}
        save={save}
        onClose={() => setOpen(false)}
      >
        <EditField name="note" label={t('reason')}>
          <Input.TextArea rows={3} maxLength={300} autoFocus />
        </EditField>
      </EditDialog>
    </>
  )
}

function Resume({ line }: Pick<Props, 'line'>) {
  const t = useWords(words)
  const perform = useDo()
  const resume = () => send('POST', `/api/bundle-versions/${line.id}/suspension`, { suspend: false, note: null })
  return <Button onClick={() => void perform({ act: resume, touches })}>{t('resume')}</Button>
}

function Revise({ line }: Pick<Props, 'line'>) {
  const t = useWords(words)
  const go = useNavigate()
  const perform = useDo()
  const revise = async () => {
    const { id } = await send<{ id: string }>('POST', '/api/bundle-versions', { code: line.code, body: line.body })
    void go(`/bundles/${id}`)
  }
  return <Button onClick={() => void perform({ act: revise, touches })}>{t('revise')}</Button>
}
