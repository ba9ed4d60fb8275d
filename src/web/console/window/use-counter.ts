import { useSearchParams } from 'react-router'

/** Who stands at the counter and which draft is open; it stands in the address, so that a reload loses nothing. */
export type Counter = { holder: string; agent: string | null; mandate: string | null }

/** `helped`: a helper has come; until his mandate is chosen nothing can be sent. */
export type Place = {
  counter: Counter | null
  helped: boolean
  draft: string | null
  go: (change: Partial<Names>) => void
  clear: () => void
}
type Names = Record<'holder' | 'by' | 'agent' | 'mandate' | 'draft', string | null>

export function useCounter(): Place {
  const [asked, setAsked] = useSearchParams()
  const holder = asked.get('holder')
  const go = (change: Partial<Names>) =>
    setAsked((now) => {
      const next = new URLSearchParams(now)
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value)
        else next.delete(name)
      }
      return next
    })
  return {
    counter: holder === null ? null : { holder, agent: asked.get('agent'), mandate: asked.get('mandate') },
    helped: asked.get('by') === 'helper',
    draft: asked.get('draft'),
    go,
    clear: () => setAsked({}),
  }
}
