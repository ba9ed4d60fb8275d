import type { Words } from '#kit/words'

export const words = {
  title: { zh: '补正', en: 'Supply what is missing' },
  lead: {
    zh: '这是全部要补的，补齐后部门接着办，不会再要求别的。',
    en: 'This is all of it. Once it is there the office goes on and may not ask for anything else.',
  },
  'lead-later': { zh: '这是当初说好之后补交的材料。', en: 'These are the papers you were to bring later.' },
  nothing: { zh: '还没有选择要补交的材料。', en: 'Nothing is chosen yet.' },
  send: { zh: '提交', en: 'Send' },
} as const satisfies Record<string, Words>
