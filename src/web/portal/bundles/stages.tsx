import type { ReactElement } from 'react'
import type { BundleView } from '#domains/bundles'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { MatterList } from '../pages/bundles/$code/parts.tsx'
import { words } from './stage-words.ts'

/** The stages of a project, each with one lead, one form, one set of papers and one time limit. */
export function Stages({ view }: { view: BundleView }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const fields = (n: number) => (n === 0 ? t('fields-none') : t('fields', { n }))
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{t('title', { n: view.stages.length })}</h2>
      {view.stages.map(({ stage, matters, asks, brought, reused }, no) => (
        <section key={stage.key} className="stage" aria-labelledby={`stage-${stage.key}`}>
          <h3 id={`stage-${stage.key}`}>{t('stage', { no: no + 1, name: stage.name[locale] })}</h3>
          <dl className="now-lines">
            <div>
              <dt>{t('lead')}</dt>
              <dd>{view.leads.get(stage.lead) ?? stage.lead}</dd>
            </div>
            <div>
              <dt>{t('limit')}</dt>
              <dd>{t('days', { n: stage.promise })}</dd>
            </div>
            <div>
              <dt>{t('form')}</dt>
              <dd>{fields(asks.filter(({ known }) => known === null).length)}</dd>
            </div>
            <div>
              <dt>{t('papers')}</dt>
              <dd>
                {brought.length === 0
                  ? t('papers-none')
                  : brought.map(({ doc }) => view.names.docs.get(doc)?.[locale] ?? doc).join(t('and'))}
                {reused === 0 ? null : <span className="quiet"> {t('reused', { n: reused })}</span>}
              </dd>
            </div>
          </dl>
          <MatterList view={view} versions={matters.map(({ version }) => version)} />
        </section>
      ))}
    </section>
  )
}
