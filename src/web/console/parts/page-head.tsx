import { type ReactNode, useEffect } from 'react'
import { useWords } from '../language.tsx'
import { words } from '../words.ts'

/** The head of a workplace: its name, a line that says what it is for, and what one can do here. */
export function PageHead(props: { title: string; hint?: ReactNode; children?: ReactNode }) {
  const c = useWords(words)
  useEffect(() => {
    document.title = `${props.title} · ${c('product')}`
  }, [props.title, c])
  return (
    <header className="page-head">
      <div>
        <h1>{props.title}</h1>
        {props.hint && <p className="quiet">{props.hint}</p>}
      </div>
      {props.children && <div className="page-acts">{props.children}</div>}
    </header>
  )
}

/** Nothing here, and how to begin. */
export function EmptyState(props: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 64 64" width="56" height="56" aria-hidden="true">
        <path
          d="M14 56V8h36v48M28 17v39l21-0"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <strong>{props.title}</strong>
      {props.hint && <p>{props.hint}</p>}
      {props.children}
    </div>
  )
}
