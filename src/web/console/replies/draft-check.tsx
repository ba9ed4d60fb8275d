import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { useDo } from '../parts/use-do.tsx'
import { CheckView } from './check-view.tsx'
import type { Checked } from './types.ts'
import { useCheck } from './use-check.ts'
import { words } from './words.ts'

type Props = {
  number: string
  text: string
  /** Tells the dialog whether the reply has to wait for a change or a reason. */
  onHold: (held: boolean) => void
}

/** The check that stands under a reply while it is written. Where it cannot be asked, nothing stands in the way. */
export function DraftCheck({ number, text, onHold }: Props) {
  const t = useWords(words)
  const { check, again } = useCheck(number, text)
  const grave = check?.findings.filter(({ level }) => level === 'block') ?? []
  const held = grave.length > 0 && check?.reason === null
  useEffect(() => {
    onHold(held)
    return () => onHold(false)
  }, [held, onHold])
  return (
    <section className="reply-panel" aria-label={t('check')} aria-live="polite">
      <h2>{t('check')}</h2>
      {check === null ? <p className="quiet">{t('checking')}</p> : <CheckView check={check} text={text.trim()} />}
      {held && <Reason number={number} findings={grave} onGiven={again} />}
      {grave.length > 0 && !held && <p className="quiet">{t('given')}</p>}
    </section>
  )
}

function Reason(props: { number: string; findings: Checked['findings']; onGiven: () => void }) {
  const t = useWords(words)
  const perform = useDo()
  const [reason, setReason] = useState('')
  const codes = [...new Set(props.findings.map(({ code }) => code))]
  const act = async () => {
    await send('POST', '/api/insight/replies/reasons', { number: props.number, codes, text: reason })
    props.onGiven()
  }
  return (
    <div className="reply-reason">
      <p className="due-late">{t('held')}</p>
      <Input
        aria-label={t('reason')}
        placeholder={t('reason')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button disabled={reason.trim().length < 4} onClick={() => void perform({ act, done: t('given'), touches: [] })}>
        {t('give')}
      </Button>
    </div>
  )
}
