import type { CommandType } from '#rules/hotline'
import {
  channels,
  demands,
  endings,
  evidenceKinds,
  forms,
  handedOver,
  handOverTo,
  lawfulRoutes,
  notAccepted,
  periods,
  rulings,
  secrecy,
  urgencies,
  yesNo,
} from './choices.ts'
import { type CommandForm, type Field, label } from './field.ts'

const reason: Field = { name: 'reason', kind: 'reason', label: label('理由', 'Reason') }
const dueAt: Field = { name: 'dueAt', kind: 'day', label: label('答复期限', 'Answer by') }
const evidence: Field = { name: 'evidence', kind: 'files', label: label('办理凭证', 'Evidence'), optional: true }
const kinds: Field = {
  name: 'evidenceKinds',
  kind: 'many',
  label: label('凭证种类', 'Kinds of evidence'),
  options: evidenceKinds,
  optional: true,
}
const ruling: Field = { name: 'ruling', kind: 'choice', label: label('裁定', 'Ruling'), options: rulings }
const legalBasis: Field = { name: 'legalBasis', kind: 'text', label: label('法律依据', 'Legal basis') }
const answer = (name: string, zh: string, en: string): Field => ({ name, kind: 'long', label: label(zh, en) })
const task = (...tasks: string[]): Field => ({ name: 'task', kind: 'task', label: label('待办', 'Task'), tasks })

/** The resident's own verdict, as the API takes it. */
function withVerdict({ solved, satisfied, why, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...rest, verdict: { solved: solved === 'yes', satisfied: satisfied === 'yes', reason: why ?? null } }
}

/** The commands of a request, in the order of its life: what each is called and what its form asks. */
export const commandForms: Partial<Record<CommandType, CommandForm>> = {
  register: { name: label('受理', 'Accept'), fields: [], main: true },
  classify: {
    name: label('分类', 'Classify'),
    main: true,
    fields: [
      { name: 'classCode', kind: 'class', label: label('诉求分类', 'Class') },
      { name: 'urgency', kind: 'choice', label: label('紧急程度', 'Urgency'), options: urgencies, optional: true },
      { name: 'demand', kind: 'choice', label: label('诉求类型', 'Kind of demand'), options: demands, optional: true },
    ],
  },
  'answer-directly': {
    name: label('直接答复', 'Answer at once'),
    fields: [
      { name: 'answer', kind: 'told', label: label('答复内容', 'Answer') },
      { name: 'sources', kind: 'knowledge', label: label('引用的知识', 'Knowledge entries cited'), optional: true },
      {
        name: 'threeWay',
        kind: 'text',
        label: label('三方通话的责任单位和接听人', 'Unit and person in the three-way call'),
        optional: true,
      },
    ],
  },
  dispatch: {
    name: label('派单', 'Dispatch'),
    main: true,
    fields: [
      { name: 'lead', kind: 'org', label: label('主办单位', 'Lead unit') },
      { name: 'assists', kind: 'orgs', label: label('协办单位', 'Assisting units'), optional: true },
      {
        name: 'deviation',
        kind: 'reason',
        label: label('不按目录派单的理由', 'Reason for leaving the catalogue'),
        optional: true,
      },
    ],
    shape: (body) => ({ ...body, catalogueRow: null }),
  },
  refuse: {
    name: label('不予受理', 'Do not accept'),
    final: true,
    fields: [
      { name: 'outcome', kind: 'choice', label: label('情形', 'Situation'), options: notAccepted },
      {
        name: 'route',
        kind: 'choice',
        label: label('告知的法定途径', 'Lawful route told'),
        options: lawfulRoutes,
        optional: true,
      },
      reason,
    ],
  },
  'hand-over': {
    name: label('移交', 'Hand over'),
    final: true,
    fields: [
      { name: 'outcome', kind: 'choice', label: label('情形', 'Case'), options: handedOver },
      { name: 'to', kind: 'choice', label: label('移交给', 'To'), options: handOverTo },
      { name: 'receipt', kind: 'text', label: label('对方回执号', 'Their receipt') },
    ],
  },
  link: {
    name: label('关联原件', 'Link to the earlier case'),
    final: true,
    fields: [{ name: 'toNumber', kind: 'case', label: label('原件编号', 'Earlier case') }, reason],
  },
  sign: { name: label('签收', 'Sign for it'), main: true, fields: [] },
  assign: {
    name: label('分派承办人', 'Assign'),
    main: true,
    fields: [
      { name: 'section', kind: 'section', label: label('科室', 'Section'), optional: true },
      { name: 'officer', kind: 'person', label: label('承办人', 'Officer'), optional: true },
    ],
  },
  'submit-draft': {
    name: label('送审', 'Submit for sign-off'),
    main: true,
    fields: [{ name: 'text', kind: 'told', label: label('拟答复', 'Draft reply') }, evidence, kinds],
  },
  'sign-off': { name: label('审签通过', 'Sign off'), main: true, fields: [] },
  'send-draft-back': { name: label('退回修改', 'Send back for changes'), fields: [reason] },
  reply: {
    name: label('答复', 'Reply'),
    main: true,
    fields: [{ name: 'text', kind: 'told', label: label('答复诉求人', 'Reply to the resident') }, evidence, kinds],
  },
  'hand-over-work': {
    name: label('交接承办人', 'Hand over to a colleague'),
    fields: [{ name: 'officer', kind: 'person', label: label('接手人', 'To') }, reason],
  },
  contact: {
    name: label('记录联系', 'Record a contact'),
    fields: [
      { name: 'channel', kind: 'choice', label: label('方式', 'By'), options: channels, first: 'phone' },
      { name: 'reached', kind: 'choice', label: label('联系上了吗', 'Reached?'), options: yesNo, first: 'yes' },
      answer('note', '说了什么', 'What was said'),
    ],
    shape: (body) => ({ ...body, reached: body.reached === 'yes' }),
  },
  message: {
    name: label('给诉求人留言', 'Write to the resident'),
    fields: [{ name: 'text', kind: 'told', label: label('留言', 'Message') }],
  },
  comment: {
    name: label('内部意见', 'Internal note'),
    fields: [answer('text', '意见（诉求人看不到）', 'Note (the resident does not see it)')],
  },
  'request-extension': {
    name: label('申请延期', 'Ask for an extension'),
    fields: [
      { name: 'amount', kind: 'amount', label: label('延长', 'By') },
      { name: 'unit', kind: 'choice', label: label('单位', 'Unit'), options: periods, first: 'working-day' },
      reason,
    ],
    shape: ({ amount, unit, ...rest }) => ({ ...rest, allowance: { amount, unit } }),
  },
  'request-return': {
    name: label('申请退单', 'Ask to return it'),
    fields: [
      { name: 'proposedUnit', kind: 'org', label: label('建议承办单位', 'Unit proposed'), optional: true },
      { ...legalBasis, optional: true },
      reason,
    ],
  },
  'request-long-term': {
    name: label('申请挂账', 'Ask for long-term listing'),
    fields: [{ name: 'reviewAt', kind: 'day', label: label('复核日期', 'Look again on') }, reason],
  },
  'request-termination': { name: label('申请终止', 'Ask to terminate'), fields: [legalBasis, reason] },
  'request-exclusion': { name: label('申请剔除统计', 'Ask for exclusion'), fields: [reason] },
  'add-assist': {
    name: label('增加协办', 'Add an assisting unit'),
    fields: [{ name: 'org', kind: 'org', label: label('协办单位', 'Assisting unit') }, reason],
  },
  'finish-assist': {
    name: label('完成协办', 'Finish assisting'),
    main: true,
    fields: [task('assist'), answer('report', '协办情况', 'Report')],
  },
  'rule-return': {
    name: label('裁定退单', 'Rule on the return'),
    main: true,
    fields: [
      { ...ruling, options: { ...rulings, designate: label('指定承办（不得再退）', 'Designate (no more returns)') } },
      { name: 'lead', kind: 'org', label: label('转派单位', 'Next unit'), optional: true },
      reason,
    ],
    shape: ({ lead, ...rest }) => ({
      ...rest,
      next: lead ? { lead, assists: [], catalogueRow: null, deviation: rest.reason } : null,
    }),
  },
  'rule-extension': { name: label('审批延期', 'Rule on the extension'), main: true, fields: [ruling, reason] },
  'rule-termination': { name: label('审批终止', 'Rule on the termination'), main: true, fields: [ruling, reason] },
  'rule-long-term': { name: label('审批挂账', 'Rule on the listing'), main: true, fields: [ruling, reason] },
  'rule-exclusion': { name: label('审批剔除', 'Rule on the exclusion'), main: true, fields: [ruling, reason] },
  review: {
    name: label('办结审核', 'Review'),
    main: true,
    fields: [
      {
        name: 'ruling',
        kind: 'choice',
        label: label('审核', 'Review'),
        options: { pass: label('通过', 'Pass'), back: label('退回补办', 'Send back') },
        first: 'pass',
      },
      { name: 'ending', kind: 'choice', label: label('办理结果', 'Ending'), options: endings, first: 'solved' },
      reason,
    ],
  },
  'call-back': {
    name: label('回访', 'Call back'),
    main: true,
    fields: [
      {
        name: 'channel',
        kind: 'choice',
        label: label('方式', 'By'),
        options: { phone: channels.phone, visit: channels.visit },
        first: 'phone',
      },
      {
        name: 'result',
        kind: 'choice',
        label: label('接通情况', 'Result'),
        options: { reached: label('已接通', 'Reached'), 'not-reached': label('未接通', 'Not reached') },
        first: 'reached',
      },
      {
        name: 'solved',
        kind: 'choice',
        label: label('解决了吗', 'Solved?'),
        options: yesNo,
        when: { field: 'result', is: 'reached' },
      },
      {
        name: 'satisfied',
        kind: 'choice',
        label: label('满意吗', 'Satisfied?'),
        options: yesNo,
        when: { field: 'result', is: 'reached' },
      },
      {
        name: 'why',
        kind: 'long',
        label: label('诉求人怎么说', 'In the resident’s words'),
        optional: true,
        when: { field: 'result', is: 'reached' },
      },
    ],
    shape: (body) => (body.result === 'reached' ? withVerdict(body) : body),
  },
  rate: {
    name: label('记录诉求人评价', 'Write down the verdict'),
    fields: [
      { name: 'solved', kind: 'choice', label: label('解决了吗', 'Solved?'), options: yesNo },
      { name: 'satisfied', kind: 'choice', label: label('满意吗', 'Satisfied?'), options: yesNo },
      { name: 'why', kind: 'long', label: label('诉求人怎么说', 'In the resident’s words'), optional: true },
    ],
    shape: withVerdict,
  },
  supervise: {
    name: label('督办', 'Supervise'),
    fields: [
      { name: 'form', kind: 'choice', label: label('形式', 'Form'), options: forms, first: 'ordinary' },
      dueAt,
      reason,
    ],
  },
  'answer-supervision': {
    name: label('答复督办', 'Answer the order'),
    main: true,
    fields: [task('answer-supervision', 'supervise'), answer('answer', '办理情况', 'Answer')],
  },
  'close-supervision': {
    name: label('督办办结', 'Close the order'),
    fields: [task('answer-supervision', 'supervise'), reason],
  },
  'submit-to-leader': {
    name: label('呈报领导', 'Submit to a leader'),
    fields: [
      { name: 'leaderOrg', kind: 'org', label: label('单位', 'Office') },
      { name: 'leader', kind: 'person', label: label('领导', 'Leader') },
      reason,
    ],
  },
  instruct: {
    name: label('批示', 'Instruct'),
    main: true,
    fields: [task('instruct'), answer('instruction', '批示内容', 'Instruction'), dueAt],
  },
  'answer-instruction': {
    name: label('答复批示', 'Answer the instruction'),
    main: true,
    fields: [task('answer-instruction', 'answer-supervision'), answer('answer', '落实情况', 'Answer')],
  },
  reopen: { name: label('重办', 'Reopen'), fields: [reason] },
  merge: {
    name: label('并件', 'Merge'),
    fields: [{ name: 'parentNumber', kind: 'case', label: label('并入（主件编号）', 'Into (number)') }, reason],
  },
  unmerge: { name: label('撤销并件', 'Undo the merge'), fields: [reason] },
  withdraw: { name: label('撤回', 'Withdraw'), final: true, fields: [reason] },
  resume: { name: label('恢复办理', 'Resume'), main: true, fields: [reason] },
  'set-secrecy': {
    name: label('调整保密等级', 'Change secrecy'),
    fields: [{ name: 'secrecy', kind: 'choice', label: label('保密等级', 'Secrecy'), options: secrecy }, reason],
  },
  correct: {
    name: label('更正', 'Correct'),
    fields: [
      { name: 'subject', kind: 'text', label: label('标题', 'Subject'), optional: true },
      { name: 'place', kind: 'place', label: label('地点', 'Place'), optional: true },
      { name: 'address', kind: 'text', label: label('详细地址', 'Address'), optional: true },
      reason,
    ],
  },
}
