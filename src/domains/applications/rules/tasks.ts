import { stepKinds } from '#rules/matters'

/** Kinds of tasks of an application beside those of its steps, which are called by the kind of step. */
const ownKinds = {
  'pre-check': { zh: '预审', en: 'pre-check' },
  accept: { zh: '受理', en: 'accept' },
  check: { zh: '核对补交材料', en: 'check what was brought later' },
  decide: { zh: '决定', en: 'decide' },
  confirm: { zh: '复核', en: 'confirm' },
  'rule-extension': { zh: '审批延期', en: 'rule on more time' },
  make: { zh: '制证', en: 'make the result' },
  'hand-over': { zh: '送达', en: 'hand over' },
  'check-pledge': { zh: '承诺核查', en: 'check a pledge' },
  'answer-supervision': { zh: '回复效能监督', en: 'answer supervision' },
  correct: { zh: '补正', en: 'correct' },
  supply: { zh: '后补材料', en: 'bring what may come later' },
  pay: { zh: '缴费', en: 'pay' },
} as const

/** Every kind of task a case of this kind opens, in words. */
export const taskKinds = { ...ownKinds, ...stepKinds } as const

/** The permission that lets one see and take a task of a kind; what the applicant has to do is nobody's inbox. */
export const taskPermissions = {
  review: 'applications.review',
  consult: 'applications.review',
  'site-visit': 'applications.review',
  notice: 'applications.review',
  hearing: 'applications.review',
  tender: 'applications.review',
  auction: 'applications.review',
  inspection: 'applications.review',
  testing: 'applications.review',
  quarantine: 'applications.review',
  appraisal: 'applications.review',
  'expert-review': 'applications.review',
  'pre-check': 'applications.pre-check',
  accept: 'applications.accept',
  check: 'applications.accept',
  decide: 'applications.decide',
  confirm: 'applications.confirm',
  'rule-extension': 'applications.rule-extension',
  make: 'applications.issue',
  'hand-over': 'applications.hand-over',
  'check-pledge': 'applications.check-pledge',
  'answer-supervision': 'applications.answer-supervision',
} as const
