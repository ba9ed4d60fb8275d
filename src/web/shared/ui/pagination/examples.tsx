import type { ReactElement } from 'react'
import { Pagination } from './pagination.tsx'

export const examples: Record<string, ReactElement> = {
  middle: (
    <Pagination
      label="翻页"
      earlier={{ href: '?before=1', text: '上一页' }}
      later={{ href: '?after=9', text: '下一页' }}
    />
  ),
  alone: <Pagination label="翻页" />,
}
