import { FilePdfOutlined, FileTextOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { hotspotLine } from '#schemas/insight'
import { address } from '../api/client.ts'
import { useClassName, usePlaceName } from '../api/names.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Chart } from '../parts/chart.tsx'
import { ClassPicker } from '../parts/class-picker.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PlacePicker } from '../parts/pickers.tsx'
import { type QueryColumn, QueryTable } from '../parts/query-table.tsx'
import { sayDate } from '../time.ts'
import { HotspotDialog } from './hotspot.tsx'
import { words } from './words.ts'
import '../desk/desk.css'

export type Line = z.output<typeof hotspotLine>

const periods = ['7', '30', '90', '400'] as const
const states = ['open', 'watched', 'closed'] as const

/** What many people tell of: the matters by heat, where they are, and what makes them hot. */
export function Hotspots() {
  const t = useWords(words)
  const { query, asked, set } = useAsked()
  const columns = useColumns((id) => set('hotspot', id))
  const id = asked.get('hotspot')
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Tools query={query} asked={asked} set={set} />
      </PageHead>
      <h2>{t('ranking')}</h2>
      <Chart title={t('ranking')} path="/api/insight/hotspots/charts/ranking" query={query} />
      <h2>{t('map')}</h2>
      <Chart title={t('map')} path="/api/insight/hotspots/charts/map" query={query} />
      <h2>{t('list')}</h2>
      <QueryTable<Line>
        id="hotspots"
        kind="hotspots"
        path="/api/insight/hotspots"
        query={{ ...query, limit: 20 }}
        columns={columns}
        rowKey={(row) => row.id}
        label={t('list')}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
        onOpen={(row) => set('hotspot', row.id)}
      />
      {id !== null && <HotspotDialog id={id} onClose={() => set('hotspot', null)} />}
    </>
  )
}

/** Which hot spots are looked at, and the same on a page and on paper. */
function Tools({ query, asked, set }: ReturnType<typeof useAsked>) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const placeName = usePlaceName()
  return (
    <>
      <Select
        aria-label={t('days')}
        value={String(query.days)}
        onChange={(value: string) => set('days', value)}
        options={periods.map((value) => ({ value, label: t(`days.${value}`) }))}
      />
      <PlacePicker
        label={t('place')}
        value={asked.get('place')}
        shown={placeName(asked.get('place'))}
        onChange={(value) => set('place', value)}
      />
      <ClassPicker label={t('class')} value={asked.get('class')} onChange={(value) => set('class', value)} />
      <Select
        aria-label={t('state')}
        allowClear
        placeholder={t('state')}
        value={asked.get('state')}
        onChange={(value: string | undefined) => set('state', value ?? null)}
        options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
        className="inbox-kind"
      />
      <Button
        icon={<FileTextOutlined />}
        href={address('/api/insight/hotspots/brief', { ...query, lang: locale })}
        target="_blank"
      >
        {t('page')}
      </Button>
      <Button icon={<FilePdfOutlined />} href={address('/api/insight/hotspots/brief.pdf', { ...query, lang: locale })}>
        {t('pdf')}
      </Button>
    </>
  )
}

/** Period, place, class and state as they stand in the address. */
function useAsked() {
  const [asked, setAsked] = useSearchParams()
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(asked)
    if (value === null) next.delete(name)
    else next.set(name, value)
    if (name !== 'hotspot') next.delete('after')
    setAsked(next, { replace: name !== 'hotspot' })
  }
  const place = asked.get('place')?.replace(/(?:000)+$/, '')
  const query = {
    days: Number(asked.get('days') ?? 90),
    ...(place ? { place } : {}),
    ...(asked.get('class') ? { class: asked.get('class') ?? '' } : {}),
    ...(asked.get('state') ? { state: asked.get('state') ?? '' } : {}),
  }
  return { query, asked, set }
}

/** The title as shown: requests that are not open are a number. */
export function useTitle(): (row: Pick<Line, 'title' | 'members'>) => string {
  const t = useWords(words)
  return ({ title, members }) => title ?? t('untitled', { count: members })
}

function useColumns(open: (id: string) => void): readonly QueryColumn<Line>[] {
  const t = useWords(words)
  const { locale } = useLanguage()
  const place = usePlaceName()
  const named = useClassName()
  const title = useTitle()
  const span = (row: Line): string => `${sayDate(row.firstAt, locale)} – ${sayDate(row.lastAt, locale)}`
  return [
    {
      key: 'matter',
      title: t('matter'),
      render: (row) => (
        <Button type="link" onClick={() => open(row.id)}>
          {title(row)}
        </Button>
      ),
      text: title,
    },
    { key: 'place', title: t('place'), render: (row) => place(row.place), text: (row) => place(row.place) },
    {
      key: 'class',
      title: t('class'),
      render: (row) => named(row.classCode),
      text: (row) => named(row.classCode),
      extra: true,
    },
    { key: 'span', title: t('span'), render: span, text: span },
    {
      key: 'members',
      title: t('members'),
      render: (row) => row.members,
      text: (row) => String(row.members),
      numeric: true,
    },
    {
      key: 'people',
      title: t('people'),
      render: (row) => row.people,
      text: (row) => String(row.people),
      numeric: true,
    },
    {
      key: 'heat',
      title: t('heat'),
      render: (row) => row.heat.toFixed(1),
      text: (row) => String(row.heat),
      numeric: true,
    },
    {
      key: 'state',
      title: t('state'),
      render: (row) => t(`state.${row.state}`),
      text: (row) => t(`state.${row.state}`),
    },
  ]
}
