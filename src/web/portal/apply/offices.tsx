import type { ReactElement } from 'react'
import { useWords } from '#shared/words/use-words.ts'
import type { DraftMatter } from '../ports/applications.ts'
import { words } from './words.ts'

/** More than these are counted, and named on request. */
const mostInSight = 3

/** Who decides: each office once, with the matters that are its own. */
export function Offices({ matters }: { matters: readonly DraftMatter[] }): ReactElement {
  const t = useWords(words)
  const orgs = [...new Set(matters.map(({ org }) => org))]
  const lines = orgs.map((org) => {
    const names = matters.filter((matter) => matter.org === org).map(({ name }) => name)
    return (
      <span className="as-line" key={org}>
        {matters.length === 1 ? org : t('office', { org, names })}
      </span>
    )
  })
  if (orgs.length <= mostInSight) return <>{lines}</>
  return (
    <details>
      <summary>{t('offices', { count: orgs.length })}</summary>
      {lines}
    </details>
  )
}
