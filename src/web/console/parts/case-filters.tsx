import { Button, Input, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { caseKinds, demands, stateWords } from '../codes.ts'
import { useLanguage, useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { ClassPicker } from './class-picker.tsx'
import { OrgPicker } from './pickers.tsx'
import { words } from './words.ts'

/** The filters of a list of cases. They stand in the address, so that a view can be kept and passed on. */
export const filterNames = [
  'q',
  'kind',
  'state',
  'stage',
  'demand',
  'class',
  'lead',
  'place',
  'late',
  'channel',
  'urgency',
  'from',
  'until',
] as const

export function useCaseFilters(): Record<string, string> {
  const [asked] = useSearchParams()
  const made: Record<string, string> = {}
  for (const name of filterNames) {
    const value = asked.get(name)
    if (value) made[name] = value
  }
  return made
}

/** Changes one filter in the address; the page begins again at its first row. */
export function useSetFilter(): (name: string, value: string | null) => void {
  const [asked, setAsked] = useSearchParams()
  return (name, value) => {
    const next = new URLSearchParams(asked)
    next.delete('after')
    if (value) next.set(name, value)
    else next.delete(name)
    setAsked(next, { replace: true })
  }
}

export function CaseFilters() {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const [asked, setAsked] = useSearchParams()
  const set = useSetFilter()
  const options = (from: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(from).map(([value, said]) => ({ value, label: said[locale] }))
  const kind = asked.get('kind')
  const late = [{ value: '1', label: t('filter.late') }]
  return (
    <search className="filters no-print">
      <Input.Search
        key={asked.get('q')}
        className="wide"
        defaultValue={asked.get('q') ?? ''}
        aria-label={t('filter.words')}
        placeholder={t('filter.words')}
        allowClear
        onSearch={(text) => set('q', text.trim())}
      />
      <Select
        aria-label={t('filter.kind')}
        placeholder={t('filter.kind')}
        allowClear
        value={kind}
        onChange={(value: string | undefined) => set('kind', value ?? null)}
        options={options(caseKinds)}
      />
      <Select
        aria-label={t('col.state')}
        placeholder={t('col.state')}
        allowClear
        value={asked.get('state')}
        onChange={(value: string | undefined) => set('state', value ?? null)}
        options={options(stateWords(kind))}
      />
      {kind !== 'application' && <OfRequests />}
      <div className="wide">
        <OrgPicker value={asked.get('lead')} onChange={(value) => set('lead', value)} label={t('col.lead')} />
      </div>
      <Select
        aria-label={t('col.due')}
        placeholder={t('col.due')}
        allowClear
        value={asked.get('late')}
        onChange={(value: string | undefined) => set('late', value ?? null)}
        options={late}
      />
      {Object.keys(Object.fromEntries(asked)).length > 0 && (
        <Button type="link" onClick={() => setAsked({})}>
          {c('clear')}
        </Button>
      )}
    </search>
  )
}

/** What only requests have: what is demanded, and the class. */
function OfRequests() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [asked] = useSearchParams()
  const set = useSetFilter()
  return (
    <>
      <Select
        aria-label={t('col.demand')}
        placeholder={t('col.demand')}
        allowClear
        value={asked.get('demand')}
        onChange={(value: string | undefined) => set('demand', value ?? null)}
        options={Object.entries(demands).map(([value, said]) => ({ value, label: said[locale] }))}
      />
      <div className="wide">
        <ClassPicker value={asked.get('class')} onChange={(value) => set('class', value)} label={t('col.class')} />
      </div>
    </>
  )
}
