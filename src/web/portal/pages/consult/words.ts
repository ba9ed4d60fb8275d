import type { Words } from '#kit/words'

export const words = {
  title: { zh: '问问办事人员', en: 'Ask the officer' },
  lead: {
    zh: '您的问题会直接到负责“{matter}”的值守人员那里。上班时间一般当面回答；没人应答会依次转给同事、办事大厅和12345，一直到有人答复。',
    en: 'Your question goes straight to the officer on duty for “{matter}”. If nobody answers it goes on to colleagues, the service hall and 12345, until somebody does.',
  },
  text: { zh: '您想问什么', en: 'Your question' },
  'text-hint': {
    zh: '写清您的情况和想知道的事。请不要写身份证号和电话，我们也用不到。',
    en: 'Tell your situation and what you want to know. Leave out identity and telephone numbers; they are not needed.',
  },
  'text-missing': { zh: '请写下您的问题', en: 'Please write your question' },
  'text-long': { zh: '问题太长了，请写在500字以内', en: 'The question is too long; 500 characters at most' },
  send: { zh: '提问', en: 'Ask' },
  'no-matter': { zh: '没有找到这个事项', en: 'This matter was not found' },
  'no-matter-text': {
    zh: '它可能已经调整。请在办事指南里重新找一找，或拨打12345。',
    en: 'It may have changed. Please look for it in the guide again, or call 12345.',
  },
  guide: { zh: '看办事指南', en: 'See the guide' },
  'sign-in': {
    zh: '登录后提问，有答复时会发短信告诉您，也能在“我的”里找到。不登录也可以问，请保留本页。',
    en: 'Signed in, you get a message when there is an answer. You may also ask without; keep this page then.',
  },
  asked: { zh: '您的问题', en: 'Your question' },
  'with-officer': { zh: '已到{unit}值守人员那里', en: 'With the officer on duty at {unit}' },
  'with-deputy': { zh: '已转给{unit}的其他同事', en: 'Passed on to colleagues at {unit}' },
  'with-window': { zh: '已转给办事大厅（{unit}）', en: 'Passed on to the service hall ({unit})' },
  'with-hotline': { zh: '已转给12345热线（{unit}）', en: 'Passed on to the 12345 hotline ({unit})' },
  until: { zh: '{time} 前没有答复就转给下一处。', en: 'If there is no answer by {time}, it goes on.' },
  answer: { zh: '{unit}的答复', en: 'Answer of {unit}' },
  'answer-note': {
    zh: '答复时间 {time}。答复供参考，最终以正式受理和决定为准。',
    en: 'Answered {time}. It is advice; what counts is the formal acceptance and decision.',
  },
  refresh: { zh: '看看有没有答复', en: 'Look for an answer' },
  withdraw: { zh: '不用回答了', en: 'No answer needed' },
  withdrawn: { zh: '您已撤回这个问题', en: 'You have withdrawn this question' },
  helped: { zh: '有帮助', en: 'It helped' },
  'not-helped': { zh: '没帮到我', en: 'It did not help' },
  thanks: { zh: '谢谢，我们记下了。', en: 'Thank you, noted.' },
  'still-open': {
    zh: '还没解决？可以再问一次，或提交诉求，5个工作日内答复。',
    en: 'Not solved? Ask again, or file a request.',
  },
  again: { zh: '再问一次', en: 'Ask again' },
  file: { zh: '提交诉求', en: 'File a request' },
  unknown: { zh: '没有找到这个问题', en: 'This question was not found' },
  'unknown-text': {
    zh: '只有提问的那台设备，或登录的账户，才能打开它。',
    en: 'Only the device it was asked on, or the account it was asked with, can open it.',
  },
} as const satisfies Record<string, Words>
