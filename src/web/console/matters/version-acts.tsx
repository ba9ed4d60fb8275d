import { Button, Dropdown, Popconfirm } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { send, useHolds, useSession } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { useDo } from '../parts/use-do.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import type { Detail } from './body.ts'
import { EndDialog, type Ending } from './end-dialog.tsx'
import { words } from './words.ts'

const touches = ['matters', 'matter', 'matter-todos'] as const

/** What may be done with a version as a whole, by its state and the posts of whoever looks. */
export function VersionActs({ detail }: { detail: Detail }) {
  const t = useWords(words)
  const holds = useHolds()
  const approves = holds('matters.approve')
  return (
    <>
      {detail.state === 'submitted' && detail.mine && <TakeBack id={detail.id} />}
      {detail.state === 'submitted' && approves && <Approve detail={detail} />}
      {detail.state === 'scheduled' && approves && (
        <Confirmed label={t('unschedule')} sure={t('unscheduleSure')} path={`${detail.id}/schedule`} />
      )}
      {detail.state === 'suspended' && approves && (
        <Confirmed label={t('resume')} sure={t('resume')} path={`${detail.id}/suspension`} />
      )}
      {detail.mine && ['live', 'suspended', 'retired'].includes(detail.state) && <Revise id={detail.id} />}
      {approves && (detail.state === 'live' || detail.state === 'suspended') && <Endings detail={detail} />}
    </>
  )
}

function TakeBack({ id }: { id: string }) {
  const t = useWords(words)
  const perform = useDo()
  const act = () => send('DELETE', `/api/matter-versions/${id}/submission`)
  return <Button onClick={() => void perform({ act, touches })}>{t('takeBack')}</Button>
}

function Approve({ detail }: { detail: Detail }) {
  const t = useWords(words)
  const session = useSession()
  const [open, setOpen] = useState(false)
  const own = session.data?.user === detail.author
  return (
    <>
      <Button type="primary" disabled={own} title={own ? t('approveHint') : ''} onClick={() => setOpen(true)}>
        {t('approve')}
      </Button>
      <ApproveDialog id={detail.id} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function Confirmed(props: { label: string; sure: string; path: string }) {
  const perform = useDo()
  const act = () => send('DELETE', `/api/matter-versions/${props.path}`)
  return (
    <Popconfirm title={props.sure} onConfirm={() => void perform({ act, touches })}>
      <Button>{props.label}</Button>
    </Popconfirm>
  )
}

function Revise({ id }: { id: string }) {
  const t = useWords(words)
  const perform = useDo()
  const navigate = useNavigate()
  const act = async () => {
    const made = await send<{ id: string }>('POST', '/api/matter-versions', { from: 'version', version: id })
    void navigate(`/matters/${made.id}`)
  }
  return <Button onClick={() => void perform({ act, touches })}>{t('revise')}</Button>
}

function Endings({ detail }: { detail: Detail }) {
  const t = useWords(words)
  const [ending, setEnding] = useState<Ending | null>(null)
  const kinds: Ending[] = [
    ...(detail.state === 'live' ? (['suspend'] as const) : []),
    'split',
    'merge',
    ...(detail.upper ? (['withdrawLocal'] as const) : []),
    'cancelMatter',
  ]
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: kinds.map((kind) => ({ key: kind, label: t(kind), danger: kind === 'cancelMatter' })),
          onClick: ({ key }) => setEnding(kinds.find((kind) => kind === key) ?? null),
        }}
      >
        <Button>{t('acts')}</Button>
      </Dropdown>
      <EndDialog detail={detail} ending={ending} onClose={() => setEnding(null)} />
    </>
  )
}
