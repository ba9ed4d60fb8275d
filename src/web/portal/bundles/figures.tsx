import type { ReactElement } from 'react'
import type { BundlePlan } from '#domains/bundles'
import { type Measures, measures } from '#rules/bundles'
import { useWords } from '#shared/words/use-words.ts'
import { words } from './words.ts'

const labels = { documents: 'documents', trips: 'trips', days: 'days-all', fields: 'fields' } as const satisfies Record<
  keyof Measures,
  keyof typeof words
>

/** Before and after, as a table that a screen reader can read too. */
export function Figures({ before, after, saved }: Pick<BundlePlan, 'before' | 'after' | 'saved'>): ReactElement {
  const t = useWords(words)
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('figures-title')}</h2>
      <table className="table figures">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('saved')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((of) => (
            <tr key={of}>
              <th scope="row">{t(labels[of])}</th>
              <td>{t(`${of}-n`, { n: before[of] })}</td>
              <td className="figure-after">{t(`${of}-n`, { n: after[of] })}</td>
              <td>{saved[of] === null ? '—' : t('saved-n', { n: saved[of] })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{t('figures-note')}</p>
    </section>
  )
}
