import { useEffect, useRef, useState } from 'react'
import { address, type Query } from '../api/client.ts'
import { useLanguage } from '../language.tsx'

type Props = {
  /** The question that the chart answers; the table with every figure stands near it. */
  title: string
  /** Where the server draws it; it is told the width and the language. */
  path: string
  query?: Query
  /** Changes when the figures behind it have changed, so that it is drawn anew. */
  version?: string | number
}

/** A chart that the server draws as wide as its place is, so that its text is never shrunk. */
export function Chart({ title, path, query = {}, version }: Props) {
  const { locale } = useLanguage()
  const [place, width] = useWidth()
  const source = width === null ? null : address(path, { ...query, width, lang: locale, v: version ?? null })
  return (
    <figure className="chart" ref={place}>
      {source !== null && <img src={source} alt={title} />}
    </figure>
  )
}

const STEP = 20

/** Width of an element in steps, so that a window that is drawn larger does not ask at every pixel. */
function useWidth() {
  const place = useRef<HTMLElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => setWidth(Math.max(STEP * 14, Math.floor(element.clientWidth / STEP) * STEP))
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    measure()
    return () => watch.disconnect()
  }, [])
  return [place, width] as const
}
