import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { type Measures, measures } from '#rules/bundles'
import type { DrawnPlan } from '#schemas/bundles'
import { useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { words } from './words.ts'

const labels = { documents: 'documents', trips: 'trips', days: 'daysAll', fields: 'fields' } as const satisfies Record<
  keyof Measures,
  keyof typeof words
>

/** Before and after, by the catalogue alone. */
export function Figures({ plan }: { plan: DrawnPlan }) {
  const t = useWords(words)
  return (
    <table className="bundle-figures">
      <caption>{t('figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('measure')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
          <th scope="col">{t('saved')}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((of) => (
          <tr key={of}>
            <th scope="row">{t(labels[of])}</th>
            <td>{plan.before[of]}</td>
            <td>{plan.after[of]}</td>
            <td>{plan.saved[of] === null ? '—' : `${plan.saved[of]}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Figure = { n: number; median: number | null; p90: number | null; cases: readonly string[] }
type Share = { n: number; of: number; cases: readonly string[] }
type Answer = { applications: number; measured: Record<keyof Measures, Figure>; online: Share; early: Share }

/** What real cases have cost, each figure with the cases behind it. */
export function Measured({ code }: { code: string }) {
  const t = useWords(words)
  const holds = useHolds()
  const path = holds('applications.report') ? `/api/applications/bundles/${code}/figures` : null
  const question = useAsk<Answer>(['bundle-figures'], path)
  if (path === null) return null
  return (
    <section className="sheet gap-below">
      <h2>{t('measured')}</h2>
      <Asked question={question}>
        {(answer) =>
          answer.applications === 0 ? (
            <p className="quiet">{t('measuredNone')}</p>
          ) : (
            <>
              <p className="quiet small">{t('measuredCount', { n: answer.applications })}</p>
              <MeasuredTable answer={answer} />
              <Portion label={t('online')} share={answer.online} />
              <Portion label={t('early')} share={answer.early} />
            </>
          )
        }
      </Asked>
    </section>
  )
}

function MeasuredTable({ answer }: { answer: Answer }) {
  const t = useWords(words)
  return (
    <table className="bundle-figures">
      <thead>
        <tr>
          <th scope="col">{t('measure')}</th>
          <th scope="col">{t('median')}</th>
          <th scope="col">{t('p90')}</th>
          <th scope="col">{t('cases')}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((of) => (
          <tr key={of}>
            <th scope="row">{t(labels[of])}</th>
            <td>{answer.measured[of].median ?? '—'}</td>
            <td>{answer.measured[of].p90 ?? '—'}</td>
            <td>
              <Cases cases={answer.measured[of].cases} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Portion({ label, share }: { label: string; share: Share }) {
  const t = useWords(words)
  return (
    <p>
      {label} {t('share', share)} <Cases cases={share.cases} />
    </p>
  )
}

function Cases({ cases }: { cases: readonly string[] }) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  if (cases.length === 0) return null
  if (!open)
    return (
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('showCases', { n: cases.length })}
      </Button>
    )
  return (
    <ul className="bundle-cases">
      {cases.slice(0, 200).map((number) => (
        <li key={number}>
          <Link to={`/cases/${number}`}>{number}</Link>
        </li>
      ))}
    </ul>
  )
}
