import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useHolds } from '../api/queries.ts'
import { useLater } from '../parts/use-later.ts'
import type { Checked } from './types.ts'

/** Fewer characters are no reply yet. */
const LEAST = 5
/** A pause of this many milliseconds in typing. */
const PAUSE = 500

/** What is found in a reply while it is written. The text travels in a body and is not kept. */
export function useCheck(number: string, text: string): { check: Checked | null; again: () => void } {
  const holds = useHolds()
  const settled = useLater(text.trim(), PAUSE)
  const enabled = settled.length >= LEAST && text.trim().length >= LEAST && holds('insight.check-reply')
  const question = useQuery({
    queryKey: ['reply-check', number, settled],
    queryFn: ({ signal }) =>
      call<Checked>('/api/insight/replies/check', { method: 'POST', body: { number, text: settled }, signal }),
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  return { check: enabled ? (question.data ?? null) : null, again: () => void question.refetch() }
}
