import { Select } from 'antd'
import { useState } from 'react'
import { findingWords, gradeWords } from '#words/insight'
import { useOrgName } from '../api/names.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { CaseNumber } from '../parts/case-number.tsx'
import { type QueryColumn, QueryTable } from '../parts/query-table.tsx'
import { sayMoment } from '../time.ts'
import { Period } from './period.tsx'
import { SentCheck } from './sent-check.tsx'
import type { SentLine } from './types.ts'
import { useFilters } from './use-filters.ts'
import { words } from './words.ts'

/** Replies that were sent, with what was found; one opens below the list. */
export function SentReplies() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { get, set } = useFilters()
  const columns = useColumns()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <div className="reply-filters">
        <Period />
        <Select
          aria-label={t('found')}
          allowClear
          placeholder={t('any')}
          popupMatchSelectWidth={false}
          value={get('code') ?? null}
          onChange={(code: string | undefined) => set('code', code)}
          options={Object.entries(findingWords).map(([value, { name }]) => ({ value, label: name[locale] }))}
        />
        <Select
          aria-label={t('timely')}
          allowClear
          placeholder={t('timely')}
          value={get('late') ?? null}
          onChange={(late: string | undefined) => set('late', late)}
          options={[
            { value: 'false', label: t('inTime') },
            { value: 'true', label: t('late') },
          ]}
        />
      </div>
      <QueryTable<SentLine>
        id="replies"
        kind="replies"
        path="/api/insight/replies"
        query={{ from: get('from'), to: get('to'), code: get('code'), late: get('late'), limit: 50 }}
        columns={columns}
        rowKey={(row) => `${row.caseId} ${row.repliedAt}`}
        label={t('tab.sent')}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
        onOpen={(row) => setOpen(row.number)}
      />
      {open && <SentCheck number={open} />}
    </>
  )
}

function useColumns(): readonly QueryColumn<SentLine>[] {
  const t = useWords(words)
  const { locale } = useLanguage()
  const org = useOrgName()
  const grade = useCode(gradeWords)
  const found = (row: SentLine): string => row.codes.map((code) => findingWords[code].name[locale]).join('、')
  return [
    {
      key: 'number',
      title: t('number'),
      render: (row) => <CaseNumber number={row.number} />,
      text: (row) => row.number,
    },
    { key: 'unit', title: t('unit'), render: (row) => org(row.org), text: (row) => org(row.org) },
    {
      key: 'at',
      title: t('at'),
      render: (row) => sayMoment(row.repliedAt),
      text: (row) => sayMoment(row.repliedAt),
    },
    {
      key: 'days',
      title: t('days'),
      render: (row) => row.days.toFixed(1),
      text: (row) => row.days.toFixed(1),
      numeric: true,
    },
    {
      key: 'inTime',
      title: t('inTime'),
      render: (row) => t(row.inTime ? 'inTime' : 'late'),
      text: (row) => t(row.inTime ? 'inTime' : 'late'),
    },
    {
      key: 'answered',
      title: t('answered'),
      render: (row) => `${row.answered}/${row.points}`,
      text: (row) => `${row.answered}/${row.points}`,
      numeric: true,
    },
    { key: 'grade', title: t('grade'), render: (row) => grade(row.grade), text: (row) => grade(row.grade) },
    { key: 'found', title: t('found'), render: found, text: found },
  ]
}
