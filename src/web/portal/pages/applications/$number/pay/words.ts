import type { Words } from '#kit/words'

export const words = {
  title: { zh: '缴费', en: 'Pay the fee' },
  lead: { zh: '付款后{org}接着办理。', en: '{org} goes on once it is paid.' },
  pay: { zh: '去付款', en: 'Pay' },
  listed: {
    zh: '只收公布清单里的费用，付款后有电子收据。有人另外要钱，请拨打 12345。',
    en: 'Only fees of the published list are charged, with a receipt. If anybody asks for more, call 12345.',
  },
} as const satisfies Record<string, Words>
