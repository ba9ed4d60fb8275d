import type { ReactNode } from 'react'
import { states } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { CaseNumber } from '../parts/case-number.tsx'
import type { LookAlike } from './use-suggestion.ts'
import { words } from './words.ts'
import '../desk/desk.css'
import './suggest.css'

/** Requests that look like this one, each with the reasons; to join them is a person's act. */
export function LookAlikes(props: { rows: readonly LookAlike[]; act?: (row: LookAlike) => ReactNode }) {
  const t = useWords(words)
  const state = useCode(states)
  const reasons = useReasons()
  return (
    <ul className="suggest">
      {props.rows.map((row) => (
        <li key={row.number}>
          <div>
            <strong>{row.subject ?? t('secret')}</strong>{' '}
            <span className="sure">{t('like.score', { score: Math.round(row.score * 100) })}</span>
            <p className="quiet small">
              {state(row.state)} <CaseNumber number={row.number} />
            </p>
            <p className="small">{reasons(row).join(' · ')}</p>
          </div>
          {props.act?.(row)}
        </li>
      ))}
    </ul>
  )
}

const nearness = ['spot', 'village', 'street', 'district'] as const

function useReasons(): (row: LookAlike) => readonly string[] {
  const t = useWords(words)
  return (row) => {
    const near = nearness.find((one) => one === row.near)
    return [
      t('like.text', { share: `${Math.round(row.text * 100)}%` }),
      ...(near === undefined ? [] : [t(`like.${near}`)]),
      ...(row.metres === null ? [] : [t('like.metres', { metres: Math.round(row.metres) })]),
      row.days === 0 ? t('like.today') : t('like.days', { days: row.days }),
      ...(row.sameClass ? [t('like.class')] : []),
    ]
  }
}
