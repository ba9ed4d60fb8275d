import type { ReactElement } from 'react'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { dayInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { yuan } from '../apply/value-words.ts'
import type { CaseView } from '../ports/applications.ts'
import type { CaseProps } from './case-part.tsx'
import { words } from './words.ts'

/** What came out: the decision with its reasons, the licence, the way it travels, and the money. */
export function Outcome({ one, now }: CaseProps): ReactElement {
  return (
    <>
      <NotAccepted one={one} />
      <Decision one={one} now={now} />
      <Results one={one} />
      <HandOver one={one} now={now} />
      <Charges one={one} />
    </>
  )
}

function NotAccepted({ one }: { one: CaseView }): ReactElement | null {
  const t = useWords(words)
  if (one.notAccepted === null) return null
  const { reason, rightBody } = one.notAccepted
  return (
    <Panel title={t('not-accepted')} of={one.name}>
      <p>{reason}</p>
      {rightBody === null ? null : <p>{t('right-body', { body: rightBody })}</p>}
    </Panel>
  )
}

function Decision({ one, now }: CaseProps): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  if (one.decision === null) return null
  const { outcome, at, reasons, basis, conditions, remedies } = one.decision
  const granted = outcome === 'granted'
  return (
    <Panel tone={granted ? 'good' : 'plain'} title={t(granted ? 'granted' : 'refused')} of={one.name}>
      <p className="quiet">{t('decided', { org: one.org, day: dayInWords(at, locale, now) })}</p>
      {reasons === '' ? null : <p className="as-typed">{reasons}</p>}
      {conditions === null ? null : <p className="as-typed">{t('conditions', { conditions })}</p>}
      {basis === '' ? null : <p className="quiet">{t('basis', { basis })}</p>}
      {remedies === null ? null : <p className="as-typed">{remedies}</p>}
    </Panel>
  )
}

function Results({ one }: { one: CaseView }): ReactElement | null {
  const t = useWords(words)
  if (one.results.length === 0) return null
  return (
    <ul className="results">
      {one.results.map((result) => (
        <li key={result.document}>
          <p>
            <strong>{result.name}</strong>
            {result.number === null ? null : <span className="quiet"> {result.number}</span>}
          </p>
          <div className="buttons screen-only">
            <ButtonLink href={`/applications/${one.number}/result/${result.document}`}>
              {t('download')}
              <span className="unseen">{` ${result.name}`}</span>
            </ButtonLink>
            {result.checkUrl === null ? null : (
              <a className="line-link" href={result.checkUrl}>
                {t('check')}
                <span className="unseen">{` ${result.name}`}</span>
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** On its way by post, or waiting at a counter. */
function HandOver({ one, now }: CaseProps): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  const { handOver, delivery, counter } = one
  if (one.decision?.outcome !== 'granted' || one.results.length === 0) return null
  if (delivery === 'post') {
    if (handOver?.way !== 'post') return <p>{t('post-soon')}</p>
    const day = dayInWords(handOver.at, locale, now)
    return (
      <p>{handOver.tracking === null ? t('posted', { day }) : t('tracking', { day, tracking: handOver.tracking })}</p>
    )
  }
  if (delivery !== 'counter' || counter === null || handOver !== null) return null
  return (
    <Panel title={t('counter')} of={one.name}>
      <p>
        {counter.name}
        <span className="as-line">{counter.address}</span>
        <span className="as-line">{counter.hours}</span>
        <a href={`tel:${counter.phone}`}>{counter.phone}</a>
      </p>
    </Panel>
  )
}

function Charges({ one }: { one: CaseView }): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  if (one.charges.length === 0) return null
  return (
    <dl className="now-lines">
      {one.charges.map((charge) => (
        <div key={charge.key}>
          <dt>{charge.name}</dt>
          <dd>{`${yuan(charge.amount, locale)} · ${t(`charge.${charge.state}`)}`}</dd>
        </div>
      ))}
    </dl>
  )
}
