import type { Words } from '#kit/words'

export const words = {
  title: { zh: '回访', en: 'Call-back' },
  hint: {
    zh: '先问解决没有，再问满不满意，记原话。未接通会在别的时段再排。',
    en: 'First: is it solved? Then: satisfied? In the resident’s words. Unreached ones come again at another hour.',
  },
  script: { zh: '怎么问', en: 'How to ask' },
  line1: {
    zh: '您好，这里是 12345 热线。您反映的“{subject}”，承办单位已经答复。',
    en: 'Hello, this is 12345. The unit has answered your request “{subject}”.',
  },
  line2: { zh: '请问这件事解决了吗？', en: 'Is the matter solved?' },
  line3: { zh: '您对办理过程满意吗？', en: 'Are you satisfied with how it was handled?' },
  record: { zh: '记录结果', en: 'Record the answer' },
} as const satisfies Record<string, Words>
