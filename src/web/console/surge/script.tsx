import { Button } from 'antd'
import { Link } from 'react-router'
import { useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { CaseNumber } from '../parts/case-number.tsx'
import { type Script, useScripts } from './use-surge.ts'
import { words } from './words.ts'
import './surge.css'

type Props = {
  text: string
  classCode: string | null
  /** Takes the short form; absent where there is no form. */
  onShort?: (script: Script) => void
}

/** What to say while a plan is in force about just this, and the way to the short form. */
export function SurgeScript(props: Props) {
  const holds = useHolds()
  return holds('surge.read') ? <Scripts {...props} /> : null
}

function Scripts({ text, classCode, onShort }: Props) {
  const t = useWords(words)
  const scripts = useScripts({ text, classCode })
  return (
    <>
      {scripts.map((one) => (
        <section key={one.plan} className="sheet surge-open" aria-label={t('inForce', { name: one.name })}>
          <h2>
            <Link to={`/surge/${one.plan}`}>{t('inForce', { name: one.name })}</Link>
          </h2>
          <p className="surge-text">{one.script}</p>
          {one.parentNumber !== null && (
            <p className="quiet small">
              <CaseNumber number={one.parentNumber} />
            </p>
          )}
          {onShort && (
            <p>
              <Button onClick={() => onShort(one)}>{t('shortForm')}</Button>{' '}
              <span className="quiet small">{t('shortFormHint')}</span>
            </p>
          )}
        </section>
      ))}
    </>
  )
}
