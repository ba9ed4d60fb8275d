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
