import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Select, Switch } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { call } from '../api/client.ts'
import type { InboxLine, Page } from '../api/types.ts'
import { taskWords } from '../codes.ts'
import { useKey } from '../keys.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { words as shell } from '../shell/words.ts'
import { useNow } from '../time.ts'
import { type GroupName, grouped } from './groups.ts'
import { Line } from './line.tsx'
import { Pools } from './pools.tsx'
import { Preview } from './preview.tsx'
import { words } from './words.ts'
import './inbox.css'

/** My tasks over all kinds of cases, most urgent first. */
export function Inbox() {
  const t = useWords(words)
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Filters />
      </PageHead>
      <Pools />
      <List />
    </>
  )
}

function Filters() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [asked, setAsked] = useSearchParams()
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(asked)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setAsked(next, { replace: true })
  }
  return (
    <>
      <Select
        aria-label={t('kind')}
        allowClear
        placeholder={t('kind')}
        value={asked.get('kind')}
        onChange={(value: string | undefined) => set('kind', value ?? null)}
        options={Object.entries({ ...taskWords('application'), ...taskWords('request') }).map(([value, said]) => ({
          value,
          label: said[locale],
        }))}
        className="inbox-kind"
      />
      <span className="switch">
        <Switch
          checked={asked.get('mine') === '1'}
          onChange={(on) => set('mine', on ? '1' : null)}
          aria-label={t('mine')}
        />
        {t('mine')}
      </span>
    </>
  )
}

function useInbox() {
  const [asked] = useSearchParams()
  const kind = asked.get('kind')
  const mine = asked.get('mine')
  return useInfiniteQuery({
    queryKey: ['inbox', kind, mine],
    queryFn: ({ pageParam, signal }) =>
      call<Page<InboxLine>>('/api/inbox', { query: { kind, mine, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
}

function List() {
  const question = useInbox()
  const more = question.hasNextPage ? () => void question.fetchNextPage() : null
  return (
    <Asked question={question}>
      {(found) => <Lines lines={found.pages.flatMap((page) => page.rows)} more={more} />}
    </Asked>
  )
}

function Lines(props: { lines: readonly InboxLine[]; more: (() => void) | null }) {
  const t = useWords(words)
  const now = useNow()
  const groups = useMemo(() => grouped(props.lines, now), [props.lines, now])
  const order = useMemo(() => groups.flatMap((group) => group.lines), [groups])
  const walk = useWalk(order)
  if (order.length === 0) return <EmptyState title={t('empty')} hint={t('emptyHint')} />
  return (
    <div className={walk.previewed ? 'inbox inbox-split' : 'inbox'}>
      <div>
        {groups.map((group) => (
          <Group key={group.name} name={group.name} lines={group.lines} chosen={walk.chosen} onChoose={walk.choose} />
        ))}
        {props.more && <Button onClick={props.more}>{t('more')}</Button>}
      </div>
      {walk.previewed && <Preview number={walk.previewed.number} onClose={walk.closePreview} />}
    </div>
  )
}

/** Moving with the keyboard: J and K choose, Space previews, Enter opens. */
function useWalk(order: readonly InboxLine[]) {
  const t = useWords(words)
  const k = useWords(shell)
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string | null>(null)
  const [previewing, setPreviewing] = useState(false)
  const at = order.findIndex((line) => line.task === chosen)
  const choose = (task: string) => {
    setChosen(task)
    document.getElementById(`task-${task}`)?.scrollIntoView({ block: 'nearest' })
  }
  const step = (by: number) => {
    const next = order[Math.min(order.length - 1, Math.max(0, at + by))]
    if (next) choose(next.task)
  }
  const line = order[at]
  useKey('J', k('keys.down'), () => step(1))
  useKey('K', k('keys.up'), () => step(at === -1 ? 1 : -1))
  useKey('Space', t('preview'), () => (line ? setPreviewing(!previewing) : step(1)))
  useKey('Enter', t('openCase'), () => line && void navigate(`/cases/${line.number}`))
  return { chosen, choose, previewed: previewing ? line : undefined, closePreview: () => setPreviewing(false) }
}

type GroupProps = {
  name: GroupName
  lines: readonly InboxLine[]
  chosen: string | null
  onChoose: (task: string) => void
}

function Group(props: GroupProps) {
  const t = useWords(words)
  return (
    <section className="inbox-group" aria-label={t(`group.${props.name}`)}>
      <h2>
        {t(`group.${props.name}`)} <span className="quiet">{props.lines.length}</span>
      </h2>
      <ul>
        {props.lines.map((line) => (
          <Line
            key={line.task}
            line={line}
            chosen={line.task === props.chosen}
            onChoose={() => props.onChoose(line.task)}
          />
        ))}
      </ul>
    </section>
  )
}
