import type { Words } from '#kit/words'
import { type ApplicationState, taskKinds as applicationTasks } from '#rules/applications'
import type { CaseKind } from '#rules/casework'
import type { State } from '#rules/hotline'

/** The words of the codes that the API uses, by family. */
export const demands = {
  consult: { zh: '咨询', en: 'Question' },
  help: { zh: '求助', en: 'Help' },
  complaint: { zh: '投诉', en: 'Complaint' },
  report: { zh: '举报', en: 'Report of wrongdoing' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  praise: { zh: '表扬', en: 'Praise' },
} as const satisfies Record<string, Words>

export const channels = {
  phone: { zh: '来电', en: 'Phone' },
  web: { zh: '网站', en: 'Web' },
  sms: { zh: '短信', en: 'SMS' },
  app: { zh: '手机应用', en: 'App' },
  api: { zh: '其他系统', en: 'Other system' },
  open311: { zh: '开放接口', en: 'Open311' },
  mail: { zh: '电子邮件', en: 'E-mail' },
  letter: { zh: '来信', en: 'Letter' },
  visit: { zh: '来访', en: 'Visit' },
  wechat: { zh: '微信', en: 'WeChat' },
  weibo: { zh: '微博', en: 'Weibo' },
  grid: { zh: '网格', en: 'Grid' },
  import: { zh: '导入', en: 'Import' },
  online: { zh: '网上', en: 'Online' },
  mobile: { zh: '手机', en: 'Mobile' },
  window: { zh: '窗口', en: 'Window' },
  kiosk: { zh: '自助终端', en: 'Kiosk' },
  post: { zh: '邮寄', en: 'Post' },
  home: { zh: '上门', en: 'Home visit' },
} as const satisfies Record<string, Words>

export const caseKinds = {
  request: { zh: '诉求', en: 'Request' },
  application: { zh: '办件', en: 'Application' },
} as const satisfies Record<CaseKind, Words>

const requestStates = {
  received: { zh: '待受理', en: 'Received' },
  registered: { zh: '已受理', en: 'Registered' },
  answered: { zh: '直接答复', en: 'Answered at once' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  'handed-over': { zh: '已移交', en: 'Handed over' },
  linked: { zh: '已关联原件', en: 'Linked' },
  dispatched: { zh: '待签收', en: 'Dispatched' },
  'in-hand': { zh: '办理中', en: 'In hand' },
  replied: { zh: '待审核', en: 'Replied' },
  reviewed: { zh: '待回访', en: 'Reviewed' },
  'long-term': { zh: '挂账', en: 'Long-term register' },
  merged: { zh: '已并件', en: 'Merged' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  closed: { zh: '已办结', en: 'Closed' },
  archived: { zh: '已归档', en: 'Archived' },
} as const satisfies Record<State, Words>

const permitStates = {
  received: requestStates.received,
  correction: { zh: '待补正', en: 'To be corrected' },
  accepted: { zh: '已受理', en: 'Accepted' },
  deciding: { zh: '待决定', en: 'To be decided' },
  confirming: { zh: '待复核', en: 'To be confirmed' },
  decided: { zh: '已决定', en: 'Decided' },
  handed: { zh: '已送达', en: 'Handed over' },
  'not-accepted': requestStates['not-accepted'],
  returned: { zh: '已退件', en: 'Returned' },
  withdrawn: requestStates.withdrawn,
  archived: requestStates.archived,
} as const satisfies Record<ApplicationState | 'archived', Words>

/** States of both kinds of cases. */
export const states = { ...requestStates, ...permitStates } as const

/** The states of a kind of case; null: of both. */
export function stateWords(caseKind: string | null): Readonly<Record<string, Words>> {
  if (caseKind === null) return states
  return caseKind === 'application' ? permitStates : requestStates
}

export const taskKinds = {
  accept: { zh: '受理', en: 'Accept' },
  dispatch: { zh: '派单', en: 'Dispatch' },
  handle: { zh: '主办', en: 'Handle' },
  assist: { zh: '协办', en: 'Assist' },
  supervise: { zh: '督办', en: 'Supervise' },
  work: { zh: '承办', en: 'Work on it' },
  'sign-off': { zh: '审签', en: 'Sign off' },
  'rule-return': { zh: '退单裁定', en: 'Rule on a return' },
  'rule-extension': { zh: '延期审批', en: 'Rule on an extension' },
  'rule-termination': { zh: '终止审批', en: 'Rule on a termination' },
  'rule-long-term': { zh: '挂账审批', en: 'Rule on long-term listing' },
  'rule-exclusion': { zh: '剔除审批', en: 'Rule on an exclusion' },
  review: { zh: '办结审核', en: 'Review' },
  'call-back': { zh: '回访', en: 'Call back' },
  'rule-unsolved': { zh: '未解决研判', en: 'Rule on an unsolved case' },
  'answer-supervision': { zh: '答复督办', en: 'Answer a supervision order' },
  'answer-instruction': { zh: '答复批示', en: 'Answer an instruction' },
  instruct: { zh: '批示', en: 'Instruct' },
  'long-term': { zh: '挂账跟踪', en: 'Follow up long-term' },
  rate: { zh: '请诉求人评价', en: 'Ask for a verdict' },
} as const satisfies Record<string, Words>

/** What a task is called, which depends on the kind of its case: a review of a reply is no review of an application. */
export function taskWords(caseKind: string): Readonly<Record<string, Words>> {
  return caseKind === 'application' ? applicationTasks : taskKinds
}

export const taskStates = {
  blocked: { zh: '等待前一步', en: 'Waiting' },
  ready: { zh: '待办', en: 'To do' },
  doing: { zh: '在办', en: 'In hand' },
  done: { zh: '按时完成', en: 'Done in time' },
  'late-done': { zh: '逾期完成', en: 'Done late' },
  void: { zh: '已取消', en: 'Void' },
} as const satisfies Record<string, Words>

export const urgencies = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  normal: { zh: '一般', en: 'Ordinary' },
  complex: { zh: '复杂', en: 'Complex' },
  urgent: { zh: '紧急', en: 'Urgent' },
  major: { zh: '重大', en: 'Major' },
  utility: { zh: '水电气热', en: 'Utilities' },
  life: { zh: '危及人身', en: 'Life at risk' },
  emergency: { zh: '紧急警情', en: 'Emergency' },
} as const satisfies Record<string, Words>

export const secrecies = {
  open: { zh: '普通', en: 'Open' },
  protected: { zh: '保密', en: 'Protected' },
  anonymous: { zh: '匿名', en: 'Anonymous' },
  clue: { zh: '线索', en: 'Clue' },
} as const satisfies Record<string, Words>

export const warnings = {
  '50': { zh: '已过一半', en: 'Half used' },
  '75': { zh: '已过四分之三', en: 'Three quarters used' },
  '90': { zh: '即将到期', en: 'Nearly due' },
  yellow: { zh: '黄牌', en: 'Yellow card' },
  red: { zh: '红牌', en: 'Red card' },
} as const satisfies Record<string, Words>

export const roles = {
  agent: { zh: '话务员', en: 'Agent' },
  'contractor-agent': { zh: '外包话务员', en: 'Contractor agent' },
  dispatcher: { zh: '派单员', en: 'Dispatcher' },
  reviewer: { zh: '办结审核员', en: 'Reviewer' },
  'caller-back': { zh: '回访员', en: 'Call-back agent' },
  supervisor: { zh: '督办员', en: 'Supervisor' },
  'centre-head': { zh: '热线中心负责人', en: 'Head of the centre' },
  'district-dispatcher': { zh: '区分中心派单员', en: 'District dispatcher' },
  'unit-clerk': { zh: '承办单位联络员', en: 'Unit clerk' },
  officer: { zh: '承办人', en: 'Officer' },
  'unit-head': { zh: '单位负责人', en: 'Head of unit' },
  'village-worker': { zh: '村社办理员', en: 'Village worker' },
  leader: { zh: '市领导', en: 'City leader' },
  analyst: { zh: '分析员', en: 'Analyst' },
  auditor: { zh: '审计员', en: 'Auditor' },
  inspector: { zh: '纪检监察员', en: 'Inspector' },
  'knowledge-editor': { zh: '知识库编辑', en: 'Knowledge editor' },
  editor: { zh: '目录与时限编辑', en: 'Catalogue editor' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
  'window-clerk': { zh: '综合窗口受理员', en: 'Clerk of the general window' },
  'matter-editor': { zh: '事项管理员', en: 'Editor of matters' },
  'matter-approver': { zh: '事项审核员', en: 'Approver of matters' },
} as const satisfies Record<string, Words>
