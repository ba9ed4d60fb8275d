import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/queries.ts'
import type { CaseDetail, InboxLine, Page } from '../api/types.ts'
import { CaseRequest } from '../case/request.tsx'
import { useCase } from '../case/use-case.ts'
import { Line } from '../inbox/line.tsx'
import { Pools, useTakeNext } from '../inbox/pools.tsx'
import { useKey } from '../keys.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { words } from './words.ts'
import '../inbox/inbox.css'
import './desk.css'

type Props = {
  title: string
  hint: string
  /** Pools one may draw from here; the first is drawn with the key N. */
  pools: readonly string[]
  /** Kinds of tasks that belong on this desk. */
  kinds: readonly string[]
  /** What one does with the case that is open. */
  children: (item: CaseDetail) => ReactNode
}

/** A desk of shared work: draw the next, decide beside the request, go on. Nobody picks. */
export function PoolDesk(props: Props) {
  const t = useWords(words)
  const [asked] = useSearchParams()
  const take = useTakeNext()
  const number = asked.get('case')
  const pool = props.pools[0] ?? ''
  useKey('N', t('take'), () => void take(pool, 'here'))
  return (
    <>
      <PageHead title={props.title} hint={props.hint} />
      <Pools only={props.pools} here />
      {number ? (
        <Open number={number}>{props.children}</Open>
      ) : (
        <Mine kinds={props.kinds} onTake={() => void take(pool, 'here')} />
      )}
    </>
  )
}

function Open(props: { number: string; children: (item: CaseDetail) => ReactNode }) {
  const question = useCase(props.number)
  return (
    <Asked question={question}>
      {(item) => (
        <div className="desk">
          <CaseRequest item={item} />
          <div>{props.children(item)}</div>
        </div>
      )}
    </Asked>
  )
}

/** What I have drawn and not finished. */
function Mine(props: { kinds: readonly string[]; onTake: () => void }) {
  const t = useWords(words)
  const [, setAsked] = useSearchParams()
  const question = useAsk<Page<InboxLine>>(['inbox'], '/api/inbox', { mine: '1', limit: 100 })
  return (
    <Asked question={question}>
      {(page) => {
        const mine = page.rows.filter((line) => props.kinds.includes(line.kind))
        if (mine.length === 0) {
          return (
            <EmptyState title={t('empty')} hint={t('emptyHint')}>
              <Button type="primary" onClick={props.onTake}>
                {t('take')}
              </Button>
            </EmptyState>
          )
        }
        return (
          <section className="inbox-group">
            <h2>{t('mine')}</h2>
            <ul>
              {mine.map((line) => (
                <Line
                  key={line.task}
                  line={line}
                  chosen={false}
                  onChoose={() => setAsked({ case: line.number })}
                  here
                />
              ))}
            </ul>
          </section>
        )
      }}
    </Asked>
  )
}
