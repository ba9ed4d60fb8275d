import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { alarm, board, content, members, plan, scripts, templateLine } from '#schemas/surge'
import { call } from '../api/client.ts'
import { useAsk } from '../api/queries.ts'
import { useLater } from '../parts/use-later.ts'

export type Alarm = z.output<typeof alarm>
export type Board = z.output<typeof board>
export type Plan = z.output<typeof plan>
export type Content = z.output<typeof content>
export type Members = z.output<typeof members>
export type Template = z.output<typeof templateLine>
export type Script = z.output<typeof scripts>['rows'][number]

const EVERY_MS = 5000

/** Asked again every five seconds: an alarm is seen without touching anything. */
function useLive<T>(key: readonly unknown[], path: string) {
  return useQuery({
    queryKey: [...key, path],
    queryFn: ({ signal }) => call<T>(path, { signal }),
    refetchInterval: EVERY_MS,
    placeholderData: keepPreviousData,
  })
}

export function useBoard() {
  return useLive<Board>(['surge', 'board'], '/api/surge')
}

export function usePlan(id: string) {
  return useLive<Plan>(['surge', 'plan'], `/api/surge/plans/${id}`)
}

export function useLibrary() {
  return useAsk<{ rows: readonly Template[] }>(['surge', 'library'], '/api/surge/templates')
}

/** What to say to somebody who tells this, while a plan is in force. The words travel in a body, never in an address. */
export function useScripts(told: { text: string; classCode: string | null }): readonly Script[] {
  const text = useLater(told.text.trim().slice(0, 3000), 400)
  const { classCode } = told
  const found = useQuery({
    queryKey: ['surge', 'scripts', text, classCode],
    queryFn: () =>
      call<{ rows: readonly Script[] }>('/api/surge/scripts', { method: 'POST', body: { text, classCode } }),
    enabled: text.length >= 2 || classCode !== null,
    staleTime: EVERY_MS,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  return found.data?.rows ?? []
}
