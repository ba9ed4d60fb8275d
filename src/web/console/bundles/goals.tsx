import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { Body } from '#schemas/bundles'
import { useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { useLater } from '../parts/use-later.ts'
import type { PartProps } from './fields.tsx'
import { words } from './words.ts'

type Goal = Body['goals'][number]
type Choices = { rows: readonly { baseCode: string; name: { zh: string; en: string }; orgName: string }[] }

const codeOf = (goal: Goal): string => ('matter' in goal ? goal.matter : goal.doc)

/** What somebody wants to reach, each with the situation in which he wants it. */
export function Goals({ body, set, disabled, preview }: PartProps) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const names = new Map(preview?.plan.matters.map(({ baseCode, name }) => [baseCode, name[locale]]))
  const change = (no: number, goal: Goal | null) =>
    set({ goals: body.goals.flatMap((one, at) => (at === no ? (goal ?? []) : one)) })
  return (
    <fieldset className="bundle-goals" disabled={disabled}>
      <legend>{t('goals')}</legend>
      {body.goals.map((goal, no) => {
        const name = names.get(codeOf(goal)) ?? codeOf(goal)
        return (
          <div key={codeOf(goal)} className="bundle-goal">
            <strong>{name}</strong>
            <Input
              aria-label={`${name} ${t('goalWhen')}`}
              placeholder={t('goalWhen')}
              disabled={disabled}
              maxLength={500}
              value={goal.when ?? ''}
              onChange={({ target }) => change(no, withCondition(goal, target.value))}
            />
            {!disabled && (
              <Button size="small" onClick={() => change(no, null)} aria-label={`${t('remove')} ${name}`}>
                {t('remove')}
              </Button>
            )}
          </div>
        )
      })}
      {!disabled && <AddGoal body={body} set={set} />}
    </fieldset>
  )
}

function AddGoal({ body, set }: Pick<PartProps, 'body' | 'set'>) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [typed, setTyped] = useState('')
  const q = useLater(typed.trim(), 200)
  const found = useAsk<Choices>(['bundle-choices'], q === '' ? null : '/api/bundle-choices', { q })
  const had = new Set(body.goals.map(codeOf))
  const rows = (found.data?.rows ?? []).filter(({ baseCode }) => !had.has(baseCode))
  return (
    <Select
      aria-label={t('goalAdd')}
      value={null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('goalPick')}
      notFoundContent={q === '' ? null : t('goalNone')}
      options={rows.map(({ baseCode, name, orgName }) => ({ value: baseCode, label: `${name[locale]} · ${orgName}` }))}
      onChange={(matter: string) => set({ goals: [...body.goals, { matter }] })}
      className="picker"
    />
  )
}

function withCondition({ when: _, ...goal }: Goal, text: string): Goal {
  return text.trim() === '' ? goal : { ...goal, when: text }
}
