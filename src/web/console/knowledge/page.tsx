import { Button, Input, Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { answer, answerLine } from '#schemas/knowledge'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { Entries } from './entries.tsx'
import { words } from './words.ts'
import './knowledge.css'

type Line = z.output<typeof answerLine>
type Whole = z.output<typeof answer>

/** Answers for everybody; entries with their review dates for those who keep them. */
export function Knowledge() {
  const t = useWords(words)
  const holds = useHolds()
  const [asked, setAsked] = useSearchParams()
  const edits = holds('knowledge.edit') || holds('knowledge.review')
  const items = [
    { key: 'read', label: t('tab.read'), children: <Reading /> },
    ...(edits ? [{ key: 'edit', label: t('tab.edit'), children: <Entries /> }] : []),
  ]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={asked.get('tab') ?? 'read'}
        onChange={(tab) => setAsked({ tab }, { replace: true })}
        items={items}
        destroyOnHidden
      />
    </>
  )
}

function Reading() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const q = asked.get('q') ?? ''
  const open = asked.get('entry')
  const question = useAsk<{ rows: readonly Line[] }>(['knowledge'], '/api/knowledge', { q, limit: 20 })
  const find = (text: string) => setAsked(text === '' ? {} : { q: text }, { replace: true })
  return (
    <div className="knowledge">
      <div>
        <Input.Search
          size="large"
          defaultValue={q}
          aria-label={t('find')}
          placeholder={t('find')}
          allowClear
          onSearch={(text) => find(text.trim())}
          className="gap-below"
        />
        <Asked question={question}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t('empty')} hint={t('emptyHint')} />
            ) : (
              <ul className="answers">
                {rows.map((row) => (
                  <li key={row.id} className={row.id === open ? 'answers-open' : ''}>
                    <button
                      type="button"
                      onClick={() => setAsked({ ...(q ? { q } : {}), entry: row.id }, { replace: true })}
                    >
                      <strong>{row.title}</strong>
                      <span>{row.summary}</span>
                      <span className="quiet small">{t('owner', { unit: row.owner })}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
      </div>
      {open && <Answer id={open} />}
    </div>
  )
}

function Answer(props: { id: string }) {
  const t = useWords(words)
  const perform = useDo()
  const question = useAsk<Whole>(['knowledge', props.id], `/api/knowledge/${props.id}`)
  const report = () =>
    void perform({ act: () => send('POST', `/api/knowledge/${props.id}/wrong`), done: t('wrongDone'), touches: [] })
  return (
    <Asked question={question}>
      {(whole) => (
        <article className="sheet answer">
          <h2>{whole.title}</h2>
          <p className="words">{whole.body}</p>
          {whole.sourceDocument && <p className="quiet small">{t('source', { source: whole.sourceDocument })}</p>}
          <p className="quiet small">{t('owner', { unit: whole.owner })}</p>
          <Button size="small" onClick={report}>
            {t('wrong')}
          </Button>
        </article>
      )}
    </Asked>
  )
}
