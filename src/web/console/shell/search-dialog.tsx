import { useQuery } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { call } from '../api/client.ts'
import { usePlaceName } from '../api/names.ts'
import type { CaseLine, Page } from '../api/types.ts'
import { states } from '../codes.ts'
import { onPress } from '../keys.ts'
import { useCode, useWords } from '../language.tsx'
import { useLater } from '../parts/use-later.ts'
import { words } from './words.ts'

/** One search for number, place and words, from anywhere. */
export function SearchDialog() {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  useEffect(() => onPress((name) => name === 'search' && setOpen(true)), [])
  return (
    <Modal
      open={open}
      title={t('shell.searchLabel')}
      footer={null}
      onCancel={() => setOpen(false)}
      destroyOnHidden
      width={640}
    >
      <SearchBox onDone={() => setOpen(false)} />
    </Modal>
  )
}

function SearchBox(props: { onDone: () => void }) {
  const t = useWords(words)
  const [text, setText] = useState('')
  const asked = useLater(text.trim(), 250)
  const navigate = useNavigate()
  const found = useQuery({
    queryKey: ['find', asked],
    queryFn: ({ signal }) => call<Page<CaseLine>>('/api/cases', { query: { q: asked, limit: 8 }, signal }),
    enabled: asked.length > 1,
  })
  const items = asked.length > 1 ? (found.data?.rows ?? []) : []
  const all = `/search?q=${encodeURIComponent(text.trim())}`
  const enter = () => {
    const exact = items.find((item) => item.number.toUpperCase() === text.trim().toUpperCase())
    void navigate(exact ? `/cases/${exact.number}` : all)
    props.onDone()
  }
  return (
    <search>
      <Input
        size="large"
        autoFocus
        value={text}
        aria-label={t('shell.search')}
        placeholder={t('shell.search')}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={enter}
        allowClear
      />
      <ul className="find-list" aria-live="polite">
        {items.map((item) => (
          <Found key={item.number} item={item} onDone={props.onDone} />
        ))}
        {asked.length > 1 && found.isSuccess && items.length === 0 && (
          <li className="quiet">{t('shell.searchNone')}</li>
        )}
        {asked.length > 1 && (
          <li>
            <Link to={all} onClick={props.onDone}>
              {t('shell.searchMore', { text: asked })}
            </Link>
          </li>
        )}
      </ul>
    </search>
  )
}

function Found(props: { item: CaseLine; onDone: () => void }) {
  const state = useCode(states)
  const place = usePlaceName()
  return (
    <li>
      <Link to={`/cases/${props.item.number}`} onClick={props.onDone} className="find-row">
        <span className="number">{props.item.number}</span>
        <strong>{props.item.subject}</strong>
        <span className="quiet">{[state(props.item.state), place(props.item.place)].filter(Boolean).join(' · ')}</span>
      </Link>
    </li>
  )
}
