import { useParams } from 'react-router'
import { useClassName, usePlaceName } from '../api/names.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Chart } from '../parts/chart.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { sayClock, sayMoment } from '../time.ts'
import { PlanActs } from './acts.tsx'
import { Briefs } from './briefs.tsx'
import { MembersPanel } from './members.tsx'
import { Parent } from './parent.tsx'
import { ReviewPanel } from './review.tsx'
import { type Plan, usePlan } from './use-surge.ts'
import { steps as stepNames, words } from './words.ts'
import '../desk/desk.css'
import './surge.css'

/** One plan: what it says, how it stands, what has been done, and what can be done now. */
export function SurgePlan() {
  const { id = '' } = useParams()
  const question = usePlan(id)
  return <Asked question={question}>{(plan) => <Whole plan={plan} />}</Asked>
}

function Whole({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const hint = [
    t(`plan.${plan.state}`),
    t('owner', { name: plan.ownerName }),
    plan.startedAt && t('since', { at: sayMoment(plan.startedAt) }),
    plan.endedAt && t('until', { at: sayMoment(plan.endedAt) }),
  ]
  return (
    <>
      <PageHead title={plan.name} hint={hint.filter(Boolean).join(' · ')}>
        <PlanActs plan={plan} />
      </PageHead>
      {plan.sight === 'share' && <p className="quiet">{t('share')}</p>}
      {plan.state === 'prepared' && !plan.possible.includes('start') && <p className="warning-line">{t('notReady')}</p>}
      <div className={plan.startedAt === null ? undefined : 'surge'}>
        <div>
          <ReviewPanel plan={plan} />
          {plan.startedAt !== null && <Figures plan={plan} />}
          {plan.startedAt !== null && <Parent plan={plan} />}
          {plan.startedAt !== null && <MembersPanel plan={plan} />}
        </div>
        <div>
          <Says plan={plan} />
          <Contacts plan={plan} />
          {plan.startedAt !== null && <Briefs plan={plan} />}
          <Journal plan={plan} />
        </div>
      </div>
    </>
  )
}

function Figures({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const { counts, districts, id } = plan
  const version = `${counts.total}-${counts.merged}`
  return (
    <section className="sheet" aria-label={t('figures')}>
      <h2>{t('figures')}</h2>
      {plan.gathering && (
        <p className="quiet" role="status">
          {t('gathering')}
        </p>
      )}
      <dl className="surge-counts">
        {(['total', 'found', 'merged', 'alone', 'told'] as const).map((name) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      <Chart title={t('trend')} path={`/api/surge/plans/${id}/trend.svg`} version={version} />
      {districts.length === 0 ? (
        <p className="quiet">{t('noDistricts')}</p>
      ) : (
        <Chart title={t('districts')} path={`/api/surge/plans/${id}/districts.svg`} version={version} />
      )}
      {plan.ending && (
        <p>
          {t('ending', plan.ending)} {plan.ending.note}
        </p>
      )}
      {plan.result && <p>{t('closings', counts.closing)}</p>}
    </section>
  )
}

/** Whom to phone: the centre with who runs the plan, then the joint group with the duty of each. */
function Contacts({ plan: { contacts } }: { plan: Plan }) {
  const t = useWords(words)
  return (
    <section className="sheet" aria-label={t('group')}>
      <h2>{t('group')}</h2>
      {contacts.length === 1 && <p className="quiet">{t('noGroup')}</p>}
      <ul className="surge-contacts">
        {contacts.map(({ org, name, person, duty, lead, phone }) => (
          <li key={org}>
            <strong>{name}</strong>
            {lead && <span className="surge-lead">{t('lead')}</span>}
            {phone === null ? <span className="quiet">{t('noPhone')}</span> : <a href={`tel:${phone}`}>{phone}</a>}
            <span className="quiet small">{person === null ? duty : t('owner', { name: person })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which requests a plan is about: any of these words or classes, in its place. */
function About({ topic }: { topic: Plan['content']['topic'] }) {
  const t = useWords(words)
  const className = useClassName()
  const place = usePlaceName()
  const said = [...topic.words.map((word) => `“${word}”`), ...topic.classes.map((code) => className(code))]
  if (said.length === 0) return <p className="quiet">{t('aboutNothing')}</p>
  return (
    <p>
      {said.join(t('or'))}
      <span className="quiet">
        {' · '}
        {topic.place === '' ? t('wholeCity') : place(topic.place.padEnd(12, '0'))}
      </span>
    </p>
  )
}

function Says({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { announcement, script, reply } = plan.content
  return (
    <section className="sheet" aria-label={t('says')}>
      <h2>{t('says')}</h2>
      {plan.result && (
        <>
          <h3>{t('resultZh')}</h3>
          <p className="surge-text">{plan.result[locale] || plan.result.zh}</p>
          {plan.shownUntil && <p className="quiet small">{t('shownUntil', { at: sayMoment(plan.shownUntil) })}</p>}
        </>
      )}
      <h3>{t('about')}</h3>
      <About topic={plan.content.topic} />
      <h3>{t('announcement')}</h3>
      <p>
        <strong>{announcement.title[locale] || announcement.title.zh}</strong>
      </p>
      <p className="surge-text">{announcement.text[locale] || announcement.text.zh}</p>
      {plan.startedAt !== null && (
        <p>
          <a href={`/notice/${plan.id}`} target="_blank" rel="noreferrer">
            {t('onSite')}
          </a>
        </p>
      )}
      <h3>{t('script')}</h3>
      <p className="surge-text">{script}</p>
      <h3>{t('reply')}</h3>
      <p className="surge-text">{reply}</p>
    </section>
  )
}

function Journal({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const did = useCode(stepNames)
  return (
    <section className="sheet" aria-label={t('journal')}>
      <h2>{t('journal')}</h2>
      <ol className="surge-journal">
        {[...plan.steps].reverse().map(({ no, at, byName, what, data }) => (
          <li key={no}>
            <time dateTime={at}>{sayClock(at)}</time> {did(what)}{' '}
            <span className="quiet small">{byName === '' ? t('house') : byName}</span>
            {notedIn(data) !== '' && <p className="quiet small">{notedIn(data)}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What somebody noted with a step: why it ended, was dropped, handed over or sent back. */
function notedIn(data: Plan['steps'][number]['data']): string {
  return [data.note, data.reason].filter((one) => typeof one === 'string').join(' ')
}
