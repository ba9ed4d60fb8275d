import { App, Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/queries.ts'
import type { CaseDetail, Page } from '../api/types.ts'
import { CaseActs } from '../case/acts.tsx'
import { factsOf, numberOf } from '../case/described.ts'
import { CommandDialog, useGive } from '../commands/command-dialog.tsx'
import { PoolDesk } from '../desk/pool-desk.tsx'
import { useKey } from '../keys.ts'
import { useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { SurgeScript } from '../surge/script.tsx'
import { words as common } from '../words.ts'
import { ClassSuggestions } from './class-suggestions.tsx'
import { Similar } from './similar.tsx'
import { words } from './words.ts'

type Suggested = { row: string; org: string; name: string; clause: string }

/** Shared dispatch: the next case, what the catalogue says, one key to send it out. */
export function DispatchDesk() {
  const t = useWords(words)
  return (
    <PoolDesk
      title={t('title')}
      hint={t('hint')}
      pools={['dispatch', 'urgent', 'accept', 'rulings']}
      kinds={['dispatch', 'accept', 'rule-return']}
    >
      {(item) => <Decide item={item} key={item.number} />}
    </PoolDesk>
  )
}

function Decide({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const about = factsOf(item.described, 'about')
  const complains =
    about !== null &&
    (about.person === true || about.official === true || (Array.isArray(about.orgs) && about.orgs.length > 0))
  const returns = numberOf(item.described, 'returns')
  return (
    <>
      <SurgeScript text={wordsOf(item)} classCode={item.classCode} />
      {complains && <p className="warning-line">{t('conflict')}</p>}
      {returns > 0 && <p className="warning-line">{t('returned', { count: returns })}</p>}
      {item.possible.includes('classify') && item.classCode === null && <ClassSuggestions item={item} />}
      {item.possible.includes('dispatch') && <Suggestions item={item} />}
      <CaseActs item={item} without={['dispatch']} />
      <Similar item={item} />
    </>
  )
}

/** The resident's words, as far as this case shows them. */
function wordsOf({ subject, described }: CaseDetail): string {
  return `${subject}\n${typeof described.text === 'string' ? described.text : ''}`
}

function Suggestions({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const [other, setOther] = useState(false)
  const path = item.classCode ? '/api/hotline/suggest-unit' : null
  const question = useAsk<Page<Suggested>>(['suggest-unit'], path, { class: item.classCode, place: item.place })
  const send = useDispatch(item)
  const rows = item.classCode ? (question.data?.rows ?? []).slice(0, 3) : []
  const first = (at: number) => () => {
    const row = rows[at]
    if (row) void send(row)
  }
  useKey('1', t('give'), first(0))
  useKey('2', t('give'), first(1))
  useKey('3', t('give'), first(2))
  return (
    <section className="sheet" aria-label={t('suggested')}>
      <h2>{t('suggested')}</h2>
      {item.classCode === null && <p className="quiet">{t('noClass')}</p>}
      {item.classCode !== null && question.isSuccess && rows.length === 0 && <p className="quiet">{t('none')}</p>}
      <ol className="suggest">
        {rows.map((row, at) => (
          <li key={row.row}>
            <strong>{`${at + 1}. ${row.name}`}</strong>
            <p className="quiet small">{row.clause}</p>
            <Button type={at === 0 ? 'primary' : 'default'} onClick={() => void send(row)}>
              {t('give')}
            </Button>
          </li>
        ))}
      </ol>
      <Button onClick={() => setOther(true)}>{t('other')}</Button>
      <CommandDialog item={item} type={other ? 'dispatch' : null} onClose={() => setOther(false)} />
    </section>
  )
}

function useDispatch(item: CaseDetail): (row: Suggested) => Promise<void> {
  const t = useWords(words)
  const c = useWords(common)
  const { message } = App.useApp()
  const give = useGive(item.number)
  const [, setAsked] = useSearchParams()
  return async (row) => {
    try {
      await give({ type: 'dispatch', lead: row.org, assists: [], catalogueRow: row.row, deviation: null })
      void message.success(t('done', { unit: row.name }))
      setAsked({})
    } catch (error) {
      void message.error(sayError(error, c))
    }
  }
}
