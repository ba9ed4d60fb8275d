import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../language.tsx'
import type { SuggestedClass, SuggestedUnit, Suggestion } from './use-suggestion.ts'
import { words } from './words.ts'
import './suggest.css'

/** How sure, in a word and a number, never rounded up; what was never measured has no number. */
export function Confidence(props: { value: number; measured: boolean }) {
  const t = useWords(words)
  if (!props.measured) return null
  const { value } = props
  const word = value >= 0.9 ? 'most' : value >= 0.6 ? 'rather' : value >= 0.3 ? 'maybe' : 'hardly'
  return (
    <span className={`sure sure-${word}`}>
      {t(`sure.${word}`)} {Math.floor(value * 100)}%
    </span>
  )
}

/** A class with how sure and with the words that carried it, and what one can do about it. */
export function ClassLine(props: { suggested: SuggestedClass; measured: boolean; children: ReactNode }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { suggested } = props
  const path = locale === 'zh' ? suggested.pathZh : suggested.pathEn
  return (
    <li>
      <div>
        <strong>{path.at(-1)}</strong> <Confidence value={suggested.confidence} measured={props.measured} />
        {path.length > 1 && <p className="quiet small">{path.slice(0, -1).join(' › ')}</p>}
        {suggested.words.length > 0 && (
          <p className="small because">
            <span className="quiet">{t('because')}</span>
            {suggested.words.map((word) => (
              <mark key={word}>{word}</mark>
            ))}
          </p>
        )}
      </div>
      {props.children}
    </li>
  )
}

/** A unit, who says so, and on which clause. */
export function UnitLine(props: { unit: SuggestedUnit; children?: ReactNode }) {
  const t = useWords(words)
  const { unit } = props
  return (
    <li>
      <div>
        <strong>{unit.name}</strong>{' '}
        {unit.confidence !== null && <Confidence value={unit.confidence} measured={unit.by !== 'catalogue'} />}
        <p className="quiet small">{[t(`by.${unit.by}`), unit.clause].filter(Boolean).join(' · ')}</p>
      </div>
      {props.children}
    </li>
  )
}

/** Said before suggestions that nothing but words of the tree speaks for; and where there are none. */
export function Unsure({ suggestion: { classes, sure } }: { suggestion: Suggestion }) {
  const t = useWords(words)
  if (classes.length === 0) return <p>{t('unsure')}</p>
  return sure ? null : <p className="warning-line">{t('byWords')}</p>
}

/** Where the suggestions come from, and that a person decides. */
export function Source({ suggestion }: { suggestion: Suggestion }) {
  const t = useWords(words)
  const { by, no } = suggestion.source
  return (
    <p className="quiet small">
      {[
        by === 'model'
          ? t('source.model', { no: no ?? '' })
          : no === null
            ? t('source.words')
            : t('source.unsure', { no }),
        ...(suggestion.classes.length > 0 ? [t('overrule')] : []),
      ].join(' · ')}
    </p>
  )
}
