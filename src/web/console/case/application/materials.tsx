import { Tag } from 'antd'
import type { CaseDetail } from '../../api/types.ts'
import { useCode, useLanguage, useWords } from '../../language.tsx'
import { sayDay } from '../../time.ts'
import { Paper } from './paper.tsx'
import { type NeedLine, needOf } from './read.ts'
import { grades, itemStates, sources, words } from './words.ts'

const TONES: Readonly<Record<string, string>> = {
  bad: 'tag-seal',
  missing: 'tag-amber',
  later: 'tag-amber',
  ok: 'tag-green',
}

/** One line per material of the pinned version: where it comes from, how far it can be trusted, what is wrong with it. */
export function Materials({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const needs = needOf(item, locale)
  return (
    <section className="sheet">
      <h2>{t('materials')}</h2>
      {needs.length === 0 && <p className="quiet">{t('noMaterials')}</p>}
      <ul className="materials">
        {needs.map((need) => (
          <Material key={need.key} need={need} number={item.number} />
        ))}
      </ul>
    </section>
  )
}

function Material({ need, number }: { need: NeedLine; number: string }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const state = useCode(itemStates)
  const source = useCode(sources)
  const grade = useCode(grades)
  return (
    <li>
      <div className="material-head">
        <Papers need={need} number={number} />
        <Tag variant="outlined" className={TONES[need.state] ?? 'tag-plain'}>
          {state(need.state)}
        </Tag>
      </div>
      <p className="quiet small">
        {[
          source(need.source),
          need.trust && grade(need.trust),
          need.dueAt && t('laterBy', { day: sayDay(need.dueAt, locale) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {need.problem && <p className="problem">{need.problem}</p>}
    </li>
  )
}

/** The name opens the paper; more pages follow by number. */
function Papers({ need, number }: { need: NeedLine; number: string }) {
  if (need.papers.length === 0) return <span>{need.name}</span>
  return (
    <span className="papers">
      {need.papers.map((document, at) => (
        <Paper
          key={document}
          number={number}
          document={document}
          name={at === 0 ? need.name : `${need.name} ${at + 1}`}
          shown={at === 0 ? need.name : `${at + 1}`}
        />
      ))}
    </span>
  )
}
