import { Tag } from 'antd'
import { say } from '#kit/words'
import { findingWords, gradeWords, levelWords, partWords, pointStateWords, wordReasonWords } from '#words/insight'
import { useLanguage, useWords } from '../language.tsx'
import type { Checked, Finding } from './types.ts'
import { words } from './words.ts'
import './replies.css'

const marks = { answered: '✓', partly: '◐', missed: '✗' } as const
const tags = { block: 'tag-seal', warn: 'tag-amber', hint: 'tag-plain' } as const
const gravity = { block: 0, warn: 1, hint: 2 } as const
/** More of the same kind say nothing new. */
const MOST_OF_A_KIND = 2

/** What was found in a reply: each point with a tick or a gap, what to change, and the score of each part by itself. */
export function CheckView({ check, text }: { check: Checked; text: string }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { grade, characters } = check.readability
  return (
    <div className="reply-check">
      <h3>{t('points')}</h3>
      <ul className="reply-points">
        {check.points.map((point, at) => (
          <li key={at} className={`point-${point.state}`}>
            <span aria-hidden="true">{marks[point.state]}</span>
            <span>
              {point.text}
              <em>{pointStateWords[point.state][locale]}</em>
            </span>
          </li>
        ))}
      </ul>
      <Findings findings={check.findings} text={text} />
      <h3>{t('scores')}</h3>
      <p className="reply-scores">
        {Object.entries(check.scores).map(([part, score]) => (
          <span key={part}>
            {partWords[part as keyof typeof partWords][locale]} <strong>{score}</strong>
          </span>
        ))}
        <span>{t('read', { grade: gradeWords[grade][locale], characters })}</span>
      </p>
    </div>
  )
}

function Findings({ findings, text }: { findings: readonly Finding[]; text: string }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  // Points stand above already.
  const shown = [...findings]
    .filter(({ code }) => code !== 'point-missed' && code !== 'point-partly')
    .sort((a, b) => gravity[a.level] - gravity[b.level])
    .filter((one, at, all) => all.slice(0, at).filter(({ code }) => code === one.code).length < MOST_OF_A_KIND)
  if (shown.length === 0) return <p className="quiet">{t('nothing')}</p>
  return (
    <>
      <h3>{t('findings')}</h3>
      <ul className="reply-findings">
        {shown.map((one, at) => (
          <li key={at}>
            <Tag variant="outlined" className={tags[one.level]}>
              {levelWords[one.level][locale]}
            </Tag>
            <span>
              <strong>{findingWords[one.code].name[locale]}</strong> <Quoted finding={one} text={text} />
              <Advice finding={one} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What to do about it. */
function Advice({ finding: { code, facts } }: { finding: Finding }) {
  const { locale } = useLanguage()
  const reason = wordReasonWords[facts.reason as keyof typeof wordReasonWords]?.[locale]
  return <>{say(findingWords[code].advice, locale, { ...facts, ...(reason ? { reason } : {}) })}</>
}

const LONGEST = 24

/** The first words of the stretch that is meant. */
function Quoted({ finding: { where }, text }: { finding: Finding; text: string }) {
  if (where === null) return null
  const stretch = text.slice(where.start, where.end)
  return <mark>{stretch.length > LONGEST ? `${stretch.slice(0, LONGEST)}…` : stretch}</mark>
}
