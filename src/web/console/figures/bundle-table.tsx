import { Link } from 'react-router'
import type { z } from 'zod'
import { type Measures, measures } from '#rules/bundles'
import type { bundleFigures } from '#schemas/applications'
import type { DrawnPlan } from '#schemas/bundles'
import { useWords } from '../language.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { words } from './words.ts'

type Answer = z.output<typeof bundleFigures>

/** One measure: by the catalogue before and after, and in truth, with the cases that were counted. */
export type Measure = {
  of: keyof Measures
  before: number
  after: number
  n: number
  median: number | null
  p90: number | null
  cases: readonly string[]
}

export function rowsOf(plan: Pick<DrawnPlan, 'before' | 'after'>, { measured }: Answer): readonly Measure[] {
  return measures.map((of) => ({ of, before: plan.before[of], after: plan.after[of], ...measured[of] }))
}

const SHOWN = 200

export function BundleTable({ rows, answer }: { rows: readonly Measure[]; answer: Answer }) {
  const t = useWords(words)
  const figure = (name: 'before' | 'after' | 'n' | 'median' | 'p90') => ({
    title: t(name),
    align: 'right' as const,
    render: (_: unknown, row: Measure) => row[name] ?? '—',
  })
  return (
    <>
      <DataTable
        label={t('measure')}
        size="small"
        pagination={false}
        rowKey="of"
        dataSource={[...rows]}
        columns={[
          { title: t('measure'), render: (_, row) => t(`m.${row.of}`) },
          ...(['before', 'after', 'n', 'median', 'p90'] as const).map(figure),
        ]}
      />
      <div className="figures-cases">
        {rows.map(({ of, cases }) => (
          <Cases key={of} name={t(`m.${of}`)} cases={cases} />
        ))}
        {(['online', 'early'] as const).map((of) => {
          const name = t(of === 'online' ? 'shareOnline' : 'shareEarly')
          const said = `${name} ${t('shareOf', answer[of])}`
          return answer[of].n === 0 ? <p key={of}>{said}</p> : <Cases key={of} name={said} cases={answer[of].cases} />
        })}
      </div>
    </>
  )
}

/** The cases behind a figure; each opens. */
function Cases({ name, cases }: { name: string; cases: readonly string[] }) {
  const t = useWords(words)
  if (cases.length === 0) return null
  return (
    <details>
      <summary>{t('casesOf', { name })}</summary>
      <ul>
        {cases.slice(0, SHOWN).map((number) => (
          <li key={number}>
            <Link to={`/cases/${number}`}>{number}</Link>
          </li>
        ))}
      </ul>
      {cases.length > SHOWN && <p className="quiet small">{t('moreCases', { most: SHOWN })}</p>}
    </details>
  )
}
