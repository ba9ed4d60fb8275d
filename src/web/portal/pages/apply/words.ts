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
  who: { zh: '谁申请？', en: 'Who applies?' },
  'who-empty': { zh: '请选择谁来申请。', en: 'Please choose who applies.' },
  'as-self': { zh: '您本人', en: 'yourself' },
  'as-representative': { zh: '您代表这家单位', en: 'you represent it' },
  'as-helper': { zh: '您受委托代办', en: 'on his or her behalf' },
  'only-firms': {
    zh: '这件事由单位申请。请先把您代表的单位加到账户里。',
    en: 'This is for firms and organisations. Please add the one you represent to your account first.',
  },
  'add-firm': { zh: '添加单位', en: 'Add a firm' },
  nobody: {
    zh: '这件事现在不能在网上申请，请到窗口办理。',
    en: 'This cannot be applied for online; please come to the counter.',
  },
  nameless: {
    zh: '可以先填写。提交前要在“我的”里填好姓名和身份证号。',
    en: 'You can begin now. Before you send it, give your name and identity number under “Mine”.',
  },
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
