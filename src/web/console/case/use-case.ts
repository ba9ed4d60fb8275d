import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { CaseDetail } from '../api/types.ts'

/** One case as far as it is for me; live changes ask again. */
export function useCase(number: string) {
  return useQuery({
    queryKey: ['case', number],
    queryFn: ({ signal }) => call<CaseDetail>(`/api/cases/${encodeURIComponent(number)}`, { signal }),
    enabled: number !== '',
  })
}
