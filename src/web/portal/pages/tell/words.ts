import type { Words } from '#kit/words'

export const words = {
  title: { zh: '办的和写的不一样？', en: 'Not as the guide says?' },
  lead: {
    zh: '“{matter}”公布了材料、时间、费用和跑动次数。如果实际要求更多，请告诉我们。我们不会让被反映的单位知道您是谁。',
    en: 'The guide for “{matter}” says which papers, how long, what it costs and how often to come. If more was asked of you, tell us. The office will not learn who you are.',
  },
  what: { zh: '哪里不一样', en: 'What was different' },
  'asked-for-more': { zh: '多要了材料或证明', en: 'More papers or proofs were asked for' },
  'came-more-often': { zh: '多跑了路', en: 'I had to come more often' },
  'took-longer': { zh: '比公布的时间长', en: 'It took longer' },
  'charged-more': { zh: '多收了钱', en: 'I was charged more' },
  refused: { zh: '不收件、不给办', en: 'They refused' },
  other: { zh: '其他', en: 'Something else' },
  text: { zh: '发生了什么', en: 'What happened' },
  'text-hint': {
    zh: '哪天、哪个窗口、多要了什么。请不要写您的姓名、电话和证件号。',
    en: 'Which day, which window, what was asked. Please leave out your name, telephone and identity number.',
  },
  'what-missing': { zh: '请选择哪里不一样', en: 'Please choose what was different' },
  'text-missing': { zh: '请写下发生了什么', en: 'Please tell what happened' },
  'text-long': { zh: '写得太长了，请控制在1000字以内', en: 'Too long; 1000 characters at most' },
  send: { zh: '告诉我们', en: 'Tell us' },
  done: { zh: '收到了，谢谢您', en: 'Received, thank you' },
  'done-text': {
    zh: '这条反映已列入标准偏离看板，责任单位要核实处理，市里会检查处理结果。需要回复的，请提交诉求。',
    en: 'It is on the drift board: the office must look into it and the city checks the outcome. If you want an answer, file a request.',
  },
  guide: { zh: '回到办事指南', en: 'Back to the guide' },
  none: { zh: '没有找到这个事项', en: 'This matter was not found' },
  'none-text': {
    zh: '请在办事指南里找到事项，再从它的页面反映。',
    en: 'Please find the matter in the guide and tell us from its page.',
  },
  guides: { zh: '看办事指南', en: 'See the guide' },
  file: { zh: '提交诉求', en: 'File a request' },
} as const satisfies Record<string, Words>
