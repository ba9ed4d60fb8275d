import { useEffect, useState } from 'react'

/** The value once it has rested for a while: what is typed is asked about only when the hands pause. */
export function useLater<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return settled
}
