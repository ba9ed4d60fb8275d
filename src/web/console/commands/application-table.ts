import { type CommandType, cardCauses } from '#rules/applications'
import { stoppingKinds } from '#rules/matters'
import { yesNo } from './choices.ts'
import { type CommandForm, type Field, label } from './field.ts'

const reason: Field = { name: 'reason', kind: 'reason', label: label('理由', 'Reason') }
const basis: Field = { name: 'basis', kind: 'text', label: label('依据（法律和条款）', 'Basis (law and article)') }
const days = (zh: string, en: string): Field => ({ name: 'days', kind: 'amount', label: label(zh, en) })
const told = (name: string, zh: string, en: string): Field => ({ name, kind: 'told', label: label(zh, en) })
const long = (name: string, zh: string, en: string): Field => ({ name, kind: 'long', label: label(zh, en) })
const task = (...tasks: string[]): Field => ({ name: 'task', kind: 'task', label: label('待办', 'Task'), tasks })
const choice = (name: string, zh: string, en: string, options: NonNullable<Field['options']>): Field => ({
  name,
  kind: 'choice',
  label: label(zh, en),
  options,
})

const cardColours = { yellow: label('黄牌', 'Yellow card'), red: label('红牌', 'Red card') }

/** Tasks in which an opinion is given (审查、征求意见、核查、公示), and the procedures that stop the clock. */
const reviewing = ['review', 'consult', 'site-visit', 'notice', ...Object.keys(stoppingKinds)]

/** The commands of an application, in the order of its life: what each is called and what its form asks. */
export const applicationForms: Partial<Record<CommandType, CommandForm>> = {
  'pre-check': {
    name: label('预审', 'Pre-check'),
    main: true,
    fields: [
      choice('outcome', '预审意见', 'Outcome', {
        fit: label('符合要求', 'Fit to be accepted'),
        'not-fit': label('需要补充或修改', 'Something is missing'),
      }),
      { ...told('remarks', '告诉申请人', 'Told to the applicant'), optional: true },
    ],
  },
  'check-item': {
    name: label('核对材料', 'Check a material'),
    fields: [
      { name: 'key', kind: 'need', label: label('材料', 'Material'), states: ['offered', 'bad', 'ok', 'later'] },
      choice('outcome', '核对结果', 'Outcome', { ok: label('符合', 'In order'), bad: label('不符合', 'Not in order') }),
      {
        ...told('problem', '问题（申请人会看到）', 'What is wrong (the applicant reads it)'),
        when: { field: 'outcome', is: 'bad' },
      },
      { ...choice('compared', '已核对原件', 'Compared with the original', yesNo), optional: true },
    ],
    shape: ({ compared, ...rest }) => (compared === 'yes' ? { ...rest, compared: true } : rest),
  },
  accept: {
    name: label('受理', 'Accept'),
    main: true,
    fields: [
      {
        ...choice('mode', '受理方式', 'Mode', {
          normal: label('正常受理', 'Normal'),
          tolerant: label('容缺受理', 'Tolerant (papers may follow)'),
          pledge: label('告知承诺', 'On a pledge'),
        }),
        first: 'normal',
      },
    ],
  },
  'ask-correction': {
    name: label('一次性告知补正', 'Ask for corrections, all at once'),
    fields: [{ name: 'items', kind: 'corrections', label: label('要补正的内容', 'What is to be corrected') }],
  },
  'refuse-acceptance': {
    name: label('不予受理', 'Refuse acceptance'),
    final: true,
    fields: [
      choice('kind', '情形', 'Case', {
        'not-needed': label('依法不需要取得许可', 'No permit is needed'),
        'not-ours': label('不属于本机关职权', 'Not this body’s power'),
        'not-qualified': label('不符合申请资格', 'Not qualified to apply'),
      }),
      {
        name: 'rightBody',
        kind: 'text',
        label: label('有权机关', 'The right body'),
        when: { field: 'kind', is: 'not-ours' },
      },
      told('reason', '理由（写入不予受理通知书）', 'Reasons (they stand in the notice)'),
    ],
  },
  return: {
    name: label('退件', 'Return'),
    final: true,
    fields: [told('reason', '理由', 'Reasons')],
  },
  assign: {
    name: label('分派', 'Assign'),
    fields: [
      task('accept', 'pre-check', ...reviewing, 'decide'),
      { name: 'section', kind: 'section', label: label('科室', 'Section'), optional: true },
      { name: 'officer', kind: 'person', label: label('经办人', 'Officer'), optional: true },
    ],
  },
  'finish-step': {
    name: label('提交审查意见', 'Give an opinion'),
    main: true,
    fields: [
      task(...reviewing),
      choice('result', '意见', 'Opinion', {
        agree: label('同意', 'Agree'),
        'agree-with-conditions': label('附条件同意', 'Agree with conditions'),
        disagree: label('不同意', 'Disagree'),
      }),
      long('opinion', '审查意见', 'Reasons for the opinion'),
      { ...days('现场人数', 'Officers present'), name: 'officers', optional: true },
    ],
  },
  consult: {
    name: label('征求其他部门意见', 'Consult another body'),
    fields: [
      { name: 'org', kind: 'org', label: label('部门', 'Body') },
      long('question', '征求意见的内容', 'Question'),
      days('几个工作日内答复', 'Working days to answer'),
    ],
  },
  'stop-clock': {
    name: label('启动特别程序', 'Start a special procedure'),
    fields: [
      choice('kind', '种类（所需时间不计入期限）', 'Kind (its time does not count)', stoppingKinds),
      basis,
      days('需要的工作日', 'Working days needed'),
      told('notice', '书面告知申请人的内容', 'Written notice to the applicant'),
    ],
  },
  'end-stop': {
    name: label('特别程序结束', 'End the special procedure'),
    main: true,
    fields: [task(...Object.keys(stoppingKinds)), long('result', '结论', 'Result')],
  },
  'request-extension': {
    name: label('申请延长期限', 'Ask for an extension'),
    fields: [days('延长工作日', 'Working days'), reason],
  },
  'rule-extension': {
    name: label('审批延长期限', 'Rule on the extension'),
    main: true,
    fields: [
      choice('ruling', '批示', 'Ruling', { granted: label('同意', 'Granted'), refused: label('不同意', 'Refused') }),
      { ...reason, optional: true },
    ],
  },
  decide: {
    name: label('作出决定', 'Decide'),
    main: true,
    fields: [
      choice('outcome', '决定', 'Decision', {
        granted: label('准予', 'Granted'),
        refused: label('不予', 'Refused'),
      }),
      told('reasons', '理由', 'Reasons'),
      basis,
      { ...told('conditions', '附加条件', 'Conditions'), optional: true, when: { field: 'outcome', is: 'granted' } },
    ],
  },
  'confirm-decision': {
    name: label('复核决定', 'Confirm the decision'),
    main: true,
    fields: [
      choice('ruling', '复核', 'Ruling', {
        confirmed: label('确认', 'Confirmed'),
        'sent-back': label('退回', 'Sent back'),
      }),
      { ...reason, optional: true },
    ],
  },
  'hand-over': {
    name: label('送达结果', 'Hand over the result'),
    main: true,
    fields: [
      {
        ...choice('way', '方式', 'Way', {
          counter: label('窗口领取', 'At the counter'),
          post: label('邮寄', 'By post'),
          download: label('网上下载', 'Download'),
        }),
        firstFrom: 'delivery',
      },
      { name: 'tracking', kind: 'text', label: label('邮件号', 'Tracking number'), when: { field: 'way', is: 'post' } },
    ],
  },
  'check-pledge': {
    name: label('核查承诺', 'Check the pledge'),
    main: true,
    fields: [
      choice('outcome', '核查结果', 'Outcome', {
        kept: label('已履行', 'Kept'),
        'to-fix': label('限期整改', 'To be put right'),
        broken: label('未履行', 'Broken'),
      }),
      told('finding', '核查情况', 'Finding'),
      { ...days('几个工作日内整改', 'Working days to put it right'), when: { field: 'outcome', is: 'to-fix' } },
    ],
  },
  'repair-credit': { name: label('信用修复', 'Repair credit'), fields: [told('reason', '修复理由', 'Why')] },
  'waive-charge': {
    name: label('减免费用', 'Waive a charge'),
    fields: [{ name: 'key', kind: 'charge', label: label('收费项目', 'Charge') }, told('reason', '减免依据', 'Basis')],
  },
  refund: {
    name: label('退费', 'Pay a charge back'),
    fields: [{ name: 'key', kind: 'text', label: label('收费项目', 'Charge') }, told('reason', '退费理由', 'Reason')],
  },
  supervise: {
    name: label('效能督办', 'Supervise'),
    fields: [
      { ...choice('cause', '情形', 'Cause', cardCauses), optional: true },
      { ...choice('colour', '发牌', 'Card', cardColours), optional: true },
      long('reason', '督办事由', 'What for'),
      { name: 'dueAt', kind: 'day', label: label('答复期限（不填为五个工作日）', 'Answer by'), optional: true },
    ],
  },
  'answer-supervision': {
    name: label('答复督办', 'Answer the order'),
    main: true,
    fields: [task('answer-supervision'), long('answer', '整改情况', 'Answer')],
  },
  withdraw: {
    name: label('代申请人撤回', 'Withdraw for the applicant'),
    final: true,
    fields: [{ ...long('reason', '原因', 'Reason'), optional: true }],
  },
  comment: {
    name: label('内部意见', 'Internal note'),
    fields: [long('text', '意见（申请人看不到）', 'Note (the applicant does not see it)')],
  },
}
