import type { Words } from '#kit/words'

export const words = {
  title: { zh: '补正', en: 'Supply what is missing' },
  lead: {
    zh: '这是全部要补的，补齐后部门接着办，不会再要求新的材料。',
    en: 'This is all of it. Once it is there the office goes on and may not ask for anything else.',
  },
  'lead-later': { zh: '这是当初说好之后补交的材料。', en: 'These are the papers you were to bring later.' },
  nothing: { zh: '还没有选择要补交的材料。', en: 'Nothing is chosen yet.' },
  'files-again': {
    zh: '还没有提交。之前选好的文件，请再选一次。',
    en: 'Nothing has been sent yet. Please choose your files once more.',
  },
  send: { zh: '提交', en: 'Send' },
} as const satisfies Record<string, Words>
