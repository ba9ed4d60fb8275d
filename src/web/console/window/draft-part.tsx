import { Alert, Button, Popconfirm } from 'antd'
import { useRef, useState } from 'react'
import { newKey } from '../api/client.ts'
import { send } from '../api/queries.ts'
import { useKey } from '../keys.ts'
import { useWords } from '../language.tsx'
import { Asked, sayError } from '../parts/asked.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as common } from '../words.ts'
import { Delivery } from './delivery.tsx'
import type { Draft, Sent } from './draft.ts'
import { Finish } from './finish.tsx'
import { Materials } from './materials.tsx'
import { Questions } from './questions.tsx'
import { useAnswers } from './use-answers.ts'
import type { Counter } from './use-counter.ts'
import { type DraftActs, useDraft, useDraftActs } from './use-draft.ts'
import { words } from './words.ts'

type Props = {
  id: string
  counter: Counter
  /** Why it cannot be sent now, whatever the form says. */
  blocked: string | null
  onSent: (sent: Sent) => void
  onLeave: () => void
}

/** One application as it is taken down: what is asked, what is handed in, how the result comes, and sending it. */
export function DraftPart(props: Props) {
  const question = useDraft(props.id, props.counter)
  const acts = useDraftActs(props.id, props.counter)
  return <Asked question={question}>{(draft) => <Open {...props} draft={draft} acts={acts} />}</Asked>
}

type OpenProps = Props & { draft: Draft; acts: DraftActs }

function Open(props: OpenProps) {
  const t = useWords(words)
  const { draft, acts } = props
  const answers = useAnswers(draft, acts)
  const [seen, setSeen] = useState<readonly string[]>([])
  const [pledged, setPledged] = useState(false)
  const sending = useSending(props, { keep: answers.keep, seen, pledged })
  useKey('Ctrl Enter', t('send.key'), sending.send)
  return (
    <>
      <Head {...props} />
      {draft.moved.length > 0 && <Moved draft={draft} acts={acts} />}
      <Questions draft={draft} answers={answers} />
      <Materials
        draft={draft}
        acts={acts}
        seen={seen}
        onSeen={(doc, on) => setSeen(on ? [...seen, doc] : seen.filter((one) => one !== doc))}
      />
      <Delivery draft={draft} acts={acts} />
      <Finish
        draft={draft}
        pledged={pledged}
        busy={sending.busy}
        said={sending.said}
        onPledged={setPledged}
        onSend={sending.send}
      />
    </>
  )
}

type Sending = { keep: () => Promise<boolean>; seen: readonly string[]; pledged: boolean }

/** Sends once: the key is made with the form, so that pressing twice is the same act; a refusal leaves everything as it is. */
function useSending({ id, counter, blocked, onSent }: Props, { keep, seen, pledged }: Sending) {
  const c = useWords(common)
  const key = useRef(newKey())
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const run = async () => {
    if (busy) return
    setSaid(blocked)
    if (blocked !== null) return
    setBusy(true)
    try {
      if (!(await keep())) return
      const body = { ...counter, pledged, seen }
      onSent(await send<Sent>('POST', `/api/applications/window/drafts/${id}/send`, body, key.current))
    } catch (error) {
      setSaid(sayError(error, c))
      key.current = newKey()
    } finally {
      setBusy(false)
    }
  }
  return { busy, said, send: () => void run() }
}

function Head({ draft, acts, onLeave }: OpenProps) {
  const t = useWords(words)
  const c = useWords(common)
  const perform = useDo()
  const drop = () =>
    perform({
      act: async () => {
        await acts.drop()
        onLeave()
      },
      done: t('dropped'),
      touches: ['window-drafts'],
    })
  return (
    <section className="sheet">
      <h2>
        {draft.title}
        <span className="row-acts">
          <Button size="small" onClick={onLeave}>
            {t('back')}
          </Button>
          <Popconfirm title={t('dropSure')} okText={t('drop')} cancelText={c('cancel')} onConfirm={() => void drop()}>
            <Button size="small" danger>
              {t('drop')}
            </Button>
          </Popconfirm>
        </span>
      </h2>
      <p>
        {t('chosen', { count: draft.matters.length, days: draft.promise })}
        {draft.matters.length === 1 && <span className="quiet"> · {draft.matters[0]?.org}</span>}
      </p>
      {draft.matters.length > 1 && (
        <ul className="window-found">
          {draft.matters.map(({ taskCode, name, org }) => (
            <li key={taskCode}>
              <span>{name}</span>
              <span className="quiet small">{org}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Moved({ draft, acts }: { draft: Draft; acts: DraftActs }) {
  const t = useWords(words)
  const perform = useDo()
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={t('moved')}
      description={
        <ul>
          {draft.moved.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      }
      action={
        <Button onClick={() => void perform({ act: acts.seenDifferences, touches: [] })}>{t('movedDone')}</Button>
      }
    />
  )
}
