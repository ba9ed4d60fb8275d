import type { Words } from '#kit/words'

export const words = {
  over: { zh: '模拟收银台', en: 'Simulated cashier' },
  'no-money': { zh: '这是演示用的收银台，不会真的扣款。', en: 'This cashier is for demonstration; no money moves.' },
  pay: { zh: '确认付款', en: 'Pay' },
  leave: { zh: '取消，不付款', en: 'Cancel, do not pay' },
} as const satisfies Record<string, Words>
