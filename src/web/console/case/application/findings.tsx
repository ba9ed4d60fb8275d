import { Tag } from 'antd'
import { stoppingKinds } from '#rules/matters'
import type { CaseDetail } from '../../api/types.ts'
import { type Say, useCode, useLanguage, useWords } from '../../language.tsx'
import { sayDay, sayMoment } from '../../time.ts'
import { factsOf, listOf, numberOf, textOf } from '../described.ts'
import { useAfterwards } from './afterwards.tsx'
import { useConsults } from './consults.tsx'
import { type Found, List } from './found.tsx'
import { saidOf } from './read.ts'
import { chargeStates, outcomes, words } from './words.ts'

type Facts = CaseDetail['described']

/** What was found, asked, announced and decided on the way, newest thing last. */
export function Findings({ item }: { item: CaseDetail }) {
  const found = [...useEarly(item), ...useConsults(item), ...useLate(item)]
  if (found.length === 0) return null
  return (
    <section className="sheet">
      {found.map(({ key, title, at, body }) => (
        <div key={key} className="said">
          <h2 className="label">
            {title} {at && <time dateTime={at}>{sayMoment(at)}</time>}
          </h2>
          {body}
        </div>
      ))}
    </section>
  )
}

/** Before the decision: pre-check, correction notices, refusal of acceptance, stopped clock, extension. */
function useEarly({ described }: CaseDetail): readonly Found[] {
  const t = useWords(words)
  const { locale } = useLanguage()
  const stopping = useCode(stoppingKinds)
  const outcome = useCode(outcomes)
  const preCheck = factsOf(described, 'preCheck')
  const refusal = factsOf(described, 'refusal')
  const extension = factsOf(described, 'extension')
  return [
    ...(preCheck
      ? [{ key: 'pre', title: t('preCheck'), at: textOf(preCheck, 'at'), body: <p>{textOf(preCheck, 'remarks')}</p> }]
      : []),
    ...listOf(described, 'corrections').map((one, at) => ({
      key: `fix-${at}`,
      title: t('corrections'),
      at: textOf(one, 'at'),
      body: <Correction correction={one} t={t} />,
    })),
    ...(refusal
      ? [{ key: 'no', title: t('refusal'), at: null, body: <p className="words">{textOf(refusal, 'reason')}</p> }]
      : []),
    ...listOf(described, 'stops').map((stop, at) => ({
      key: `stop-${at}`,
      title: t('stops'),
      at: textOf(stop, 'from'),
      body: (
        <p>
          {t('stopLine', { kind: stopping(textOf(stop, 'kind')), days: numberOf(stop, 'days') })}
          <br />
          <span className="quiet small">
            {[textOf(stop, 'basis'), textOf(stop, 'to') && `– ${sayDay(textOf(stop, 'to') ?? '', locale)}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      ),
    })),
    ...(extension
      ? [
          {
            key: 'ext',
            title: t('extension'),
            at: null,
            body: (
              <p>
                {t('extensionLine', { state: outcome(textOf(extension, 'state')), days: numberOf(extension, 'days') })}
                <br />
                {textOf(extension, 'reason')}
              </p>
            ),
          },
        ]
      : []),
  ]
}

function Correction({ correction, t }: { correction: Facts; t: Say<keyof typeof words> }) {
  const answered = textOf(correction, 'answeredAt')
  return (
    <>
      {correction.offList === true && (
        <Tag variant="outlined" className="tag-seal">
          {t('offList')}
        </Tag>
      )}
      {answered && (
        <Tag variant="outlined" className="tag-green">
          {t('answered')}
        </Tag>
      )}
      <ul>
        {listOf(correction, 'items').map((asked, at) => (
          <li key={at}>{textOf(asked, 'problem')}</li>
        ))}
      </ul>
    </>
  )
}

/** The decision and after: results, charges, pledge, cards, rating. */
function useLate(item: CaseDetail): readonly Found[] {
  return [...useDecision(item), ...useMoney(item), ...useAfterwards(item)]
}

function useDecision({ described }: CaseDetail): readonly Found[] {
  const t = useWords(words)
  const { locale } = useLanguage()
  const outcome = useCode(outcomes)
  const decision = factsOf(described, 'decision')
  const results = listOf(described, 'results')
  const resultOf = (one: Facts): string =>
    [saidOf(one, 'name', locale) || textOf(one, 'doc'), textOf(one, 'number')].filter(Boolean).join(' · ')
  return [
    ...(decision
      ? [
          {
            key: 'decision',
            title: `${t('decision')}：${outcome(textOf(decision, 'outcome'))}`,
            at: textOf(decision, 'at'),
            body: <Decided decision={decision} t={t} />,
          },
        ]
      : []),
    ...(results.length > 0
      ? [{ key: 'results', title: t('results'), at: null, body: <List lines={results.map(resultOf)} /> }]
      : []),
  ]
}

function useMoney({ described }: CaseDetail): readonly Found[] {
  const t = useWords(words)
  const { locale } = useLanguage()
  const charge = useCode(chargeStates)
  const charges = listOf(described, 'charges')
  const lines = charges.map((one) => {
    const yuan = (numberOf(one, 'amount') / 100).toFixed(2)
    return [saidOf(one, 'name', locale), t('money', { yuan }), charge(textOf(one, 'state'))].join(' · ')
  })
  return charges.length === 0 ? [] : [{ key: 'charges', title: t('charges'), at: null, body: <List lines={lines} /> }]
}

function Decided({ decision, t }: { decision: Facts; t: Say<keyof typeof words> }) {
  return (
    <>
      <p className="words">{textOf(decision, 'reasons')}</p>
      <dl className="facts">
        {(['basis', 'conditions', 'remedies'] as const)
          .filter((name) => textOf(decision, name) !== null)
          .map((name) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{textOf(decision, name)}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}
