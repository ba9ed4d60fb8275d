import type { Words } from '#kit/words'

export const words = {
  inherited: {
    zh: '不用提交。“{matter}”办成后自动生成，由系统转给后面的部门。',
    en: 'Nothing to hand in: “{matter}” gives it, and it goes on to the next department by itself.',
  },
  fetched: {
    zh: '不用提交。提交申请时我们向出证部门调取；万一调不到，再请您提供。',
    en: 'Nothing to hand in: we fetch it from the authority when you send. Only if that fails are you asked for it.',
  },
  'from-wallet': { zh: '用您名下的这份证照，不用上传：', en: 'Taken from your own documents, no upload needed:' },
  'is-later': {
    zh: '先受理，这份材料在受理后 {days} 个工作日内补交。到期没有补交，申请会被退回，视为撤回。',
    en: 'Accepted without it for now; bring it within {days} working days of acceptance. If it does not come, the application is returned and counts as withdrawn.',
  },
  'is-pledged': {
    zh: '以承诺代替这份材料。决定后 {days} 天内核查；与承诺不符的，限期改正或撤销决定，并记入信用记录。',
    en: 'Replaced by your pledge. It is checked within {days} days of the decision; if the pledge was not kept, the decision can be revoked and it is entered in the credit record.',
  },
  otherwise: { zh: '换一种方式', en: 'Choose another way' },
  wallet: { zh: '您名下有，可以直接用', en: 'You have it already' },
  'upload-instead': { zh: '不用这份，自己上传', en: 'Do not use it, upload another' },
  use: { zh: '用这份', en: 'Use this one' },
  since: { zh: '{day}起有效', en: 'valid from {day}' },
  choose: { zh: '拍照或选择文件', en: 'Take a photograph or choose files' },
  'choose-more': { zh: '再加几页', en: 'Add more pages' },
  upload: { zh: '上传', en: 'Upload' },
  without: { zh: '不交这份，继续', en: 'Continue without it' },
  have: { zh: '已上传 {count} 个文件', en: '{count} uploaded' },
  remove: { zh: '删除', en: 'Remove' },
  other: { zh: '现在没有？', en: 'Not at hand?' },
  later: { zh: '先受理，之后补交', en: 'Be accepted first, bring it later' },
  'later-text': {
    zh: '受理后 {days} 个工作日内补交就行，不影响办理时间。到期没有补交，申请会被退回，视为撤回。',
    en: 'Bring it within {days} working days of acceptance; the promised day stays. If it does not come, the application is returned and counts as withdrawn.',
  },
  'later-choose': { zh: '之后补交', en: 'Bring it later' },
  pledge: { zh: '签承诺代替', en: 'Pledge instead' },
  'pledge-text': {
    zh: '您可以承诺符合要求，不交这份材料。决定后 {days} 天内核查；与承诺不符的，限期改正或撤销决定，并记入信用记录。',
    en: 'You may pledge that the requirement is met instead of proving it. It is checked within {days} days of the decision; if the pledge was not kept, the decision can be revoked and it is entered in the credit record.',
  },
  'pledge-choose': { zh: '我承诺，不交这份材料', en: 'I pledge, and do not hand it in' },
  'own-reason': { zh: '您说我们掌握的不对：{reason}', en: 'You told us that what we hold is wrong: {reason}' },
  'not-right': { zh: '这份不对？', en: 'Is this one wrong?' },
  reason: { zh: '哪里不对？', en: 'What is wrong with it?' },
  'reason-hint': {
    zh: '例如：地址已经变更。出证部门会收到您的说明。',
    en: 'For example: the address has changed. The issuing office is told.',
  },
  'bring-own': { zh: '改为自己上传', en: 'Upload my own instead' },
} as const satisfies Record<string, Words>
