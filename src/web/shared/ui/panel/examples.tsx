import type { ReactElement } from 'react'
import { Panel } from './panel.tsx'

export const examples: Record<string, ReactElement> = {
  plain: <Panel title="找不到查询码？">请拨打 12345。</Panel>,
  urgent: (
    <Panel tone="urgent" title="有人有危险吗？">
      请先打电话。
    </Panel>
  ),
  good: <Panel tone="good">已收到。</Panel>,
}
