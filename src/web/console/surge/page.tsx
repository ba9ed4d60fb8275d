import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { sayMoment } from '../time.ts'
import { AlarmCard } from './alarm-card.tsx'
import { Library } from './library.tsx'
import { type Board, useBoard } from './use-surge.ts'
import { words } from './words.ts'
import './surge.css'

/** What rises above the usual, and what is done about it. */
export function Surge() {
  const t = useWords(words)
  const holds = useHolds()
  const question = useBoard()
  const [library, setLibrary] = useState(false)
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        {(holds('surge.run') || holds('surge.edit')) && (
          <Button onClick={() => setLibrary(true)}>{t(holds('surge.run') ? 'byHand' : 'library')}</Button>
        )}
      </PageHead>
      <Asked question={question}>
        {(board) => (
          <div className={board.watches ? 'surge' : undefined}>
            {board.watches && <Alarms board={board} />}
            <Plans board={board} />
          </div>
        )}
      </Asked>
      {library && <Library onClose={() => setLibrary(false)} />}
    </>
  )
}

/** Before two whole days were learnt there is nothing to compare with. */
const DAYS_NEEDED = 2

function Alarms({ board }: { board: Board }) {
  const t = useWords(words)
  const { alarms, learnt, falseAlarmsAWeek } = board
  return (
    <section aria-label={t('alarms')} aria-live="polite">
      <h2>{t('alarms')}</h2>
      {alarms.length === 0 ? (
        <EmptyState
          title={t(learnt.days < DAYS_NEEDED ? 'learning' : 'noAlarms')}
          hint={
            learnt.days < DAYS_NEEDED
              ? t('learningHint', { days: learnt.days, needed: DAYS_NEEDED })
              : t('noAlarmsHint', { days: learnt.days, arrivals: learnt.arrivals })
          }
        />
      ) : (
        alarms.map((alarm) => <AlarmCard key={alarm.id} alarm={alarm} />)
      )}
      <p className="quiet small">{t('promise', { weeks: Math.round(1 / falseAlarmsAWeek) })}</p>
    </section>
  )
}

function Plans({ board: { plans, watches } }: { board: Board }) {
  const t = useWords(words)
  const now = plans.filter(({ state }) => state === 'running' || state === 'prepared')
  const past = plans.filter(({ state }) => state !== 'running' && state !== 'prepared')
  return (
    <section aria-label={t('plans')}>
      <h2>{t('plans')}</h2>
      {now.length === 0 && <p className="quiet">{t(watches ? 'noPlans' : 'noPlansOfMine')}</p>}
      <PlanList plans={now} />
      {past.length > 0 && <h2>{t('pastPlans')}</h2>}
      <PlanList plans={past} />
    </section>
  )
}

function PlanList({ plans }: { plans: Board['plans'] }) {
  const t = useWords(words)
  return (
    <ul className="surge-plans">
      {plans.map((plan) => (
        <li key={plan.id} className="sheet">
          <Link to={`/surge/${plan.id}`}>
            <strong>{plan.name}</strong>
          </Link>
          <p className="quiet small">
            {[
              t(`plan.${plan.state}`),
              t('owner', { name: plan.ownerName }),
              plan.startedAt && t('since', { at: sayMoment(plan.startedAt) }),
              plan.endedAt && t('until', { at: sayMoment(plan.endedAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
