import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { call } from '../api/client.ts'
import { useAsk } from '../api/queries.ts'
import type { CaseLine, Page } from '../api/types.ts'
import { states } from '../codes.ts'
import { SideGuides } from '../guidance/side-guides.tsx'
import { useCode, useWords } from '../language.tsx'
import { CaseNumber } from '../parts/case-number.tsx'
import { useLater } from '../parts/use-later.ts'
import { LookAlikes } from '../suggest/look-alikes.tsx'
import { type LookAlike, useSuggestion } from '../suggest/use-suggestion.ts'
import { SurgeScript } from '../surge/script.tsx'
import type { Script } from '../surge/use-surge.ts'
import { Suggestions } from './suggestions.tsx'
import type { Typed } from './typed.ts'
import { words } from './words.ts'
import '../desk/desk.css'

type Answer = { id: string; title: string; summary: string; owner: string }

/** What the house knows about this call while it is typed: beside the form, in a column of its own. */
export function Side() {
  const t = useWords(words)
  const form = Form.useFormInstance<Typed>()
  const typed: Typed | undefined = Form.useWatch([], form)
  const text = useLater((typed?.text ?? '').trim(), 500)
  const phone = useLater((typed?.phone ?? '').replace(/[\s-]/g, ''), 400)
  const { subject = '', text: told = '', place = null } = typed ?? {}
  const suggestion = useSuggestion({ subject, text: told, place })
  const idle = text.length < 4 && phone.length < 7
  return (
    <aside className="call-side" aria-label={t('side.title')}>
      {idle && <p className="sheet quiet">{t('side.idle')}</p>}
      <SurgeScript
        text={text}
        classCode={typed?.classCode ?? null}
        onShort={(plan) => form.setFieldsValue(shortOf(plan))}
      />
      {phone.length >= 7 && <EarlierCalls phone={phone} />}
      {suggestion && (
        <Suggestions suggestion={suggestion} chosen={typed?.classCode ?? null} place={typed?.place ?? null} />
      )}
      {text.length >= 4 && <Answers text={text} />}
      {text.length >= 4 && <SideGuides text={text} place={typed?.place ?? null} phone={phone || undefined} />}
      {suggestion && <SimilarCases rows={suggestion.duplicates} />}
    </aside>
  )
}

/** The short form fills in what the plan knows. */
function shortOf({ demand, classCode }: Script): Partial<Typed> {
  return { short: true, end: 'register', kind: demand, ...(classCode === null ? {} : { classCode }) }
}

/** The number is matched by its blind index; it travels in a body, never in an address. */
function EarlierCalls(props: { phone: string }) {
  const t = useWords(words)
  const found = useQuery({
    queryKey: ['callers', props.phone],
    queryFn: () => call<Page<CaseLine>>('/api/hotline/callers/match', { method: 'POST', body: { phone: props.phone } }),
    staleTime: 60_000,
    gcTime: 0,
  })
  return (
    <section className="sheet" aria-label={t('side.calls')}>
      <h2>{t('side.calls')}</h2>
      {found.data?.rows.length === 0 && <p className="quiet">{t('side.callsNone')}</p>}
      <Cases rows={found.data?.rows ?? []} />
    </section>
  )
}

/** What may be the same matter: linking it is the agent's act. */
function SimilarCases({ rows }: { rows: readonly LookAlike[] }) {
  const t = useWords(words)
  const form = Form.useFormInstance<Typed>()
  if (rows.length === 0) return null
  return (
    <section className="sheet" aria-label={t('side.similar')}>
      <h2>{t('side.similar')}</h2>
      <LookAlikes
        rows={rows}
        act={({ number }) => (
          <Button size="small" onClick={() => form.setFieldsValue({ end: 'link', earlier: number })}>
            {t('link')}
          </Button>
        )}
      />
    </section>
  )
}

function Cases(props: { rows: readonly CaseLine[] }) {
  const t = useWords(words)
  const state = useCode(states)
  const form = Form.useFormInstance<Typed>()
  return (
    <ul className="suggest">
      {props.rows.map((row) => (
        <li key={row.number}>
          <strong>{row.subject}</strong>
          <p className="quiet small">
            {state(row.state)} <CaseNumber number={row.number} />
          </p>
          <Button size="small" onClick={() => form.setFieldsValue({ end: 'link', earlier: row.number })}>
            {t('link')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Answers(props: { text: string }) {
  const t = useWords(words)
  const form = Form.useFormInstance<Typed>()
  const found = useAsk<Page<Answer>>(['knowledge'], '/api/knowledge', { q: props.text.slice(0, 120), limit: 3 })
  const rows = found.data?.rows ?? []
  if (rows.length === 0) return null
  const cite = (row: Answer) => {
    const sources = form.getFieldValue('sources') ?? []
    const answer = [form.getFieldValue('answer'), row.summary].filter(Boolean).join('\n')
    form.setFieldsValue({ end: 'answer', answer, sources: [...sources, { id: row.id, title: row.title }] })
  }
  return (
    <section className="sheet" aria-label={t('side.knowledge')}>
      <h2>{t('side.knowledge')}</h2>
      <ul className="suggest">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{row.title}</strong>
            <p className="small">{row.summary}</p>
            <Button size="small" onClick={() => cite(row)}>
              {t('cite')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
