import type { Words } from '#kit/words'

export const words = {
  done: { zh: '申请已提交', en: 'Your application has been sent' },
  keep: {
    zh: '这是收件回执。“我的办件”里随时能找到，也可以打印或下载。',
    en: 'This is your receipt. You find it under “My applications” at any time, and can print or download it.',
  },
  office: { zh: '{city}政务服务', en: '{city} public services' },
  paper: { zh: '收件回执', en: 'Receipt of an application' },
  number: { zh: '申请编号', en: 'Number' },
  about: { zh: '申请事项', en: 'Application' },
  holder: { zh: '申请人', en: 'Applicant' },
  filed: { zh: '提交日期', en: 'Sent' },
  cases: { zh: '办理部门', en: 'Offices' },
  case: { zh: '{name} · {org}', en: '{name} · {org}' },
  hashes: { zh: '内容指纹（SHA-256）', en: 'Fingerprints of the contents (SHA-256)' },
  form: { zh: '整份申请', en: 'The whole application' },
  qr: { zh: '扫码查看进度', en: 'Scan to follow it' },
  seal: { zh: '（电子回执，盖章处）', en: '(electronic receipt, place of the seal)' },
  'next-title': { zh: '接下来', en: 'What happens next' },
  'next-1': {
    zh: '一个工作日内有人预审；五个工作日内告诉您是否受理，缺什么一次说全。',
    en: 'Within a working day somebody looks it through; within five working days you are told whether it is accepted, and everything missing at once.',
  },
  'next-2': {
    zh: '受理后各部门同时办理，每一步都会告诉您。',
    en: 'Once accepted the offices work side by side, and you are told of every step.',
  },
  'next-3': { zh: '办好后按您选的方式领取结果。', en: 'When it is done you get the result in the way you chose.' },
  follow: { zh: '查看进度', en: 'Follow it' },
  pdf: { zh: '下载 PDF', en: 'Download as PDF' },
  print: { zh: '打印回执', en: 'Print the receipt' },
} as const satisfies Record<string, Words>
