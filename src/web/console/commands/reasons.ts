import type { Words } from '#kit/words'

type Reasons = Readonly<Record<string, Words>>

/** Reason codes by command; `other` always needs its text, and every text is read by the resident. */
export const reasons: Readonly<Record<string, Reasons>> = {
  refuse: {
    'legal-route': { zh: '应走诉讼、仲裁、复议等法定途径', en: 'A lawful route of its own' },
    petition: { zh: '已进入信访程序', en: 'Already a petition' },
    secret: { zh: '涉及国家秘密、商业秘密或个人隐私', en: 'Secret or private matter' },
    unlawful: { zh: '违反法律或公序良俗', en: 'Unlawful or against public morals' },
    jurisdiction: { zh: '不属本市或不属行政机关职责', en: 'Outside jurisdiction' },
  },
  'request-return': {
    'not-our-duty': { zh: '不属本单位职责', en: 'Not our duty' },
    'wrong-place': { zh: '不在本单位辖区', en: 'Not our area' },
    unclear: { zh: '内容不清，无法办理', en: 'Too unclear to handle' },
  },
  'request-extension': {
    complex: { zh: '情况复杂，需要现场核查', en: 'Complex, needs a site check' },
    'third-party': { zh: '需要鉴定、检测或第三方配合', en: 'Needs a test or a third party' },
    works: { zh: '涉及施工，需要工期', en: 'Works take time' },
    outside: { zh: '受外部条件限制', en: 'Blocked by outside conditions' },
  },
  'request-termination': {
    'lawfully-handled': { zh: '已依法办理，无新事实和理由', en: 'Lawfully handled, nothing new' },
    'no-legal-basis': { zh: '诉求无法律依据，已说明', en: 'No legal basis, explained' },
    'no-cooperation': { zh: '诉求人不配合，无法办理', en: 'Resident does not cooperate' },
    'legal-route': { zh: '应走法定途径', en: 'A lawful route of its own' },
  },
  'request-long-term': {
    planned: { zh: '已列入计划，需等待实施', en: 'Planned, waits for its turn' },
    funds: { zh: '资金或项目条件暂不具备', en: 'Funds or project not ready' },
    history: { zh: '历史遗留问题', en: 'Inherited from the past' },
  },
  'request-exclusion': {
    enforcement: { zh: '执法办案事项', en: 'Law enforcement' },
    mediation: { zh: '调解事项', en: 'Mediation' },
    'no-legal-basis': { zh: '诉求无法律依据', en: 'No legal basis' },
    malicious: { zh: '恶意诉求', en: 'Malicious' },
  },
  supervise: {
    overdue: { zh: '逾期未办结', en: 'Overdue' },
    repeated: { zh: '多人或多次反映未解决', en: 'Repeated, unsolved' },
    'refuses-duty': { zh: '推诿职责内事项', en: 'Refuses its duty' },
    'poor-handling': { zh: '办理不力造成不良影响', en: 'Poor handling' },
  },
  reopen: {
    unsolved: { zh: '应解决而未解决', en: 'Should be solved, is not' },
    unsatisfied: { zh: '诉求人不满意，理由成立', en: 'Unsatisfied, with good reason' },
    'new-facts': { zh: '出现新情况', en: 'New facts' },
  },
  'review.back': {
    incomplete: { zh: '答复不完整', en: 'Incomplete answer' },
    'no-evidence': { zh: '缺少办理凭证', en: 'No evidence' },
    'off-point': { zh: '答非所问', en: 'Does not answer the question' },
  },
  merge: { 'same-matter': { zh: '同一事项', en: 'The same matter' } },
  link: { 'no-new-fact': { zh: '同一人同一事项，无新事实', en: 'Same person, same matter, no new fact' } },
  deviation: {
    'joint-duty': { zh: '职责交叉，由该单位牵头', en: 'Shared duty, this unit leads' },
    'local-rule': { zh: '当地另有分工', en: 'Local division of work' },
    'catalogue-wrong': { zh: '派单目录需要调整', en: 'The catalogue needs correction' },
  },
}

export const other: Words = { zh: '其他', en: 'Other' }
