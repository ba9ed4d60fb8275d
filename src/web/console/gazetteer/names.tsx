import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { nameRow } from '#schemas/insight'
import { usePlaceName } from '../api/names.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { type QueryColumn, QueryTable } from '../parts/query-table.tsx'
import { useLater } from '../parts/use-later.ts'
import { words as common } from '../words.ts'
import { NameDialog } from './name-dialog.tsx'
import { TrySentence } from './try-sentence.tsx'
import { kinds, words } from './words.ts'

export type NameRow = z.output<typeof nameRow>

/** The city's own names, found by a piece of them; the filters stand in the address. */
export function Names() {
  const t = useWords(words)
  const [asked] = useSearchParams()
  const [editing, setEditing] = useState<NameRow | 'new' | null>(null)
  const add = (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <TrySentence />
      <Filters>{add}</Filters>
      <QueryTable<NameRow>
        id="gazetteer"
        kind="gazetteer"
        path="/api/insight/gazetteer"
        query={{
          q: asked.get('q') ?? undefined,
          kind: asked.get('kind') ?? undefined,
          retired: asked.get('retired') ?? undefined,
          limit: 50,
        }}
        columns={useColumns(setEditing)}
        rowKey={(row) => row.id}
        label={t('title')}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
        onOpen={setEditing}
      />
      <NameDialog editing={editing} onClose={() => setEditing(null)} />
    </>
  )
}

function Filters(props: { children: React.ReactNode }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [asked, setAsked] = useSearchParams()
  const [typed, setTyped] = useState(asked.get('q') ?? '')
  const settled = useLater(typed.trim(), 300)
  const set = (name: string, value: string | undefined) =>
    setAsked(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === undefined || value === '') next.delete(name)
        else next.set(name, value)
        next.delete('after')
        return next
      },
      { replace: true },
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed goes into the address once it has settled
  useEffect(() => {
    if (settled !== (asked.get('q') ?? '')) set('q', settled)
  }, [settled])
  return (
    <div className="gazetteer-filter">
      <Input
        aria-label={t('find')}
        placeholder={t('find')}
        allowClear
        value={typed}
        maxLength={60}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Select
        aria-label={t('kind')}
        placeholder={t('kind')}
        allowClear
        value={asked.get('kind')}
        onChange={(value: string | undefined) => set('kind', value)}
        options={Object.entries(kinds).map(([value, said]) => ({ value, label: said[locale] }))}
      />
      <Select
        aria-label={t('which')}
        value={asked.get('retired') ?? '0'}
        onChange={(value: string) => set('retired', value === '1' ? '1' : undefined)}
        options={[
          { value: '0', label: t('inForce') },
          { value: '1', label: t('retired') },
        ]}
      />
      {props.children}
    </div>
  )
}

function useColumns(edit: (row: NameRow) => void): readonly QueryColumn<NameRow>[] {
  const t = useWords(words)
  const c = useWords(common)
  const kind = useCode(kinds)
  const place = usePlaceName()
  const point = ({ lon, lat }: NameRow) => (lon === null || lat === null ? '' : `${lon}, ${lat}`)
  const source = ({ source: from }: NameRow) =>
    from === 'editor' || from === 'import' || from === 'demo' ? t(`source.${from}`) : from
  return [
    { key: 'name', title: t('name'), render: (row) => row.name, text: (row) => row.name },
    {
      key: 'aliases',
      title: t('aliases'),
      render: (row) => row.aliases.join('、'),
      text: (row) => row.aliases.join('、'),
    },
    { key: 'kind', title: t('kind'), render: (row) => kind(row.kind), text: (row) => kind(row.kind) },
    { key: 'place', title: t('place'), render: (row) => place(row.place), text: (row) => row.place },
    { key: 'point', title: t('point'), render: point, text: point },
    { key: 'source', title: t('source'), render: source, text: source, extra: true },
    {
      key: 'acts',
      title: c('acts'),
      render: (row) => (
        <Button size="small" aria-label={`${c('edit')} ${row.name}`} onClick={() => edit(row)}>
          {c('edit')}
        </Button>
      ),
    },
  ]
}
