import type { ReactElement } from 'react'
import { Road } from './road.tsx'

export const examples: Record<string, ReactElement> = {
  underway: (
    <Road
      label="办理进度"
      stations={[
        { name: '已提交', state: 'done', stateWords: '（已完成）', when: '11月20日 14:05' },
        { name: '单位办理', state: 'here', stateWords: '（现在在这里）', children: <p>柳荫街道办事处</p> },
        { name: '答复您', state: 'ahead', stateWords: '（还没到）', when: '最晚 11月24日（周二）' },
      ]}
    />
  ),
}
