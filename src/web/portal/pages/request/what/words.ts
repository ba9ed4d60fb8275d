import type { Words } from '#kit/words'

export const words = {
  text: { zh: '发生了什么事？', en: 'What has happened?' },
  'text-hint': {
    zh: '像打电话一样说就可以：什么事、什么时候开始、对您有什么影响、希望怎么解决。这里请不要写身份证号和电话。',
    en: 'Tell it as you would on the phone: what it is, since when, how it affects you, what you hope for. Please leave out identity and phone numbers here.',
  },
  kind: { zh: '这件事更像哪一种？', en: 'Which of these fits best?' },
  'kind-hint': {
    zh: '选得不准也没关系，工作人员会核对。',
    en: 'It does not matter if you are not sure; our staff will check.',
  },
  help: { zh: '我遇到困难，请帮忙解决', en: 'I have a problem and need help' },
  'help-hint': {
    zh: '求助：停水停电、路灯不亮、噪声扰民、生活有困难…',
    en: 'Help: no water or power, a dark street, noise, hardship …',
  },
  complaint: { zh: '我对单位或商家的做法不满意', en: 'I am not satisfied with an office or a business' },
  'complaint-hint': {
    zh: '投诉：服务态度、拖着不办、消费纠纷…',
    en: 'Complaint: poor service, delays, consumer disputes …',
  },
  consult: { zh: '我想问清楚一件事', en: 'I have a question' },
  'consult-hint': { zh: '咨询：政策、条件、去哪里办…', en: 'Question: rules, conditions, where to go …' },
  report: { zh: '我要反映违法违规的事', en: 'I want to report wrongdoing' },
  'report-hint': {
    zh: '举报：您的身份会严格保密，被举报的单位看不到。',
    en: 'Report: your identity is kept secret from the body you report.',
  },
  suggestion: { zh: '我有一个建议', en: 'I have a suggestion' },
  'suggestion-hint': { zh: '建议：怎样可以做得更好。', en: 'Suggestion: what could be done better.' },
  praise: { zh: '我想表扬', en: 'I want to praise somebody' },
  'praise-hint': { zh: '表扬：做得好的单位和人。', en: 'Praise: for people and offices that did well.' },
  'text-empty': {
    zh: '请写下发生了什么事，几句话就可以。',
    en: 'Please tell us what has happened; a few sentences will do.',
  },
  'text-long': {
    zh: '内容太长，请控制在 {most} 字以内，现在是 {now} 字。',
    en: 'The text is too long: at most {most} characters, now {now}.',
  },
  'kind-empty': {
    zh: '请选一种。不确定的话，选“请帮忙解决”。',
    en: 'Please choose one. If unsure, choose “need help”.',
  },
  'urgent-title': { zh: '有人有危险吗？请先打电话', en: 'Is anybody in danger? Please call first' },
} as const satisfies Record<string, Words>
