import type { ReactElement } from 'react'
import { Answers } from './answers.tsx'

export const examples: Record<string, ReactElement> = {
  check: (
    <Answers
      answers={[
        { question: '地方', answer: '柳荫路 12 号', change: { href: '/request/where', text: '修改', hidden: ' 地方' } },
        { question: '类型', answer: '求助' },
      ]}
    />
  ),
}
