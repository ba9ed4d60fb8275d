import type { ReactElement } from 'react'
import { Thread } from './thread.tsx'

export const examples: Record<string, ReactElement> = {
  two: (
    <Thread
      label="往来留言"
      messages={[
        { from: 'them', who: '热线中心', when: '11月21日 09:00', text: '请问是哪一盏灯？' },
        { from: 'me', who: '您', when: '11月21日 09:20', text: '大门往东\n第二盏。' },
      ]}
    />
  ),
}
