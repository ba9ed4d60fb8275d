import { useSearchParams } from 'react-router'
import { dayOf, useNow } from '../time.ts'

export const views = ['org', 'matter', 'bundle'] as const
export type View = (typeof views)[number]

export type Period = {
  /** Days of the city, both counted. */
  from: string
  to: string
  view: View
  bundle: string | null
  /** As the API takes it: instants, the last one not counted. */
  query: { from: string; until: string }
  set: (name: string, value: string) => void
}

const DAYS = 90

/** What is looked at stands in the address, so that a figure can be passed on. */
export function usePeriod(): Period {
  const [asked, setAsked] = useSearchParams()
  const now = useNow()
  const from = asked.get('from') ?? dayOf(new Date(now.getTime() - DAYS * 86_400_000))
  const to = asked.get('to') ?? dayOf(now)
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(asked)
    next.set(name, value)
    setAsked(next, { replace: true })
  }
  return {
    from,
    to,
    view: views.find((one) => one === asked.get('by')) ?? 'org',
    bundle: asked.get('bundle'),
    query: { from: `${from}T00:00:00+08:00`, until: endOf(to) },
    set,
  }
}

/** Midnight after a day, in the city. */
function endOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString()
}
