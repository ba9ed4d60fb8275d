import { usePlaceName } from '../api/names.ts'
import { useAsk } from '../api/queries.ts'
import type { CaseDetail, CaseLine, Page } from '../api/types.ts'
import { textOf } from '../case/described.ts'
import { states } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { CaseNumber } from '../parts/case-number.tsx'
import { words } from './words.ts'

/** Open cases that look alike: the one who dispatches sees what may be merged. */
export function Similar({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const text = `${item.subject} ${textOf(item.described, 'text') ?? ''}`.slice(0, 400)
  const question = useAsk<Page<CaseLine>>(['similar'], '/api/hotline/similar', { text, place: item.place })
  const rows = (question.data?.rows ?? []).filter((row) => row.number !== item.number)
  if (rows.length === 0) return null
  return (
    <section className="sheet">
      <h2>{t('similar')}</h2>
      <SimilarList rows={rows} />
    </section>
  )
}

export function SimilarList(props: { rows: readonly CaseLine[] }) {
  const state = useCode(states)
  const place = usePlaceName()
  return (
    <ul className="similar">
      {props.rows.slice(0, 6).map((row) => (
        <li key={row.number}>
          <CaseNumber number={row.number} />
          <p>{row.subject}</p>
          <p className="quiet small">{[state(row.state), place(row.place)].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}
