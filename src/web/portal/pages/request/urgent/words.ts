import type { Words } from '#kit/words'

export const words = {
  title: { zh: '听起来可能有危险', en: 'This sounds dangerous' },
  lead: {
    zh: '如果现在有人有危险，请不要等网上的答复，马上打电话：',
    en: 'If anybody is in danger now, do not wait for an answer here. Call at once:',
  },
  call: { zh: '拨打 {number}', en: 'Call {number}' },
  '110': {
    zh: '公安：有人受到伤害或威胁、走失、轻生',
    en: 'Police: violence, threats, missing people, risk of suicide',
  },
  '119': { zh: '火警：着火、燃气泄漏、有人被困', en: 'Fire: fire, leaking gas, people trapped' },
  '120': { zh: '急救：受伤、昏迷、急病、溺水', en: 'Ambulance: injury, sudden illness, drowning' },
  '122': { zh: '交通事故', en: 'Traffic accidents' },
  calm: { zh: '现在没有人有危险，我继续填写', en: 'Nobody is in danger now; continue' },
  kept: {
    zh: '您写的内容已经保存，打完电话可以回来接着填。',
    en: 'What you wrote is kept. You can come back after the call.',
  },
} as const satisfies Record<string, Words>
