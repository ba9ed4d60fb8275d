import type { ReactElement } from 'react'

export type PaginationProps = {
  label: string
  earlier?: { href: string; text: string }
  later?: { href: string; text: string }
}

/** On and back through a long list. */
export function Pagination({ label, earlier, later }: PaginationProps): ReactElement | null {
  if (earlier === undefined && later === undefined) return null
  return (
    <nav className="pagination" aria-label={label}>
      {earlier === undefined ? (
        <span />
      ) : (
        <a rel="prev" href={earlier.href}>
          {earlier.text}
        </a>
      )}
      {later === undefined ? (
        <span />
      ) : (
        <a rel="next" href={later.href}>
          {later.text}
        </a>
      )}
    </nav>
  )
}
