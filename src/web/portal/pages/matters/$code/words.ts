import type { Words } from '#kit/words'

export const words = {
  'ask-title': { zh: '回答几个问题，只列出您要的材料', en: 'A few questions, and only what you need is listed' },
  'ask-left': { zh: '还有 {count} 处要看您的情况。', en: '{count} points still depend on your answers.' },
  'ask-private': {
    zh: '这个回答只加密存在您的浏览器里，关闭后就没有了。',
    en: 'This answer is kept sealed in your browser only, until it closes.',
  },
  next: { zh: '下一步', en: 'Next' },
  unsure: { zh: '不清楚，先跳过', en: 'Not sure, pass over' },
  exact: {
    zh: '都清楚了。下面就是按您的情况要准备的，一样不多、一样不少。',
    en: 'All clear. Below is exactly what you need, no more and no less.',
  },
  passed: { zh: '您跳过的问题，在下面标着“视情况”。', en: 'What you passed over is marked “if needed” below.' },
  answered: { zh: '您的回答', en: 'Your answers' },
  change: { zh: '修改', en: 'Change' },
  'change-hidden': { zh: '“{question}”的回答', en: ' the answer to “{question}”' },
  'left-open': { zh: '先不确定', en: 'left open' },
  restart: { zh: '全部重新回答', en: 'Start over' },
  suspended: { zh: '现在暂停办理', en: 'Suspended at present' },
  'suspended-text': {
    zh: '恢复办理后可以再申请。着急的话请打 {phone} 或 12345 询问。',
    en: 'You can apply once it resumes. If it is urgent, call {phone} or 12345.',
  },
  ended: { zh: '这个事项已经不再办理', en: 'This service has ended' },
  'ended-to': { zh: '请改看：', en: 'Please go to:' },
  'ended-none': {
    zh: '没有替代的事项。有疑问请拨打 12345。',
    en: 'Nothing takes its place. Call 12345 with questions.',
  },
  coming: { zh: '自{day}起有变化', en: 'Changes from {day}' },
  'coming-text': {
    zh: '在那之前收到的申请按现在的指南办理。',
    en: 'Applications received before that day follow the guide as it is now.',
  },
  'not-yet': { zh: '{day}起开始办理', en: 'Begins on {day}' },
  nearer: { zh: '{place}有自己的办事指南', en: '{place} has a guide of its own' },
  'nearer-open': { zh: '看{place}的指南', en: 'Open the guide of {place}' },
  apply: { zh: '开始申请', en: 'Apply now' },
  'apply-window': { zh: '这个事项目前要到窗口办理。', en: 'This service is applied for at the window.' },
  forms: { zh: '空白表和样表', en: 'Forms and examples' },
  print: { zh: '打印这份指南', en: 'Print this guide' },
  ask: { zh: '有疑问，问一问', en: 'Ask a question' },
  acts: { zh: '可以做什么', en: 'What you can do' },
  code: { zh: '实施编码 {code}', en: 'Code {code}' },
  place: { zh: '{place}', en: '{place}' },
} as const satisfies Record<string, Words>
