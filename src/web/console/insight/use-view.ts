import { useSearchParams } from 'react-router'

export const views = ['right', 'auto', 'units', 'drift', 'models'] as const
export type View = (typeof views)[number]
export type Kind = 'class' | 'unit'

export type Asking = {
  view: View
  kind: Kind
  /** Days of the city, both counted; null: the last ninety. */
  from: string | null
  until: string | null
  /** A class whose curve is looked at. */
  class: string | null
  query: { kind: Kind; from: string | null; until: string | null }
  set: (name: string, value: string | null) => void
}

/** What is looked at stands in the address, so that a figure can be passed on. */
export function useView(): Asking {
  const [asked, setAsked] = useSearchParams()
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(asked)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setAsked(next, { replace: true })
  }
  const kind = asked.get('kind') === 'unit' ? 'unit' : 'class'
  const [from, until] = [asked.get('from'), asked.get('until')]
  return {
    view: views.find((one) => one === asked.get('view')) ?? 'right',
    ...{ kind, from, until, set },
    class: asked.get('class'),
    query: { kind, from, until },
  }
}
