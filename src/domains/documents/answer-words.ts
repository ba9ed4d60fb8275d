import type { Words } from '#kit/words'

/** What is said at a field whose answer cannot be taken. */
export const answerWords = {
  'documents.answer-empty': { zh: '这里需要填写。', en: 'Please answer this.' },
  'documents.answer-too-long': {
    zh: '请写短一些，{most} 字以内，现在是 {now} 字。',
    en: 'Please keep it shorter: at most {most} characters, there are {now}.',
  },
  'documents.answer-one-line': {
    zh: '这里只填一行，请去掉换行。',
    en: 'One line only; please take out the line breaks.',
  },
  'documents.answer-number': {
    zh: '请用数字填写，例如 120 或 86.5。',
    en: 'Please give a number, such as 120 or 86.5.',
  },
  'documents.answer-money': {
    zh: '请填写金额（元），最多两位小数，例如 50000 或 1280.50。',
    en: 'Please give an amount in yuan with at most two decimals, such as 50000 or 1280.50.',
  },
  'documents.answer-date': {
    zh: '没有这一天。请填写年、月、日，例如 2026 年 3 月 9 日。',
    en: 'There is no such day. Please give year, month and day, such as 2026, 3 and 9.',
  },
  'documents.answer-choice': { zh: '请从给出的选项中选。', en: 'Please choose from the answers given.' },
  'documents.answer-place': { zh: '请从列表中选一个地方。', en: 'Please choose a place from the list.' },
} as const satisfies Record<string, Words>
