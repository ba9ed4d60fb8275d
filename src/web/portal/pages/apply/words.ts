import type { Words } from '#kit/words'

export const words = {
  title: { zh: '在线申请', en: 'Apply online' },
  time: { zh: '要多久', en: 'How long' },
  days: { zh: '受理后 {days} 个工作日内', en: 'within {days} working days of acceptance' },
  trips: { zh: '要跑几趟', en: 'Visits' },
  'no-trips': { zh: '不用跑，全程网上办', en: 'None, everything online' },
  'trips-count': { zh: '最多 {count} 趟', en: '{count} at most' },
  fees: { zh: '费用', en: 'Fees' },
  free: { zh: '不收费', en: 'None' },
  'fee-open': { zh: '按填写的情况计算', en: 'depends on your answers' },
  offices: { zh: '谁来办', en: 'Who decides' },
  office: { zh: '{name}：{org}', en: '{name}: {org}' },
  who: { zh: '谁申请？', en: 'Who applies?' },
  'as-self': { zh: '（您本人）', en: ' (yourself)' },
  'as-firm': { zh: '（您代表这家单位）', en: ' (you represent it)' },
  'as-person': { zh: '（您受他委托）', en: ' (on his or her behalf)' },
  'only-firms': {
    zh: '这件事由单位申请。请先换成您代表的单位。',
    en: 'This is for firms and organisations. Please switch to the one you represent.',
  },
  'only-persons': { zh: '这件事由个人申请。请先换成您本人。', en: 'This is for persons. Please switch to yourself.' },
  other: { zh: '换一个身份', en: 'Apply for somebody else' },
  start: { zh: '开始填写', en: 'Begin' },
  'sign-in': { zh: '登录，开始申请', en: 'Sign in and begin' },
  'sign-in-why': {
    zh: '用手机号登录后，已有的信息自动填好，填一半也能换个设备接着填。',
    en: 'Sign in with your phone: what we know is filled in, and you can continue on another device.',
  },
  materials: { zh: '可能用到的材料', en: 'What may be needed' },
  'materials-hint': {
    zh: '填写后只列出您这种情况要交的；我们能调取的不用您交。',
    en: 'Your answers narrow the list to your own case; what we can fetch ourselves you need not bring.',
  },
} as const satisfies Record<string, Words>
