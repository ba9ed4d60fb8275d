import { useNavigate } from 'react-router'
import type { CaseLine } from '../api/types.ts'
import { useWords } from '../language.tsx'
import { useCaseColumns } from '../parts/case-columns.tsx'
import { CaseFilters, useCaseFilters } from '../parts/case-filters.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { QueryTable } from '../parts/query-table.tsx'
import { words } from './words.ts'

/** Every case in my reach, newest first, by words and filters. */
export function Search() {
  const t = useWords(words)
  const columns = useCaseColumns()
  const filters = useCaseFilters()
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <CaseFilters />
      <QueryTable<CaseLine>
        id="cases"
        kind="cases"
        path="/api/cases"
        query={{ ...filters, limit: 50 }}
        columns={columns}
        rowKey={(row) => row.number}
        label={t('list')}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
        onOpen={(row) => void navigate(`/cases/${row.number}`)}
      />
    </>
  )
}
