import { Tag } from 'antd'
import { useOrgName } from '../../api/names.ts'
import type { CaseDetail } from '../../api/types.ts'
import { useCode, useLanguage, useWords } from '../../language.tsx'
import { DeadlineTag } from '../../parts/deadline-tag.tsx'
import { listOf, textOf } from '../described.ts'
import { saidOf } from './read.ts'
import { opinions, stepStates, words } from './words.ts'

/** The steps side by side: those that run together stand in one row. */
export function Steps({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const steps = listOf(item.described, 'steps')
  return (
    <section className="sheet">
      <h2>{t('steps')}</h2>
      <p className="quiet small">{t(steps.length === 0 ? 'noSteps' : 'stepsHint')}</p>
      <ol className="steps">
        {steps.map((step) => (
          <Step key={textOf(step, 'key')} step={step} item={item} />
        ))}
      </ol>
    </section>
  )
}

function Step({ step, item }: { step: CaseDetail['described']; item: CaseDetail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const state = useCode(stepStates)
  const opinion = useCode(opinions)
  const org = useOrgName()
  const task = item.tasks.find(({ id }) => id === textOf(step, 'task'))
  const at = textOf(step, 'org') ?? ''
  const now = textOf(step, 'state') ?? ''
  const person = task?.assignee ? item.people[task.assignee] : undefined
  return (
    <li className={`step-card step-${now}`}>
      <strong>{saidOf(step, 'name', locale)}</strong>
      <Tag variant="outlined" className={now === 'open' ? 'tag-door' : 'tag-plain'}>
        {state(now)}
      </Tag>
      <p className="quiet small">{[item.orgs[at]?.name ?? org(at), person].filter(Boolean).join(' · ')}</p>
      {now === 'open' && task && <DeadlineTag dueAt={task.dueAt} warnings={task.warnings} />}
      {textOf(step, 'result') && (
        <p>
          <span className="quiet">{t('opinion')}：</span>
          {[opinion(textOf(step, 'result')), textOf(step, 'opinion')].filter(Boolean).join(' · ')}
        </p>
      )}
    </li>
  )
}
