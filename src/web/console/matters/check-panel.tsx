import { Tag } from 'antd'
import { elementAt, type WorstPath, worstPath } from '#rules/matters'
import { useLanguage, useWords } from '../language.tsx'
import type { Body, Detail, Fault } from './body.ts'
import { fieldId } from './editing.tsx'
import { words } from './words.ts'

type Checked = Pick<Detail, 'faults' | 'deviations'>

/** What keeps it from being published, beside what is being written: each fault leads to its field. */
export function CheckPanel(props: { body: Body; checked: Checked; fresh: boolean; upper: Detail['upper'] }) {
  const t = useWords(words)
  const { faults, deviations } = props.checked
  return (
    <aside className="matter-aside" aria-label={t('check')}>
      <section className="sheet">
        <h2>
          {t('check')}
          {!props.fresh && <span className="quiet small">{t('checking')}</span>}
        </h2>
        <p role="status" className={faults.length === 0 ? 'matter-fine' : 'matter-bad'}>
          {faults.length === 0 ? t('checkFine') : t('checkSome', { count: faults.length })}
        </p>
        <Faults faults={faults} />
      </section>
      {props.upper && <Burden place={props.upper.placeName} deviations={deviations} />}
      <Path body={props.body} />
    </aside>
  )
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const { locale } = useLanguage()
  return (
    <ul>
      {faults.map(({ code, path, say }) => (
        <li key={`${path} ${code}`}>
          <button type="button" onClick={() => leadTo(path)}>
            <span>{elementAt(path)?.words[locale]}</span>
            {say[locale]}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The field of a fault, or the nearest part around it that is on the page. */
function leadTo(path: string): void {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const stem = parts.slice(0, length).join('.')
    const found = [stem, `${stem}.zh`, `${stem}.law`].map((one) => document.getElementById(fieldId(one))).find(Boolean)
    if (found) {
      found.scrollIntoView({ block: 'center' })
      found.focus({ preventScroll: true })
      return
    }
  }
}

function Burden(props: { place: string; deviations: Detail['deviations'] }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { place, deviations } = props
  return (
    <section className="sheet">
      <h2>{t('burden')}</h2>
      <p className={deviations.length === 0 ? 'matter-fine' : 'matter-bad'}>
        {deviations.length === 0 ? t('burdenFine', { place }) : t('burdenSome', { place, count: deviations.length })}
      </p>
      <ul>
        {deviations.map((one) => (
          <li key={`${one.element} ${one.key}`}>
            <button type="button" onClick={() => leadTo(one.element)}>
              {t('burdenLine', {
                element: elementAt(one.element)?.words[locale] ?? one.element,
                upper: one.upper || t('nobody'),
                lower: one.lower || t('nobody'),
              })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The longest way through the steps against the promise, drawn while it is written. */
function Path({ body }: { body: Body }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const path: WorstPath = worstPath(body as Parameters<typeof worstPath>[0])
  const { promise } = body.clock
  const over = path.days > promise
  const share = promise === 0 ? (path.days === 0 ? 0 : 1) : Math.min(1, path.days / promise)
  return (
    <section className="sheet">
      <h2>{t('path')}</h2>
      {body.steps.length === 0 ? (
        <p className="quiet">{t('pathNone')}</p>
      ) : (
        <>
          <p className={over ? 'matter-bad' : 'matter-fine'}>{t('pathLine', { days: path.days, promise })}</p>
          <div className={over ? 'matter-bar matter-bar-over' : 'matter-bar'}>
            <span style={{ width: `${Math.round(share * 100)}%` }} />
          </div>
          <ol className="matter-path">
            {path.steps.map((key) => (
              <li key={key}>{body.steps.find((step) => step.key === key)?.name[locale] || key}</li>
            ))}
          </ol>
          {path.steps.length < body.steps.length && <p className="quiet small">{t('pathParallel')}</p>}
        </>
      )}
    </section>
  )
}

/** The state of a version: word and colour. */
export function StateTag({ state, label }: { state: string; label: string }) {
  const tone = state === 'suspended' || state === 'submitted' ? 'tag-amber' : 'tag-plain'
  return (
    <Tag variant="outlined" className={state === 'live' ? 'day-on' : tone}>
      {label}
    </Tag>
  )
}
