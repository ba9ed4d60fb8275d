import type { Words } from '#kit/words'

export const words = {
  title: { zh: '已经保存，随时可以接着办', en: 'Saved; continue whenever you like' },
  lead: {
    zh: '您填的内容和上传的材料都在，换一部手机或电脑也能接着办。',
    en: 'Your answers and documents are kept. You can also continue on another phone or computer.',
  },
  'way-1': { zh: '打开本网站，用同一个手机号登录。', en: 'Open this site and sign in with the same phone.' },
  'way-2': { zh: '进入“我的办件”。', en: 'Go to “My applications”.' },
  'way-3': { zh: '点这件事旁边的“继续”。', en: 'Choose “Continue” beside this application.' },
  kept: {
    zh: '还没有提交，部门现在看不到。不想办了，可以在“我的办件”里删除。',
    en: 'Nothing has been sent, and no department sees it yet. You can delete it under “My applications”.',
  },
  'go-on': { zh: '现在接着办', en: 'Continue now' },
  mine: { zh: '我的办件', en: 'My applications' },
} as const satisfies Record<string, Words>
