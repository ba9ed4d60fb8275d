import type { Words } from '#kit/words'
import type { NextStep, State } from '#rules/hotline'

/** The states under their official names, for pages of staff. */
const stateNames = {
  'hotline.state-name.received': { zh: '已登记', en: 'Taken down' },
  'hotline.state-name.registered': { zh: '已受理', en: 'Accepted' },
  'hotline.state-name.dispatched': { zh: '已派单', en: 'Dispatched' },
  'hotline.state-name.in-hand': { zh: '办理中', en: 'In hand' },
  'hotline.state-name.replied': { zh: '已答复待审核', en: 'Replied, to be reviewed' },
  'hotline.state-name.reviewed': { zh: '待回访', en: 'To be called back' },
  'hotline.state-name.long-term': { zh: '已挂账', en: 'On the long-term register' },
  'hotline.state-name.answered': { zh: '直接答复', en: 'Answered at the desk' },
  'hotline.state-name.withdrawn': { zh: '撤回待核实', en: 'Withdrawn, to be confirmed' },
  'hotline.state-name.merged': { zh: '已并单', en: 'Merged' },
  'hotline.state-name.not-accepted': { zh: '不予受理', en: 'Not accepted' },
  'hotline.state-name.handed-over': { zh: '已转交', en: 'Handed over' },
  'hotline.state-name.linked': { zh: '重复件', en: 'Tied to an earlier request' },
  'hotline.state-name.closed': { zh: '已办结', en: 'Closed' },
  'hotline.state-name.archived': { zh: '已归档', en: 'Archived' },
} as const satisfies Record<`hotline.state-name.${State}`, Words>

/** What happens next, as the inbox and the boards say it. */
const nextSteps = {
  'hotline.next.received': { zh: '确定分类并受理', en: 'Classify and accept' },
  'hotline.next.registered': { zh: '派单', en: 'Dispatch' },
  'hotline.next.dispatched': { zh: '等待签收', en: 'Waiting to be signed for' },
  'hotline.next.in-hand': { zh: '办理并答复', en: 'Handle and reply' },
  'hotline.next.replied': { zh: '办结审核', en: 'Review' },
  'hotline.next.reviewed': { zh: '回访', en: 'Call back' },
  'hotline.next.long-term': { zh: '到期再办', en: 'Taken up again on its day' },
  'hotline.next.answered': { zh: '听取评价', en: 'Ask for the resident’s view' },
  'hotline.next.withdrawn': { zh: '核实撤回', en: 'Confirm the withdrawal' },
  'hotline.next.merged': { zh: '随另一件办理', en: 'Follows the other request' },
  'hotline.next.not-accepted': { zh: '到期归档', en: 'Archive in due time' },
  'hotline.next.handed-over': { zh: '到期归档', en: 'Archive in due time' },
  'hotline.next.linked': { zh: '到期归档', en: 'Archive in due time' },
  'hotline.next.closed': { zh: '到期归档', en: 'Archive in due time' },
  'hotline.next.archived': { zh: '已结束', en: 'Finished' },
  'hotline.next.return-asked': { zh: '裁定退单', en: 'Rule on the return' },
  'hotline.next.extension-asked': { zh: '审批延期', en: 'Rule on the extension' },
  'hotline.next.sign-off': { zh: '审签答复', en: 'Sign the reply' },
  'hotline.next.unsolved': { zh: '重办或说明', en: 'Redo or explain' },
} as const satisfies Record<`hotline.next.${NextStep}`, Words>

export const stateWords = { ...stateNames, ...nextSteps }
