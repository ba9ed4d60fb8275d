import type { ReactElement } from 'react'

/** The mark of the house: an open door of two strokes. */
export function Mark({ size = 28 }: { size?: number }): ReactElement {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M5 25V3h18v22" />
      <path d="M5 3l11 5v20L5 25" className="mark-leaf" />
    </svg>
  )
}
