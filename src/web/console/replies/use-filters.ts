import { useSearchParams } from 'react-router'

/** Filters that stand in the address; changing one begins at the first page again. */
export function useFilters(): {
  get: (name: string) => string | undefined
  set: (name: string, value?: string) => void
} {
  const [asked, setAsked] = useSearchParams()
  return {
    get: (name) => asked.get(name) ?? undefined,
    set: (name, value) => {
      const next = new URLSearchParams(asked)
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, value)
      next.delete('after')
      setAsked(next, { replace: true })
    },
  }
}
