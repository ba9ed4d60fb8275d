import { type Measures, measures } from '#rules/bundles'
import type { DrawnPlan } from '#schemas/bundles'
import { useWords } from '../language.tsx'
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
