import { Button, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { boardCounts, finding } from '#schemas/drift'
import { useOrgName, usePlaceName } from '../api/names.ts'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { type QueryColumn, QueryTable } from '../parts/query-table.tsx'
import { useDo } from '../parts/use-do.tsx'
import { sayDay } from '../time.ts'
import { FindingDialog } from './finding.tsx'
import { elements, words } from './words.ts'
import '../desk/desk.css'

type Finding = z.output<typeof finding>
type Counts = z.output<typeof boardCounts>

/** Where practice departs from the standard: how much, where, since when, and what is done about it. */
export function DriftBoard() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const [open, setOpen] = useState<string | null>(null)
  const columns = useColumns()
  const state = asked.get('state') ?? 'open'
  const detector = asked.get('detector') ?? undefined
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(asked)
    if (value === undefined) next.delete(name)
    else next.set(name, value)
    next.delete('after')
    setAsked(next, { replace: true })
  }
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Select
          aria-label={t('state')}
          value={state}
          onChange={(value: string) => set('state', value)}
          options={(['open', 'closed', 'confirmed'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <Select
          aria-label={t('detector')}
          allowClear
          placeholder={t('detector')}
          value={detector ?? null}
          onChange={(value: string | undefined) => set('detector', value)}
          options={(['static', 'behaviour', 'people'] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
          className="inbox-kind"
        />
        <RunNow />
      </PageHead>
      <Places />
      <h2>{t('list')}</h2>
      <QueryTable<Finding>
        id="drift"
        kind="drift"
        path="/api/drift"
        query={{ state, detector, limit: 50 }}
        columns={columns}
        rowKey={(row) => row.id}
        label={t('list')}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
        onOpen={(row) => setOpen(row.id)}
      />
      {open && <FindingDialog id={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function RunNow() {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  if (!holds('drift.rule')) return null
  const act = () => send<{ changed: number }>('POST', '/api/drift/detection')
  const done = ({ changed }: { changed: number }) => t('ran', { count: changed })
  return <Button onClick={() => void perform({ act, done, touches: ['drift'] })}>{t('run')}</Button>
}

function Places() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const place = usePlaceName()
  const question = useAsk<Counts>(['drift', 'counts'], '/api/drift/counts')
  return (
    <Asked question={question} rows={1}>
      {({ places }) =>
        places.some(({ open }) => open > 0) ? (
          <section aria-label={t('places')}>
            <h2>{t('places')}</h2>
            <ul className="counts">
              {places
                .filter(({ open }) => open > 0)
                .slice(0, 8)
                .map((one) => (
                  <li key={one.place}>
                    <div>
                      <strong>{place(one.place)}</strong>
                      {[t('open', { count: one.open }), one.oldest && t('since', { day: sayDay(one.oldest, locale) })]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </li>
                ))}
            </ul>
          </section>
        ) : null
      }
    </Asked>
  )
}

function useColumns(): readonly QueryColumn<Finding>[] {
  const t = useWords(words)
  const place = usePlaceName()
  const org = useOrgName()
  const say = useElement()
  const by = (row: Finding): string => t(`by.${row.detector}` as 'by.static')
  return [
    { key: 'matter', title: t('matter'), render: (row) => row.matterName, text: (row) => row.matterName },
    { key: 'element', title: t('element'), render: (row) => say(row.element), text: (row) => say(row.element) },
    { key: 'detector', title: t('detector'), render: by, text: by },
    { key: 'owner', title: t('owner'), render: (row) => org(row.org), text: (row) => org(row.org) },
    { key: 'place', title: t('place'), render: (row) => place(row.place), text: (row) => row.place },
    {
      key: 'age',
      title: t('age'),
      render: (row) => t('days', { days: row.age }),
      text: (row) => String(row.age),
      numeric: true,
    },
    {
      key: 'count',
      title: t('evidence'),
      render: (row) => t('count', { count: row.count }),
      text: (row) => String(row.count),
      numeric: true,
    },
  ]
}

/** The name of what departs; a part of an element keeps its key. */
export function useElement(): (element: string) => string {
  const name = useCode(elements)
  return (element) => {
    const [whole = '', part] = element.split('/')
    return [name(whole), part].filter(Boolean).join(' · ')
  }
}
