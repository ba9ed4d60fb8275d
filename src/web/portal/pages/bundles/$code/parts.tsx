import type { ReactElement, ReactNode } from 'react'
import type { BundleView } from '#domains/bundles'
import { groupBy } from '#kit/group'
import { broughtOf, type PlannedNeed } from '#rules/bundles'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { words as shared } from '../../../bundles/words.ts'
import { words } from './words.ts'

type Props = { view: BundleView }

/** Which matters, in the order in which they can be done: a layer at a time, everything of a layer at once. */
export function Matters({ view }: Props): ReactElement {
  const t = useWords(words)
  const { plan, names, leads, together, bundle } = view
  const layers = [...groupBy(plan.matters, ({ layer }) => layer).entries()]
  const orgs = new Set(plan.matters.map(({ org }) => org))
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">{t('matters-title', { n: plan.matters.length, orgs: orgs.size })}</h2>
      <ol className="bundle-steps">
        {layers.map(([layer, matters], at) => (
          <li key={layer}>
            <h3>{t(at === 0 ? 'layer' : 'layer-next')}</h3>
            <MatterList view={view} versions={matters.map(({ version }) => version)} />
          </li>
        ))}
      </ol>
      <p className="quiet">
        {t('lead', { org: leads.get(bundle.body.lead) ?? bundle.body.lead })}
        {together.length === 0 ? null : (
          <> · {t('together', { orgs: together.map((org) => names.orgs.get(org) ?? '') })}</>
        )}
      </p>
    </section>
  )
}

export function MatterList({ view, versions }: Props & { versions: readonly string[] }): ReactElement {
  const t = useWords(words)
  const s = useWords(shared)
  const locale = useLocale()
  return (
    <ul className="lines">
      {view.plan.matters
        .filter(({ version }) => versions.includes(version))
        .map(({ version, taskCode, name, org, why, handling, promise, starts }) => (
          <li key={version}>
            <a href={`/matters/${taskCode}`}>{name[locale]}</a>
            <p className="quiet">
              {[
                view.names.orgs.get(org) ?? '',
                handling === 'instant' ? s('at-once') : s('days', { days: promise }),
                ...(starts === 0 ? [] : [t('from', { day: starts + 1 })]),
                ...(why === 'goal' ? [] : [t('prerequisite')]),
              ].join(' · ')}
            </p>
          </li>
        ))}
    </ul>
  )
}

/** What the applicant brings, each paper once, however many matters need it. */
export function Brought({ view }: Props): ReactElement {
  const t = useWords(words)
  const brought = broughtOf(view.plan)
  const optional = view.plan.needs.filter(({ from, necessity }) => from === 'applicant' && necessity === 'optional')
  return (
    <section aria-labelledby="brought">
      <h2 id="brought">{t('brought-title', { n: brought.length })}</h2>
      {brought.length === 0 ? <p>{t('brought-none')}</p> : <Papers view={view} needs={brought} />}
      {optional.length === 0 ? null : (
        <>
          <h3>{t('optional-title')}</h3>
          <Papers view={view} needs={optional} />
        </>
      )}
    </section>
  )
}

function Papers({ view, needs }: Props & { needs: readonly PlannedNeed[] }): ReactElement {
  return (
    <ul className="paper-list">
      {needs.map((need) => (
        <Paper key={need.doc} view={view} need={need} />
      ))}
    </ul>
  )
}

function Paper({ view, need }: Props & { need: PlannedNeed }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const notes = [
    t(`form-${need.form}`),
    ...(need.wantedBy.length > 1 ? [t('used-by', { n: need.wantedBy.length })] : []),
    ...(need.when === undefined ? [] : [t('maybe')]),
    ...(need.laterDays === undefined ? [] : [t('later', { days: need.laterDays })]),
    ...(need.pledgeDays === undefined ? [] : [t('pledge')]),
  ]
  return (
    <li>
      {view.names.docs.get(need.doc)?.[locale] ?? need.doc}
      <span className="quiet">{notes.join(' · ')}</span>
    </li>
  )
}

/** What nobody asks for, and why. */
export function Free({ view }: Props): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  const free = [...groupBy(view.plan.needs, ({ doc }) => doc).values()].filter((lines) =>
    lines.every(({ from }) => from !== 'applicant'),
  )
  if (free.length === 0) return null
  return (
    <Folded title={t('free-title', { n: free.length })}>
      <ul className="paper-list">
        {free.map(([need]) =>
          need === undefined || need.from === 'applicant' ? null : (
            <li key={need.doc}>
              {view.names.docs.get(need.doc)?.[locale] ?? need.doc}
              <span className="quiet">{t(`free-${need.from}`)}</span>
            </li>
          ),
        )}
      </ul>
    </Folded>
  )
}

/** What has to be typed; what is known is only checked. */
export function Filled({ view: { plan, names } }: Props): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const typed = plan.asks.filter(({ known }) => known === null)
  const known = plan.asks.length - typed.length
  return (
    <Folded title={t('fields-title', { n: typed.length })}>
      <p>{typed.map(({ term }) => names.terms.get(term)?.name[locale] ?? term).join(locale === 'zh' ? '、' : ', ')}</p>
      {known === 0 ? null : <p className="quiet">{t('fields-known', { n: known })}</p>}
    </Folded>
  )
}

/** Time, fees, visits, the way the results come. */
export function Terms({ view: { plan, bundle } }: Props): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const { promise, exits, stages } = bundle.body
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{t('time-title')}</h2>
      <ul className="paper-list">
        {stages.length > 0 ? null : <li>{t('time-path', { path: plan.promise, promise })}</li>}
        <li>{t(`trips-${plan.trips}`)}</li>
        {plan.fees.length === 0 ? <li>{t('fee-none')}</li> : null}
        {plan.fees.map(({ version, key, name, amount }) => (
          <li key={`${version} ${key}`}>
            {amount === null
              ? t('fee-open', { name: name[locale] })
              : t('fee', { name: name[locale], amount: (amount / 100).toFixed(2) })}
          </li>
        ))}
        <li>{t('exits', { ways: exits.map((way) => t(`exit-${way}`)) })}</li>
      </ul>
    </section>
  )
}

function Folded({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <details className="told-part">
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  )
}
