import type { Words } from '#kit/words'

export const words = {
  title: { zh: '单位办理', en: 'Unit desk' },
  hint: { zh: '本单位的队列、在办和待审签。', en: 'The queue, the work and the drafts of my unit.' },
  'tab.queue': { zh: '待签收 {count}', en: 'To sign {count}' },
  'tab.work': { zh: '在办 {count}', en: 'In hand {count}' },
  'tab.drafts': { zh: '待审签 {count}', en: 'To sign off {count}' },
  'tab.orders': { zh: '督办 {count}', en: 'Orders {count}' },
  'tab.load': { zh: '承办人', en: 'Officers' },
  empty: { zh: '这里没有件', en: 'Nothing here' },
  emptyHint: { zh: '有新件派来或有答复送审时，会自动出现。', en: 'New cases and drafts appear here by themselves.' },
  signAll: { zh: '签收所选 {count} 件', en: 'Sign for {count} chosen' },
  signOffAll: { zh: '审签所选 {count} 件', en: 'Sign off {count} chosen' },
  sure: {
    zh: '审签后答复会发给诉求人。您已逐件看过这 {count} 件的答复吗？',
    en: 'Signed replies go to the residents. Have you read each of these {count}?',
  },
  done: { zh: '{count} 件已办理', en: '{count} done' },
  failed: { zh: '{number} 没有办成：{why}', en: '{number} was not done: {why}' },
  officer: { zh: '承办人', en: 'Officer' },
  open: { zh: '在办', en: 'Open' },
  late: { zh: '逾期', en: 'Late' },
  nobody: { zh: '未分派', en: 'Nobody yet' },
  loadHint: { zh: '按手上在办的件统计，分派时可参考。', en: 'Open work per officer, to help when assigning.' },
  choose: { zh: '选择 {number}', en: 'Choose {number}' },
  assign: { zh: '分派', en: 'Assign' },
} as const satisfies Record<string, Words>
