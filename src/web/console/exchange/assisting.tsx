import { App, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { assist, delivery, deliveryList } from '#schemas/exchange'
import { send, useAct, useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { sayMoment, serverNow } from '../time.ts'
import { words } from './words.ts'

type List = z.output<typeof deliveryList>
type Delivery = z.output<typeof delivery>
type Sheet = z.output<typeof assist>

/** Cases that a clerk types into a department's own screen, field by field; how long it takes is measured. */
export function Assisting() {
  const t = useWords(words)
  const [open, setOpen] = useState<string | null>(null)
  const question = useAsk<List>(['exchange'], '/api/exchange/deliveries', { mode: 'assist', state: 'waiting' })
  if (open) return <Panel id={open} onClose={() => setOpen(null)} />
  return (
    <Asked question={question}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={t('emptyAssist')} hint={t('emptyAssistHint')} />
        ) : (
          <ul className="to-type">
            {rows.map((row) => (
              <Waiting key={row.id} row={row} onOpen={() => setOpen(row.id)} />
            ))}
          </ul>
        )
      }
    </Asked>
  )
}

function Waiting({ row, onOpen }: { row: Delivery; onOpen: () => void }) {
  const t = useWords(words)
  return (
    <li className="sheet">
      <div>
        <strong>{row.matterName}</strong>
        <p className="quiet small">{[row.caseNumber, row.system, sayMoment(row.createdAt)].join(' · ')}</p>
      </div>
      <Button onClick={onOpen}>{t('begin')}</Button>
    </li>
  )
}

function Panel({ id, onClose }: { id: string; onClose: () => void }) {
  const question = useAsk<Sheet>(['exchange', 'sheet', id], `/api/exchange/deliveries/${id}/fields`)
  return <Asked question={question}>{(sheet) => <Fields id={id} sheet={sheet} onClose={onClose} />}</Asked>
}

function Fields({ id, sheet, onClose }: { id: string; sheet: Sheet; onClose: () => void }) {
  const t = useWords(words)
  const { message } = App.useApp()
  const [begun] = useState(() => serverNow().getTime())
  const [typed, setTyped] = useState<readonly string[]>([])
  const [ref, setRef] = useState('')
  const finish = useAct(
    (body: { ref: string | null; seconds: number }) =>
      send('POST', `/api/exchange/deliveries/${id}/confirmation`, body),
    [['exchange']],
  )
  const tick = (term: string) => setTyped(typed.includes(term) ? typed.filter((one) => one !== term) : [...typed, term])
  const end = async () => {
    const seconds = Math.round((serverNow().getTime() - begun) / 1000)
    await finish.mutateAsync({ ref: ref.trim() === '' ? null : ref.trim(), seconds })
    void message.success(t('finished', { seconds }))
    onClose()
  }
  return (
    <section className="sheet typing" aria-label={sheet.matterName}>
      <h2>{sheet.matterName}</h2>
      <p className="quiet">
        {sheet.caseNumber} · {t('progress', { done: typed.length, all: sheet.fields.length })}
      </p>
      <p className="quiet small">{t('recorded')}</p>
      <FieldList fields={sheet.fields} typed={typed} onTick={tick} />
      <Input
        aria-label={t('ref')}
        placeholder={t('ref')}
        value={ref}
        maxLength={200}
        onChange={(event) => setRef(event.target.value)}
      />
      <div className="page-acts">
        <Button
          type="primary"
          loading={finish.isPending}
          disabled={typed.length < sheet.fields.length}
          onClick={() => void end()}
        >
          {t('finish')}
        </Button>
        <Button onClick={() => setTyped(sheet.fields.map(({ term }) => term))}>{t('allDone')}</Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </section>
  )
}

type Listed = { fields: Sheet['fields']; typed: readonly string[]; onTick: (term: string) => void }

/** One field after another, to be copied over and ticked off. */
function FieldList({ fields, typed, onTick }: Listed) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { message } = App.useApp()
  const copy = (value: string) => void navigator.clipboard.writeText(value).then(() => message.success(t('copied')))
  return (
    <ol>
      {fields.map(({ term, name, value }) => (
        <li key={term} className={typed.includes(term) ? 'typed' : ''}>
          <span className="quiet">{name[locale]}</span>
          <strong>{value}</strong>
          <Button size="small" onClick={() => copy(value)} aria-label={`${t('copy')} ${name[locale]}`}>
            {t('copy')}
          </Button>
          <Checkbox checked={typed.includes(term)} onChange={() => onTick(term)}>
            {t('done')}
          </Checkbox>
        </li>
      ))}
    </ol>
  )
}
