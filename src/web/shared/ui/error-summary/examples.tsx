import type { ReactElement } from 'react'
import { ErrorSummary } from './error-summary.tsx'

export const examples: Record<string, ReactElement> = {
  two: (
    <ErrorSummary
      title="还差一点，请看这里"
      errors={[
        { field: 'phone', text: '请核对手机号。' },
        { field: '', text: '请过一分钟再试。' },
      ]}
    />
  ),
  none: <ErrorSummary title="还差一点" errors={[]} />,
}
