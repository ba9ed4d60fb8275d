import { Button, Checkbox, Popconfirm, Segmented } from 'antd'
import { useState } from 'react'
import { usePlaceName } from '../api/names.ts'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { states } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { CaseNumber } from '../parts/case-number.tsx'
import { useDo } from '../parts/use-do.tsx'
import { sayMoment } from '../time.ts'
import type { Members, Plan } from './use-surge.ts'
import { words } from './words.ts'

type Row = Members['rows'][number]
const shown = ['found', 'merged', 'alone', 'left'] as const
/** A plan can have thousands: the latest are shown first, and more when asked. */
const MORE = 20

/** The requests of a plan: a person says which are merged, and takes out what does not belong. */
export function MembersPanel({ plan }: { plan: Plan }) {
  const t = useWords(words)
  // Where nothing waits to be merged, what was merged is what one wants to see.
  const first = plan.counts.found === 0 && plan.counts.merged > 0 ? 'merged' : 'found'
  const [state, setState] = useState<(typeof shown)[number]>(first)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [limit, setLimit] = useState(MORE)
  const { total, merged, alone, left } = plan.counts
  const key = ['surge', 'members', total, merged, alone, left]
  const question = useAsk<Members>(key, `/api/surge/plans/${plan.id}/members`, { state, limit })
  const states = plan.sight === 'whole' ? shown : shown.filter((one) => one !== 'left')
  const toggle = (caseId: string) =>
    setChosen((before) => (before.includes(caseId) ? before.filter((one) => one !== caseId) : [...before, caseId]))
  return (
    <section className="sheet" aria-label={t('members')}>
      <h2>{t('members')}</h2>
      <Segmented
        value={state}
        onChange={setState}
        options={states.map((value) => ({ value, label: `${t(value)} ${plan.counts[value]}` }))}
      />
      {state === 'found' && <Merging plan={plan} chosen={chosen} onDone={() => setChosen([])} />}
      <Asked question={question} rows={3}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p className="quiet">{t('noMembers')}</p>
          ) : (
            <>
              <ul className="surge-members">
                {rows.map((row) => (
                  <Member
                    key={row.caseId}
                    {...{ plan, row }}
                    chosen={chosen.includes(row.caseId)}
                    onChoose={() => toggle(row.caseId)}
                  />
                ))}
              </ul>
              <p className="quiet small">
                {t('shown', { shown: rows.length, total })}{' '}
                {rows.length < total && limit < 200 && (
                  <Button size="small" onClick={() => setLimit(limit + MORE)}>
                    {t('more')}
                  </Button>
                )}
              </p>
            </>
          )
        }
      </Asked>
    </section>
  )
}

function Merging({ plan, chosen, onDone }: { plan: Plan; chosen: readonly string[]; onDone: () => void }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  const [busy, setBusy] = useState(false)
  if (!holds('surge.run') || !plan.possible.includes('merge') || plan.counts.found === 0) return null
  const merge = (cases: readonly string[] | null) => {
    setBusy(true)
    void perform({
      act: () => send<{ merged: number; alone: number }>('POST', `/api/surge/plans/${plan.id}/merge`, { cases }),
      done: (counts) => t('mergeDone', counts),
      touches: ['surge'],
    })
      .then(onDone)
      .finally(() => setBusy(false))
  }
  return (
    <div className="page-acts">
      <Popconfirm title={t('mergeSure')} onConfirm={() => merge(chosen.length > 0 ? chosen : null)}>
        <Button type="primary" loading={busy}>
          {chosen.length > 0
            ? t('mergeChosen', { count: chosen.length })
            : t('mergeAll', { count: Math.min(plan.counts.found, 500) })}
        </Button>
      </Popconfirm>
    </div>
  )
}

type MemberProps = { plan: Plan; row: Row; chosen: boolean; onChoose: () => void }

function Member({ plan, row, chosen, onChoose }: MemberProps) {
  const t = useWords(words)
  const place = usePlaceName()
  const state = useCode(states)
  const why = row.why === null ? '' : (whyIn(t, row.why) ?? t('whyOther'))
  return (
    <li>
      {row.state === 'found' && plan.possible.includes('merge') && (
        <Checkbox checked={chosen} onChange={onChoose} aria-label={row.number} />
      )}
      <div>
        <strong>{row.subject ?? t('secret')}</strong>
        <p className="quiet small">
          {[sayMoment(row.at), place(row.place), state(row.caseState), why].filter(Boolean).join(' · ')}{' '}
          <CaseNumber number={row.number} />
        </p>
      </div>
      <MemberActs plan={plan} row={row} />
    </li>
  )
}

const reasons = ['protected', 'conflict', 'redo', 'has-children', 'handled', 'other-parent', 'unmerged'] as const

function whyIn(t: (code: `why.${(typeof reasons)[number]}`) => string, why: string): string | undefined {
  const known = reasons.find((reason) => reason === why)
  return known && t(`why.${known}`)
}

function MemberActs({ plan, row }: { plan: Plan; row: Row }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  const may = (act: Plan['possible'][number]) => holds('surge.run') && plan.possible.includes(act)
  const path = `/api/surge/plans/${plan.id}/members/${row.caseId}`
  const give = (act: () => Promise<unknown>) => void perform({ act, touches: ['surge'] })
  if (row.state === 'merged')
    return may('unmerge') ? (
      <Popconfirm
        title={t('unmergeSure')}
        onConfirm={() => give(() => send('POST', `${path}/unmerge`, { reason: t('leave') }))}
      >
        <Button size="small">{t('unmerge')}</Button>
      </Popconfirm>
    ) : null
  if (row.state === 'left')
    return may('take-back') && row.number !== plan.parentNumber ? (
      <Button size="small" onClick={() => give(() => send('POST', `${path}/take-back`))}>
        {t('takeBack')}
      </Button>
    ) : null
  return may('leave') ? (
    <Button size="small" onClick={() => give(() => send('DELETE', path))}>
      {t('leave')}
    </Button>
  ) : null
}
