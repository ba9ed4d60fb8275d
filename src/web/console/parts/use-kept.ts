import { useCallback, useState } from 'react'

/** A choice that the browser keeps for this person's next visit: columns, panel widths, half-typed forms. */
export function useKept<T>(name: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => readKept(name, first))
  const keep = useCallback(
    (next: T) => {
      setValue(next)
      try {
        localStorage.setItem(`onedoor.${name}`, JSON.stringify(next))
      } catch {
        /* a full or closed storage loses the choice, not the work */
      }
    },
    [name],
  )
  return [value, keep]
}

export function readKept<T>(name: string, first: T): T {
  try {
    const text = localStorage.getItem(`onedoor.${name}`)
    return text === null ? first : JSON.parse(text)
  } catch {
    return first
  }
}
