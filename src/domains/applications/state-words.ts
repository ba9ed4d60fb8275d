import type { Words } from '#kit/words'
import type { ApplicationState, CommandType, NextStep } from '#rules/applications'

/** The states under their official names, for pages of staff. */
const stateNames = {
  'applications.state-name.received': { zh: '已收件', en: 'Received' },
  'applications.state-name.correction': { zh: '待补正', en: 'To be corrected' },
  'applications.state-name.accepted': { zh: '已受理', en: 'Accepted' },
  'applications.state-name.deciding': { zh: '待决定', en: 'To be decided' },
  'applications.state-name.confirming': { zh: '待复核', en: 'To be confirmed' },
  'applications.state-name.decided': { zh: '已决定', en: 'Decided' },
  'applications.state-name.handed': { zh: '已送达', en: 'Handed over' },
  'applications.state-name.not-accepted': { zh: '不予受理', en: 'Not accepted' },
  'applications.state-name.returned': { zh: '已退件', en: 'Returned' },
  'applications.state-name.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<`applications.state-name.${ApplicationState}`, Words>

const nextNames = {
  'applications.next.earlier-result': { zh: '等前一事项的结果', en: 'waits for an earlier result' },
  'applications.next.pre-check': { zh: '预审', en: 'pre-check' },
  'applications.next.accept': { zh: '受理', en: 'accept' },
  'applications.next.correction': { zh: '等申请人补正', en: 'the applicant corrects it' },
  'applications.next.special-procedure': { zh: '特别程序', en: 'special procedure' },
  'applications.next.rule-extension': { zh: '审批延期', en: 'rule on the extension' },
  'applications.next.supply': { zh: '等申请人补交', en: 'the applicant brings papers' },
  'applications.next.check': { zh: '核对补交材料', en: 'check what was brought' },
  'applications.next.review': { zh: '审查', en: 'review' },
  'applications.next.decide': { zh: '作出决定', en: 'decide' },
  'applications.next.confirm': { zh: '复核决定', en: 'confirm the decision' },
  'applications.next.pay': { zh: '等申请人缴费', en: 'the applicant pays' },
  'applications.next.make': { zh: '制证', en: 'make the result' },
  'applications.next.hand-over': { zh: '送达', en: 'hand over' },
  'applications.next.check-pledge': { zh: '核查承诺', en: 'check the pledge' },
  'applications.next.rate': { zh: '等申请人评价', en: 'the applicant rates it' },
  'applications.next.closed': { zh: '已办结', en: 'closed' },
  'applications.next.archived': { zh: '已归档', en: 'archived' },
} as const satisfies Record<`applications.next.${NextStep}`, Words>

/** What each command is called where a refusal lists what is possible instead. */
const commandNames = {
  'applications.command-name.submit': { zh: '提交', en: 'send' },
  'applications.command-name.supply': { zh: '补交', en: 'supply' },
  'applications.command-name.withdraw': { zh: '撤回', en: 'withdraw' },
  'applications.command-name.rate': { zh: '评价', en: 'rate' },
  'applications.command-name.pre-check': { zh: '预审', en: 'pre-check' },
  'applications.command-name.check-item': { zh: '核对材料', en: 'check a material' },
  'applications.command-name.ask-correction': { zh: '一次性告知补正', en: 'ask for corrections' },
  'applications.command-name.accept': { zh: '受理', en: 'accept' },
  'applications.command-name.refuse-acceptance': { zh: '不予受理', en: 'refuse acceptance' },
  'applications.command-name.return': { zh: '退件', en: 'return' },
  'applications.command-name.assign': { zh: '分办', en: 'assign' },
  'applications.command-name.finish-step': { zh: '提交意见', en: 'finish a step' },
  'applications.command-name.consult': { zh: '征求意见', en: 'consult' },
  'applications.command-name.stop-clock': { zh: '启动特别程序', en: 'start a special procedure' },
  'applications.command-name.end-stop': { zh: '结束特别程序', en: 'end the special procedure' },
  'applications.command-name.request-extension': { zh: '申请延长', en: 'ask for an extension' },
  'applications.command-name.rule-extension': { zh: '批准延长', en: 'rule on the extension' },
  'applications.command-name.decide': { zh: '决定', en: 'decide' },
  'applications.command-name.confirm-decision': { zh: '复核', en: 'confirm' },
  'applications.command-name.note-issued': { zh: '制证', en: 'make the result' },
  'applications.command-name.hand-over': { zh: '送达', en: 'hand over' },
  'applications.command-name.check-pledge': { zh: '核查承诺', en: 'check the pledge' },
  'applications.command-name.repair-credit': { zh: '信用修复', en: 'repair credit' },
  'applications.command-name.supervise': { zh: '督办', en: 'supervise' },
  'applications.command-name.answer-supervision': { zh: '回复督办', en: 'answer supervision' },
  'applications.command-name.waive-charge': { zh: '减免费用', en: 'waive a charge' },
  'applications.command-name.comment': { zh: '备注', en: 'note' },
  'applications.command-name.inherit': { zh: '取得前一事项结果', en: 'take an earlier result' },
  'applications.command-name.paid': { zh: '缴费', en: 'pay' },
  'applications.command-name.refund': { zh: '退费', en: 'refund' },
  'applications.command-name.refunded': { zh: '退费完成', en: 'refund done' },
  'applications.command-name.recompute': { zh: '重算期限', en: 'recompute' },
  'applications.command-name.wake': { zh: '到期处理', en: 'what is due' },
} as const satisfies Record<`applications.command-name.${CommandType}`, Words>

export const stateWords = { ...stateNames, ...nextNames, ...commandNames } as const
