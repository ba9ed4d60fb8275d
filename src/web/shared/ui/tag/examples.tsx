import type { ReactElement } from 'react'
import { Tag } from './tag.tsx'

export const examples: Record<string, ReactElement> = {
  open: <Tag tone="open" text="办理中" />,
  done: <Tag tone="done" text="已办结" />,
  late: <Tag tone="late" text="已超期" />,
  wait: <Tag tone="wait" text="等您评价" />,
}
