import type { ReactElement } from 'react'

export type TagTone = 'open' | 'done' | 'late' | 'wait'

const shapes: Record<TagTone, string> = {
  open: 'M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  done: 'M2 6.5l3 3l5-6.5',
  late: 'M6 1.5l5 9H1z',
  wait: 'M3 2v8M9 2v8',
}

/** A state in one word, with a shape of its own. */
export function Tag({ tone, text }: { tone: TagTone; text: string }): ReactElement {
  return (
    <span className={`tag tag-${tone}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={shapes[tone]} />
      </svg>
      {text}
    </span>
  )
}
