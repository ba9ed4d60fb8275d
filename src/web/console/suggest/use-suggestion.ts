import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { caseSuggestion, suggestion } from '#schemas/insight'
import { call } from '../api/client.ts'
import { useHolds } from '../api/queries.ts'
import { useLater } from '../parts/use-later.ts'

export type Suggestion = z.output<typeof suggestion>
/** For a request that is there already: also why no machine has dispatched it. */
export type CaseSuggestion = z.output<typeof caseSuggestion>
export type SuggestedClass = Suggestion['classes'][number]
export type SuggestedUnit = Suggestion['units'][number]
export type LookAlike = Suggestion['duplicates'][number]

/** Fewer characters say nothing. */
const LEAST = 4
/** A pause of this many milliseconds in typing is enough to ask: with the answer it stays well under 150. */
const PAUSE = 10
const MOST = 20_000

export type Told = { subject: string; text: string; place: string | null }

/** What the house makes of a text while it is typed. The text travels in a body; a newer one takes the place of an older. */
export function useSuggestion(told: Told): Suggestion | null {
  const holds = useHolds()
  const settled = useLater(JSON.stringify(trimmed(told)), PAUSE)
  const asked: Told = JSON.parse(settled)
  const enabled = asked.text.length >= LEAST && told.text.trim().length >= LEAST && holds('insight.suggest')
  const question = useQuery({
    queryKey: ['suggestion', asked],
    queryFn: ({ signal }) => call<Suggestion>('/api/insight/suggest', { method: 'POST', body: asked, signal }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 0,
    retry: false,
  })
  return enabled ? (question.data ?? null) : null
}

function trimmed({ subject, text, place }: Told): Told {
  return { subject: subject.trim().slice(0, 400), text: text.trim().slice(0, MOST), place }
}
