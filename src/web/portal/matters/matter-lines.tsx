import type { ReactElement } from 'react'
import type { MatterLine } from '#domains/matters'
import type { Reason } from '#rules/matters'
import { Tag } from '#shared/ui/tag/tag.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { words } from './words.ts'

/** Matters to choose from: what, who, how long, and why it is here. */
export function MatterLines({ lines }: { lines: readonly (MatterLine & { reason?: Reason })[] }): ReactElement {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <Line key={line.version} line={line} />
      ))}
    </ul>
  )
}

function Line({ line }: { line: MatterLine & { reason?: Reason } }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const facts = [
    line.orgName,
    line.handling === 'instant' ? t('instant') : t('days', { days: line.promise }),
    line.trips === 0 ? t('trips-none') : t('trips', { trips: line.trips }),
    ...(line.reason === undefined || line.reason === 'name' ? [] : [t(`reason-${line.reason}`)]),
  ]
  return (
    <li>
      <a href={`/matters/${line.taskCode}`}>{line.name[locale]}</a>
      <p className="quiet">{facts.filter((text) => text !== '').join(' · ')}</p>
      {line.suspended ? <Tag tone="wait" text={t('suspended')} /> : null}
    </li>
  )
}

/** Which place the guides are shown for, and the way to another. */
export function PlaceLine({ name, to }: { name: string | null; to: string }): ReactElement {
  const t = useWords(words)
  return (
    <p className="place-line">
      {name === null ? t('place-all') : t('place-own', { place: name })}{' '}
      <a href={`/matters/place?to=${encodeURIComponent(to)}`}>{t(name === null ? 'place-pick' : 'place-change')}</a>
    </p>
  )
}
