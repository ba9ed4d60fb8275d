import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useBlocker, useNavigate } from 'react-router'
import { type Section, sections } from '#rules/matters'
import { Problem } from '../api/problem.ts'
import { send, useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { useDo } from '../parts/use-do.tsx'
import { useLater } from '../parts/use-later.ts'
import { words as common } from '../words.ts'
import { type Body, type Detail, type Dictionary, withValue } from './body.ts'
import { CheckPanel } from './check-panel.tsx'
import { EditingContext } from './editing.tsx'
import { faultCounts } from './fault-counts.ts'
import { sectionViews } from './sections.tsx'
import { words } from './words.ts'

type Checked = Pick<Detail, 'faults' | 'deviations'>

/** The editor in sections; what is typed is checked while the hands rest, and kept whatever the server says. */
export function Editor({ detail }: { detail: Detail }) {
  const dictionary = useAsk<Dictionary>(['matter-dictionary'], '/api/matter-dictionary')
  const [body, setBody] = useState<Body>(detail.body)
  const [revision, setRevision] = useState(detail.revision)
  const [saved, setSaved] = useState<Body>(detail.body)
  const locked = detail.state !== 'draft' || !detail.mine
  const { checked, fresh } = useChecked(detail, body, locked)
  const editing = useMemo(
    () => ({
      body,
      faults: checked.faults,
      locked,
      dictionary: dictionary.data ?? { types: [], terms: [] },
      change: (path: string, value: unknown) => setBody((before) => withValue(before, path, value)),
    }),
    [body, checked.faults, locked, dictionary.data],
  )
  const keep = async (): Promise<number> => {
    const answer = await send<{ revision: number }>('PUT', `/api/matter-versions/${detail.id}`, { revision, body })
    setRevision(answer.revision)
    setSaved(body)
    return answer.revision
  }
  return (
    <EditingContext value={editing}>
      <div className="matter-layout">
        <Navigation faults={checked.faults} />
        <div>
          <Sections />
          {!locked && <Foot detail={detail} dirty={body !== saved} keep={keep} ready={checked} />}
        </div>
        <CheckPanel body={body} checked={checked} fresh={fresh} upper={detail.upper} />
      </div>
    </EditingContext>
  )
}

/** The checks of what is typed, asked when the hands have rested; until then those of what was typed before. */
function useChecked(detail: Detail, body: Body, locked: boolean): { checked: Checked; fresh: boolean } {
  const rested = useLater(body, 500)
  const [answer, setAnswer] = useState<{ of: Body; checked: Checked }>({ of: detail.body, checked: detail })
  useEffect(() => {
    if (locked || rested === answer.of) return
    let current = true
    send<Checked>('POST', `/api/matter-versions/${detail.id}/check`, { body: rested })
      .then((checked) => current && setAnswer({ of: rested, checked }))
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [rested, locked, detail.id, answer.of])
  return { checked: answer.checked, fresh: answer.of === body }
}

function Navigation({ faults }: { faults: Detail['faults'] }) {
  const { locale } = useLanguage()
  const t = useWords(words)
  const counts = faultCounts(faults)
  return (
    <nav className="matter-nav" aria-label={t('view.edit')}>
      <ol>
        {(Object.keys(sections) as Section[]).map((section) => (
          <li key={section}>
            <a href={`#section-${section}`}>
              {sections[section][locale]}
              {(counts[section] ?? 0) > 0 && <b>{counts[section]}</b>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Sections() {
  const { locale } = useLanguage()
  return (Object.keys(sections) as Section[]).map((section) => {
    const View = sectionViews[section]
    return (
      <section key={section} id={`section-${section}`} className="sheet matter-section">
        <h2>{sections[section][locale]}</h2>
        <View />
      </section>
    )
  })
}

type FootProps = { detail: Detail; dirty: boolean; keep: () => Promise<number>; ready: Checked }

function Foot({ detail, dirty, keep, ready }: FootProps) {
  const t = useWords(words)
  const c = useWords(common)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const perform = useDo()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  useKeepSafe(dirty && !busy)
  const run = (act: () => Promise<unknown>) => {
    setBusy(true)
    setSaid(null)
    act()
      .then(() => queries.invalidateQueries({ queryKey: ['matters'] }))
      .catch((error: unknown) =>
        setSaid(
          error instanceof Problem && error.code === 'matters.changed-meanwhile' ? t('conflict') : sayError(error, c),
        ),
      )
      .finally(() => setBusy(false))
  }
  const submit = async () => {
    const revision = await keep()
    await send('POST', `/api/matter-versions/${detail.id}/submission`, { revision })
    await queries.invalidateQueries({ queryKey: ['matter'] })
  }
  const discard = () =>
    void perform({ act: () => send('DELETE', `/api/matter-versions/${detail.id}`), touches: ['matters'] }).then(() =>
      navigate('/matters'),
    )
  const complete = ready.faults.length === 0 && ready.deviations.length === 0
  return (
    <>
      {said && <Alert type="error" showIcon title={said} role="alert" className="gap-below" />}
      <div className="matter-bar-foot no-print">
        <span className="quiet" role="status">
          {dirty ? t('unsaved') : t('savedAll')}
        </span>
        <Popconfirm title={t('discardSure')} onConfirm={discard}>
          <Button danger>{t('discard')}</Button>
        </Popconfirm>
        <Button loading={busy} disabled={!dirty} onClick={() => run(keep)}>
          {t('save')}
        </Button>
        <Popconfirm title={t('submitSure')} onConfirm={() => run(submit)} disabled={!complete}>
          <Button type="primary" disabled={!complete || busy}>
            {t('submit')}
          </Button>
        </Popconfirm>
      </div>
    </>
  )
}

/** Asks before what was typed is left behind. */
function useKeepSafe(dirty: boolean): void {
  const t = useWords(words)
  const blocker = useBlocker(dirty)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(t('unsaved'))) blocker.proceed()
    else blocker.reset()
  }, [blocker, t])
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
}
