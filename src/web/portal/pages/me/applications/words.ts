import type { Words } from '#kit/words'

export const words = {
  title: { zh: '我的办件', en: 'My applications' },
  of: { zh: '{name} 的办件', en: 'Applications of {name}' },
  waiting: { zh: '等您处理', en: 'Waiting for you' },
  drafts: { zh: '填了一半的', en: 'Begun, not sent' },
  running: { zh: '正在办理', en: 'Under way' },
  over: { zh: '已经办完', en: 'Finished' },
  nothing: { zh: '还没有申请过。', en: 'There is nothing yet.' },
  find: { zh: '找要办的事', en: 'Find what you need' },
  filed: { zh: '{day}提交', en: 'sent {day}' },
  due: { zh: '最晚 {day}', en: 'by {day}' },
  cases: { zh: '{count} 个部门同时办', en: '{count} offices' },
  'go-on': { zh: '继续：{title}', en: 'Continue: {title}' },
  progress: { zh: '已完成 {done}/{of}', en: '{done} of {of} done' },
  saved: { zh: '{when} 保存', en: 'saved {when}' },
  'done.dropped': { zh: '草稿已删除。', en: 'The draft is deleted.' },
  'done.gone': {
    zh: '这份草稿已经提交或删除了，请在下面查看。',
    en: 'This draft has been sent or deleted; look for it below.',
  },
} as const satisfies Record<string, Words>
