import type { Words } from '#kit/words'

/** Why the rules of a request say no: what happened, why, and what to do next. */
export const refusalWords = {
  'hotline.not-possible-now': {
    zh: '这件诉求目前的状态不能这样办理。现在可以办理的有：{possible}。',
    en: 'This cannot be done in the present state of the request. Possible now: {possible}.',
  },
  'hotline.unknown-request': { zh: '没有这件诉求，请核对编号。', en: 'No such request. Please check the number.' },
  'hotline.already-received': {
    zh: '这件诉求已经登记，不必重复登记。',
    en: 'This request has been taken down already.',
  },
  'hotline.not-your-side': {
    zh: '这一步不由您所在的单位办理。请由负责的一方办理，或联系热线中心。',
    en: 'This step is not for your office. Please leave it to whoever is in charge, or ask the hotline centre.',
  },
  'hotline.not-your-task': {
    zh: '这项任务属于另一单位或另一人，您不能代办。',
    en: 'This task belongs to another office or person; you cannot do it for them.',
  },
  'hotline.recused': {
    zh: '您或您的单位与这件诉求有利害关系，须回避。请由其他人员办理。',
    en: 'You or your office have an interest in this request and must keep away. Please let others handle it.',
  },
  'hotline.second-person-needed': {
    zh: '提出的人和决定的人不能是同一人。请由另一位有权限的人员办理。',
    en: 'Whoever asked cannot also decide. Please have another authorised person do it.',
  },
  'hotline.reason-needed': {
    zh: '请写明原因；这段话群众也会看到。',
    en: 'Please give the reason; the resident reads it too.',
  },
  'hotline.text-needed': { zh: '内容不能为空，请填写。', en: 'The text is empty. Please write something.' },
  'hotline.answer-needed': { zh: '请填写内容，不能留空。', en: 'Please write the answer; it cannot be left empty.' },
  'hotline.bad-date': {
    zh: '日期不正确，或不在将来。请重新选择。',
    en: 'The date is not valid, or not in the future. Please choose another.',
  },
  'hotline.received-in-future': {
    zh: '接收时间不能晚于现在。',
    en: 'The time of receipt cannot lie in the future.',
  },
  'hotline.nothing-changed': {
    zh: '内容没有变化，不必保存。',
    en: 'Nothing has changed, so there is nothing to save.',
  },

  'hotline.source-needed': {
    zh: '当场答复须引用知识库条目，或记录三方通话的责任单位。',
    en: 'A direct answer must cite a knowledge entry, or name the unit of the three-way call.',
  },
  'hotline.unknown-outcome': {
    zh: '没有这种处理结果（{outcome}），请从列表中选择。',
    en: 'There is no such outcome ({outcome}). Please choose one from the list.',
  },
  'hotline.route-needed': {
    zh: '请选择应告知群众的法定途径。',
    en: 'Please choose the lawful route the resident is pointed to.',
  },
  'hotline.receipt-needed': {
    zh: '请填写接收方的回执编号；没有回执不算转交。',
    en: 'Please give the receipt of the receiving side; without it nothing is handed over.',
  },
  'hotline.other-unknown': {
    zh: '没有找到另一件诉求，请核对编号。',
    en: 'The other request was not found. Please check its number.',
  },
  'hotline.already-answered': {
    zh: '这件咨询已当场答复。群众表示没有解决时才能转为受理。',
    en: 'This was answered at the desk. It can be accepted only when the resident says it did not help.',
  },
  'hotline.unknown-class': {
    zh: '没有这个分类，或已停用。请重新选择。',
    en: 'There is no such class, or it is retired. Please choose another.',
  },
  'hotline.protected-by-kind': {
    zh: '举报和对工作人员的投诉依规定必须保密，不能改为公开。',
    en: 'Reports and complaints about conduct are kept secret by rule and cannot be made open.',
  },

  'hotline.not-classified': {
    zh: '请先确定分类，再派单。',
    en: 'Please settle the class first, then dispatch.',
  },
  'hotline.unknown-unit': { zh: '没有这个单位，请重新选择。', en: 'There is no such unit. Please choose another.' },
  'hotline.unit-abolished': {
    zh: '{unit} 已撤销或停用，请选择承接其职责的单位。',
    en: '{unit} no longer works. Please choose the unit that took over its duties.',
  },
  'hotline.centre-does-not-handle': {
    zh: '{unit} 是热线中心，负责受理、派单和审核，不能承办。请选择承办单位。',
    en: '{unit} is the hotline centre: it dispatches and reviews and cannot handle. Please choose a unit.',
  },
  'hotline.unit-named-twice': {
    zh: '同一单位不能重复选择。',
    en: 'The same unit cannot be named twice.',
  },
  'hotline.conflict-of-interest': {
    zh: '{unit} 是被反映的单位或其下属，依规定须回避。可交由：{instead}。',
    en: '{unit}, or an office above it, is complained about and must keep away. It can go to: {instead}.',
  },
  'hotline.not-a-street-duty': {
    zh: '分类 {class} 不在 {unit} 的履职事项清单内，部门职责不能下推基层。请派给主管部门。',
    en: 'Class {class} is not in the duty list of {unit}; a department’s duty is not pushed down. Send it to the department.',
  },
  'hotline.catalogue-row-differs': {
    zh: '所选目录行不是现行适用的一行，请刷新后再派。',
    en: 'The catalogue row chosen is not the one in force. Please reload and dispatch again.',
  },
  'hotline.deviation-needs-reason': {
    zh: '派单目录指向：{unit}。派往别处请写明原因。',
    en: 'The catalogue names: {unit}. To send it elsewhere, please give the reason.',
  },
  'hotline.only-downwards': {
    zh: '只能转给本单位下属的单位；{unit} 不是。要换单位请申请退单。',
    en: 'It can only be passed to an office below your own; {unit} is not. For another unit, ask to return it.',
  },
  'hotline.rule-the-return-first': {
    zh: '已在承办单位手中。要换单位，请通过退单裁定办理。',
    en: 'A unit has it already. To change the unit, rule on a return.',
  },
  'hotline.ask-open': {
    zh: '还有申请没有裁定，裁定后才能转下级。',
    en: 'A question is still waiting for a ruling. It can be passed on after that.',
  },

  'hotline.nothing-to-sign': { zh: '没有需要您单位签收的任务。', en: 'There is nothing for your unit to sign for.' },
  'hotline.already-signed': { zh: '已经签收，不必重复。', en: 'It has been signed for already.' },
  'hotline.assignee-needed': { zh: '请选择科室或承办人。', en: 'Please choose a section or an officer.' },
  'hotline.unknown-section': { zh: '本单位没有这个科室。', en: 'Your unit has no such section.' },
  'hotline.unknown-officer': {
    zh: '承办人不在本单位，请重新选择。',
    en: 'This officer does not work in your unit. Please choose another.',
  },
  'hotline.officer-recused': {
    zh: '这位承办人与诉求有利害关系，须回避。请选择其他人。',
    en: 'This officer has an interest in the request and must keep away. Please choose another.',
  },
  'hotline.nobody-works': {
    zh: '还没有分派承办人，请先分派。',
    en: 'Nobody has the work yet. Please assign it first.',
  },
  'hotline.already-has-it': { zh: '已经由这位承办人办理。', en: 'This officer has the work already.' },
  'hotline.draft-waiting': {
    zh: '答复稿正在审签，请先签发或退回修改。',
    en: 'A draft is waiting for signature. Please sign it or send it back first.',
  },
  'hotline.no-reply-draft': { zh: '没有等待审签的答复稿。', en: 'No draft is waiting for signature.' },
  'hotline.no-sign-off-here': {
    zh: '本单位不需要审签，请直接答复。',
    en: 'Your unit needs no signature. Please reply directly.',
  },
  'hotline.sign-off-needed': {
    zh: '本单位的答复须经负责人审签，请送审。',
    en: 'A reply of your unit needs the signature of its head. Please submit the draft.',
  },
  'hotline.evidence-missing': {
    zh: '这类诉求的答复须附佐证材料，缺少：{missing}。',
    en: 'A reply of this class needs evidence. Missing: {missing}.',
  },
  'hotline.relay-only': {
    zh: '这位群众受保护或不同意直接联系，请通过热线中心转达。',
    en: 'This resident is protected or wants no direct contact. Please write through the hotline centre.',
  },
  'hotline.no-such-task': { zh: '没有这项任务，或已经办完。', en: 'There is no such task, or it is done.' },

  'hotline.already-asked': { zh: '同样的申请正在等待裁定。', en: 'The same question is already waiting for a ruling.' },
  'hotline.nothing-asked': { zh: '没有等待裁定的申请。', en: 'There is nothing to rule on.' },
  'hotline.designated': {
    zh: '已指定由您单位承办，不能再退。指定不等于认定责任。',
    en: 'Your unit has been designated and cannot return it. A designation is not a finding of fault.',
  },
  'hotline.no-return-here': {
    zh: '这一单不能退：属重办或退回补办，请继续办理。',
    en: 'This cannot be returned: it is a redo or a completion. Please go on.',
  },
  'hotline.return-window-closed': {
    zh: '退单时限已过（{until}），视为同意承办。',
    en: 'The time to return it ended at {until}; the unit counts as having accepted.',
  },
  'hotline.return-ground-needed': {
    zh: '退单须写明法定依据，或建议的承办单位。',
    en: 'To return it, name the legal ground or the unit that should have it.',
  },
  'hotline.next-unit-needed': {
    zh: '同意退单时须同时确定下一个承办单位。',
    en: 'To uphold a return, name the next unit, so that somebody is always responsible.',
  },
  'hotline.same-unit-again': {
    zh: '同意退单后不能再派给同一单位；要留下请选择不同意或指定。',
    en: 'An upheld return cannot go to the same unit. Refuse or designate to keep it there.',
  },
  'hotline.no-extension-here': {
    zh: '本市的时限方案不允许延期。请说明情况并告知群众计划。',
    en: 'The time limits of this city allow no extension. Please explain and tell the resident the plan.',
  },
  'hotline.extension-after-due': {
    zh: '延期须在到期前申请，现在已经到期。',
    en: 'An extension must be asked for before the due date, which has passed.',
  },
  'hotline.extensions-used-up': {
    zh: '延期次数已用完（最多{max}次）。',
    en: 'No extensions are left (at most {max}).',
  },
  'hotline.extension-too-long': {
    zh: '延期时间不符合规定，最长 {amount}。请按时限方案的单位填写整数。',
    en: 'The extension asked for is not allowed; at most {amount}, in whole units of the time-limit profile.',
  },
  'hotline.other-approver': {
    zh: '这项延期现在应由另一方审批（{approver}）。',
    en: 'This extension is now for another side to approve ({approver}).',
  },
  'hotline.legal-basis-needed': {
    zh: '终止办理须写明法定依据。',
    en: 'To end the handling, name the law it rests on.',
  },
  'hotline.already-excluded': { zh: '已经从统计中剔除。', en: 'It has been left out of statistics already.' },

  'hotline.supervision-closed': { zh: '这份督办单已办结。', en: 'This supervision order is closed.' },
  'hotline.already-submitted': {
    zh: '已呈报这位领导，正等待批示。',
    en: 'It is before this leader already, waiting for the instruction.',
  },
  'hotline.resident-is-being-asked': {
    zh: '正在听取群众意见，请等待回访结果。',
    en: 'The resident is being asked. Please wait for the result.',
  },
  'hotline.nothing-to-review': {
    zh: '已经办结，没有需要审核的内容。',
    en: 'It is closed and there is nothing to review.',
  },
  'hotline.reopen-instead': {
    zh: '群众说没有解决：请选择重办，或说明原因后办结。',
    en: 'The resident says it is not solved: choose a redo, or explain and close.',
  },
  'hotline.no-call-back-due': { zh: '现在不需要回访。', en: 'No call-back is due now.' },
  'hotline.call-back-too-soon': {
    zh: '两次回访至少间隔 {hours} 小时，且不在同一个半天。请换个时间再打。',
    en: 'Attempts must be at least {hours} hours apart and in different halves of a day. Please try later.',
  },
  'hotline.never-dispatched': {
    zh: '这件诉求没有派过单，不能重办。请登记新的诉求。',
    en: 'This request was never dispatched and cannot be redone. Please take down a new one.',
  },
  'hotline.same-unit-redoes': {
    zh: '重办仍由 {unit} 负责；只有该单位撤销时才能换。',
    en: 'A redo stays with {unit}; only if that unit no longer exists may another have it.',
  },

  'hotline.parent-not-open': {
    zh: '另一件诉求已经答复或办结，不能再并入。',
    en: 'The other request has been answered or closed; nothing more can be merged into it.',
  },
  'hotline.has-children': {
    zh: '有其他诉求并入这一件。请先拆开，或继续办理。',
    en: 'Other requests are merged into this one. Please separate them first, or go on handling it.',
  },
  'hotline.redo-stays-alone': { zh: '正在重办的诉求不能并入别的诉求。', en: 'A request in a redo cannot be merged.' },
  'hotline.already-merged': { zh: '已经并入这一件。', en: 'It has been merged into this one already.' },
  'hotline.not-merged-here': { zh: '那件诉求没有并入这一件。', en: 'That request is not merged into this one.' },
} as const satisfies Record<string, Words>
