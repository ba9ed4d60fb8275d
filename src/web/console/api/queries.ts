import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { dayOf, useNow } from '../time.ts'
import { type Call, call, type Query } from './client.ts'
import { Problem } from './problem.ts'
import type { Session, Today } from './types.ts'

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => !(error instanceof Problem) && count < 2,
    },
  },
})

/** One question to the API. The first word of the key names the kind, so that live changes find it. */
export function useAsk<T>(key: readonly unknown[], path: string | null, query?: Query) {
  return useQuery({
    queryKey: [...key, path, query ?? null],
    queryFn: ({ signal }) => call<T>(path ?? '', { ...(query ? { query } : {}), signal }),
    enabled: path !== null,
    placeholderData: keepPreviousData,
  })
}

/** One act; what it touches is asked again when it is done. */
export function useAct<I, O>(act: (input: I) => Promise<O>, touches: readonly (readonly unknown[])[] = []) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await Promise.all(touches.map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
  })
}

export function send<T>(method: Call['method'], path: string, body?: unknown, key?: string): Promise<T> {
  return call<T>(path, { method, ...(body === undefined ? {} : { body }), ...(key === undefined ? {} : { key }) })
}

export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: () => call<Session>('/api/sessions/current', { plain: true }),
    staleTime: 300_000,
    retry: false,
  })
}

type Calendar = { days: readonly { date: string; working: boolean; name: string }[] }

/** Whether today is a working day in the city, by the calendar in force; the day itself is the server's. */
export function useToday(): Today | null {
  const date = dayOf(useNow())
  const holds = useHolds()
  const calendar = useQuery({
    enabled: holds('deadlines.read'),
    queryKey: ['calendar', date.slice(0, 4)],
    queryFn: () => call<Calendar>('/api/deadlines/calendar', { query: { year: date.slice(0, 4) }, plain: true }),
    staleTime: 3_600_000,
    retry: false,
  })
  if (!calendar.data) return null
  const listed = calendar.data.days.find((day) => day.date === date)
  const week = new Date(`${date}T00:00:00Z`).getUTCDay()
  return { date, working: listed ? listed.working : week >= 1 && week <= 5, name: listed?.name ?? null }
}

/** Whether the person holds a permission anywhere; the server asks again at every call. */
export function useHolds(): (permission: string) => boolean {
  const session = useSession()
  const held = new Set(session.data?.permissions ?? [])
  return (permission) => held.has(permission)
}
