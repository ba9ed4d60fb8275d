import type { Words } from '#kit/words'

/** Why the rules of an application say no: what happened, why, and what to do next. */
export const refusalWords = {
  'applications.already-extended': {
    zh: '这件办件已经延长过一次，依法只能延长一次。请抓紧作出决定。',
    en: 'It has been extended once; the law allows no second time. Please decide.',
  },
  'applications.already-pre-checked': { zh: '这件办件已经预审过了。', en: 'It has been pre-checked already.' },
  'applications.already-rated': { zh: '您已经评价过了，谢谢。', en: 'You have rated it already. Thank you.' },
  'applications.already-repaired': { zh: '信用记录已经修复。', en: 'The credit record has been repaired already.' },
  'applications.already-submitted': {
    zh: '这份申请已经提交，不必重复提交。',
    en: 'This application has been sent already.',
  },
  'applications.ask-another': {
    zh: '不能向本单位征求意见。请选择其他单位。',
    en: 'You cannot consult your own body. Please choose another.',
  },
  'applications.assignee-needed': {
    zh: '请选择科室或承办人。',
    en: 'Please choose a section or an officer.',
  },
  'applications.awaits-earlier': {
    zh: '这件要等同一申请中前一事项的结果，到了会自动进入受理。',
    en: 'It waits for the result of an earlier matter of the same application, and goes on by itself.',
  },
  'applications.bad-date': {
    zh: '日期不正确，或不在将来。请重新选择。',
    en: 'The date is not valid, or not in the future. Please choose another.',
  },
  'applications.basis-needed': { zh: '请写明法律依据和条款。', en: 'Please name the law and the article.' },
  'applications.body-needed': {
    zh: '请写明该向哪个机关申请。',
    en: 'Please name the body that is responsible.',
  },
  'applications.card-given': { zh: '这一情形已经发过牌。', en: 'A card has been given for this already.' },
  'applications.charge-settled': { zh: '这笔费用已经结清。', en: 'This charge is settled already.' },
  'applications.credit-excluded': {
    zh: '申请人有未修复的失信承诺记录，不适用容缺受理和告知承诺。请按一般方式受理。',
    en: 'The applicant has a broken pledge on file: neither tolerant acceptance nor a pledge is open to him. Accept in the normal way.',
  },
  'applications.days-needed': { zh: '请填写需要几个工作日。', en: 'Please give the number of working days.' },
  'applications.deemed-accepted': {
    zh: '告知期限已过，这件申请依法视为已受理，不能再要求补正或不予受理。',
    en: 'The time to tell the applicant is over: by law it counts as accepted.',
  },
  'applications.extension-asked': { zh: '延长申请正在等待批准。', en: 'An extension is waiting to be ruled on.' },
  'applications.extension-too-long': {
    zh: '最多可以延长{most}个工作日。',
    en: 'It can be extended by at most {most} working days.',
  },
  'applications.fixing-already': {
    zh: '已经要求限期整改，不能再次要求。请核查整改结果。',
    en: 'A time to put it right has been set once already. Please check the outcome.',
  },
  'applications.form-incomplete': {
    zh: '表单还不完整，有条件无法判断。请补全后再提交。',
    en: 'The form is not complete: a condition cannot be judged. Please complete it.',
  },
  'applications.illegal-fee': {
    zh: '只能收取实施清单列明的费用，这笔费用不在其中。',
    en: 'Only fees of the published version may be charged; this is none of them.',
  },
  'applications.item-not-there': { zh: '这份材料还没有提交。', en: 'This material has not been handed in yet.' },
  'applications.items-missing': {
    zh: '还有必要材料没有齐备或没有核对。请先核对，或一次告知补正。',
    en: 'Required materials are missing or not checked. Check them, or ask for everything at once.',
  },
  'applications.items-needed': { zh: '请至少列出一项。', en: 'Please list at least one thing.' },
  'applications.no-duty': { zh: '这件办件没有待核查的承诺。', en: 'There is no pledge to be checked.' },
  'applications.no-extension-here': {
    zh: '这个事项没有规定可以延长期限。',
    en: 'This matter allows no extension.',
  },
  'applications.no-stop': {
    zh: '只有听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的时间不计入期限。',
    en: 'Only hearing, tender, auction, inspection, testing, quarantine, appraisal and expert review do not count.',
  },
  'applications.no-such-charge': { zh: '没有这笔费用。', en: 'There is no such charge.' },
  'applications.no-such-item': { zh: '这个事项没有这份材料。', en: 'This matter has no such material.' },
  'applications.no-such-task': {
    zh: '没有这项待办，或它已经完成。',
    en: 'There is no such task, or it is done.',
  },
  'applications.not-asked': {
    zh: '这个事项不需要这份材料。',
    en: 'This matter does not ask for this material.',
  },
  'applications.not-later': { zh: '这份材料不能容缺后补。', en: 'This material may not come later.' },
  'applications.not-made-yet': { zh: '结果还没有制作好。', en: 'The result is not made yet.' },
  'applications.not-pledged': { zh: '这份材料不能以承诺代替。', en: 'This material may not be replaced by a pledge.' },
  'applications.not-possible-now': {
    zh: '这件办件目前的状态不能这样办理。现在可以办理的有：{possible}。',
    en: 'This cannot be done in the present state. Possible now: {possible}.',
  },
  'applications.not-reducible': { zh: '这笔费用不能减免。', en: 'This charge cannot be waived.' },
  'applications.not-to-correct': {
    zh: '没有要求改正这一项。',
    en: 'Nobody asked for this to be corrected.',
  },
  'applications.not-to-supply': {
    zh: '这份材料现在不需要补交。',
    en: 'This material need not be supplied now.',
  },
  'applications.not-your-side': {
    zh: '这一步不由您所在的单位办理。请由负责的一方办理。',
    en: 'This step is not for your office. Please leave it to whoever is in charge.',
  },
  'applications.not-your-task': {
    zh: '这项待办属于另一单位，您不能代办。',
    en: 'This task belongs to another body; you cannot do it for them.',
  },
  'applications.nothing-asked': { zh: '没有等待处理的申请。', en: 'There is nothing to rule on.' },
  'applications.nothing-paid': { zh: '这笔费用没有缴纳，无需退费。', en: 'This charge was not paid.' },
  'applications.nothing-to-make': { zh: '没有需要制作的结果。', en: 'There is no result to be made.' },
  'applications.nothing-to-refund': { zh: '没有等待退回的费用。', en: 'There is no refund waiting.' },
  'applications.nothing-to-repair': { zh: '没有需要修复的信用记录。', en: 'There is no credit record to repair.' },
  'applications.officers-needed': {
    zh: '现场核查须有{needed}名以上工作人员，请填写实际人数。',
    en: 'A visit needs {needed} officers or more. Please give how many there were.',
  },
  'applications.other-mode': {
    zh: '这个事项或这次申请不能按这种方式受理。',
    en: 'This matter, or this application, cannot be accepted in that way.',
  },
  'applications.other-way': { zh: '这个事项没有这种送达方式。', en: 'This matter has no such way of delivery.' },
  'applications.past-due': { zh: '期限已过，不能再这样办理。', en: 'The time is over; this can no longer be done.' },
  'applications.reasons-needed': {
    zh: '请写明理由；申请人会看到。',
    en: 'Please give the reasons; the applicant reads them.',
  },
  'applications.result-not-given': { zh: '这个事项不出具这种结果。', en: 'This matter gives no such result.' },
  'applications.results-missing': { zh: '还有结果没有制作。', en: 'Some results are not made yet.' },
  'applications.second-person-needed': {
    zh: '提出的人和决定的人不能是同一人。请由另一位有权限的人员办理。',
    en: 'Whoever asked cannot also decide. Please have another authorised person do it.',
  },
  'applications.steps-open': {
    zh: '还有环节没有完成，不能作出决定。',
    en: 'Some steps are not finished; it cannot be decided yet.',
  },
  'applications.still-time': {
    zh: '申请人的补正期限还没有到，不能退件。',
    en: 'The applicant still has time to correct; it cannot be returned yet.',
  },
  'applications.text-needed': { zh: '内容不能为空，请填写。', en: 'The text is empty. Please write something.' },
  'applications.too-late-to-refuse': {
    zh: '已经要求过补正，不能再以不需要许可或不属于本机关职权为由不予受理。',
    en: 'A correction was asked for already: it is too late to say that no permit is needed, or that it is not yours.',
  },
  'applications.tracking-needed': { zh: '请填写邮件号。', en: 'Please give the tracking number.' },
  'applications.unknown-application': {
    zh: '没有这件办件，请核对编号。',
    en: 'No such application. Please check the number.',
  },
  'applications.unpaid': {
    zh: '还有费用没有缴清，缴清后才能制作结果。',
    en: 'A charge is not paid yet; the result can be made once it is.',
  },
} as const satisfies Record<string, Words>
