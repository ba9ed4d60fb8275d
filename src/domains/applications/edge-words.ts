import type { Words } from '#kit/words'

/** What commands and pages of applications say no with, beside the rules. */
export const edgeWords = {
  'applications.address-missing': {
    zh: '请填写邮寄的收件人、电话和地址。',
    en: 'Please give name, telephone and address for the post.',
  },
  'applications.charge-not-due': { zh: '这笔费用现在不用缴。', en: 'This charge is not due now.' },
  'applications.charge-unknown': { zh: '没有这笔费用。', en: 'There is no such charge.' },
  'applications.delivery-missing': {
    zh: '请选择怎样领取结果。',
    en: 'Please choose how you want the result.',
  },
  'applications.delivery-not-offered': {
    zh: '这个事项没有这种领取方式，请重新选择。',
    en: 'The result cannot be had in this way. Please choose another.',
  },
  'applications.document-not-valid': {
    zh: '这份证照今天已不在有效状态，请换一份或重新上传。',
    en: 'This document is not valid today. Please choose another, or upload one.',
  },
  'applications.document-not-yours': {
    zh: '没有这份材料，或它不是申请人的。',
    en: 'There is no such document, or it is not the applicant’s.',
  },
  'applications.draft-gone': {
    zh: '没有这份草稿。它可能已经提交，或已过保存期限。请在“我的办件”查看，或重新开始。',
    en: 'There is no such draft. It may have been sent, or its time is over. See “My applications”, or begin anew.',
  },
  'applications.draft-too-many-files': {
    zh: '一份材料最多上传 {most} 个文件。',
    en: 'At most {most} files for one material.',
  },
  'applications.field-unknown': { zh: '表单里没有这一项。', en: 'The form has no such field.' },
  'applications.for-firms': {
    zh: '这个事项由企业或单位申请。请切换为您代表的企业，或先添加企业。',
    en: 'Only firms may apply for this. Switch to a firm you represent, or add one first.',
  },
  'applications.for-persons': {
    zh: '这个事项由个人申请。请切换为本人。',
    en: 'Only persons may apply for this. Please switch to yourself.',
  },
  'applications.form-closed': {
    zh: '这份表单只向办理这件申请的人员开放。',
    en: 'This form is open only to those who handle the application.',
  },
  'applications.holder-unknown': { zh: '没有这位申请人，请先核验登记。', en: 'No such applicant. Register him first.' },
  'applications.item-unknown': { zh: '这件办件没有这份材料。', en: 'This application has no such material.' },
  'applications.mandate-too-narrow': {
    zh: '您的授权不包括这个事项。请让委托人补充授权。',
    en: 'Your mandate does not cover this. Please ask for a wider one.',
  },
  'applications.mandate-needed': {
    zh: '代办须有在有效期内的授权。请先登记授权委托。',
    en: 'A helper needs a mandate in force. Please record it first.',
  },
  'applications.material-missing': { zh: '请提供“{name}”。', en: 'Please provide “{name}”.' },
  'applications.matter-ended': {
    zh: '这个事项已经调整，不能按原来的草稿提交。请从办事指南重新开始。',
    en: 'This matter has changed and cannot be applied for with this draft. Please start again from its guide.',
  },
  'applications.not-complete': {
    zh: '还有 {left} 处没有填好，请补全后再提交。',
    en: '{left} things are left to do before it can be sent.',
  },
  'applications.not-found': {
    zh: '没有这件办件，或它不是您的。请核对编号，并确认以谁的身份登录。',
    en: 'There is no such application, or it is not yours. Check the number, and for whom you are signed in.',
  },
  'applications.not-online': {
    zh: '这个事项不在这里申请。怎样办理请看办事指南。',
    en: 'This cannot be applied for here. See the guide.',
  },
  'applications.nothing-there': {
    zh: '没有这个事项，或它暂停办理。请从办事指南重新查找。',
    en: 'There is no such matter, or it is suspended. Please search the guide again.',
  },
  'applications.nothing-to-apply': {
    zh: '按您的情况没有需要办理的事项。',
    en: 'In your situation there is nothing to apply for.',
  },
  'applications.officer-elsewhere': {
    zh: '这位工作人员不在承担这项待办的单位。请选择本单位的人员。',
    en: 'This officer does not work at the body that has the task. Please choose one who does.',
  },
  'applications.other-holder': {
    zh: '这份草稿是为另一位申请人填写的。请切换身份后再提交。',
    en: 'This draft was made for another applicant. Please switch first.',
  },
  'applications.payment-amount': { zh: '缴费金额与应缴金额不一致。', en: 'The amount paid is not the amount due.' },
  'applications.payment-closed': {
    zh: '本市暂未开通网上缴费，请到窗口缴纳。',
    en: 'This city takes no payments online yet; please pay at the counter.',
  },
  'applications.payment-forged': { zh: '缴费通知的签名不对。', en: 'The signature of the payment notice is wrong.' },
  'applications.payment-unknown': { zh: '没有这笔缴费订单。', en: 'There is no such order.' },
  'applications.payment-unreadable': { zh: '缴费通知无法读取。', en: 'The payment notice cannot be read.' },
  'applications.plan-defect': {
    zh: '这个事项的目录设置有问题，暂时不能申请。我们已经知道，请稍后再试或拨打 12345。',
    en: 'Something is wrong with the catalogue of this matter. Please try later, or call 12345.',
  },
  'applications.pledge-not-given': {
    zh: '请先阅读并同意承诺内容。',
    en: 'Please read the pledge and agree to it first.',
  },
  'applications.rule-not-met': { zh: '按您的回答，不符合申请条件。', en: 'By your answers a condition is not met.' },
  'applications.sign-in-needed': { zh: '提交申请需要登录。', en: 'Please sign in to send it.' },
  'applications.standard-changed': {
    zh: '办理标准有变化，请先查看变化的内容。',
    en: 'The standard has changed. Please look at the differences first.',
  },
  'applications.window-only': { zh: '只有窗口人员可以代收。', en: 'Only a clerk at the window may take it down.' },
  'applications.version-unknown': {
    zh: '没有这个版本的事项。',
    en: 'There is no such version of the matter.',
  },
} as const satisfies Record<string, Words>
