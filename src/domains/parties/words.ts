import type { Words } from '#kit/words'

export const words = {
  'parties.excluded': {
    zh: '本件涉及您所在单位或与您有利害关系，按回避规定不能查看诉求人信息。如有疑问，请联系热线中心。',
    en: 'This case concerns your unit or yourself; by the rule of recusal you cannot see who raised it. Questions go to the centre.',
  },
  'parties.anonymous': {
    zh: '本件为匿名诉求，没有登记身份信息。可在办理记录中给诉求人留言，其凭编号和查询码可见。',
    en: 'This case is anonymous and holds no identity. Leave a message in the case; the resident reads it with number and code.',
  },
  'parties.relay-only': {
    zh: '本件已为诉求人保密，不能查看其联系方式。请在消息中写明要沟通的内容，由热线中心转达。',
    en: 'The resident of this case is protected and cannot be contacted directly. Write a message; the centre passes it on.',
  },
  'parties.no-consent': {
    zh: '诉求人不同意承办人员直接联系。请通过消息由热线中心转达。',
    en: 'The resident did not agree to be contacted by the handling person. Write a message; the centre passes it on.',
  },
  'parties.not-your-field': {
    zh: '按您的岗位和与本件的关系，不能查看该项信息（{field}）。确因工作需要，请由主办单位承办人或热线中心查看。',
    en: 'Your post and your part in this case do not include this field ({field}). The officer in charge or the centre can ask for it.',
  },
  'parties.purpose-does-not-need-it': {
    zh: '所选用途不需要该项信息（{field}）。请只勾选必要的内容，或选择相符的用途。',
    en: 'The purpose chosen does not need this field ({field}). Ask only for what is needed, or choose the purpose that fits.',
  },
  'parties.budget-spent': {
    zh: '您今天查看身份信息已达 {limit} 件的上限。紧急情况请联系热线中心负责人，明天可继续查看。',
    en: 'You have reached today’s limit of {limit} cases. In an emergency ask the head of the centre; tomorrow you can go on.',
  },
  'parties.staff-only': {
    zh: '只有登录的工作人员可以查看身份信息，请先登录。',
    en: 'Only signed-in staff can see identities. Please sign in first.',
  },
  'parties.no-such-case': {
    zh: '没有找到这件工单，或者您无权查看。请核对编号。',
    en: 'There is no such case, or it is not visible to you. Please check the number.',
  },
  'parties.no-such-party': {
    zh: '没有找到登记的身份信息，可能已按保存期限匿名化。',
    en: 'The identity is no longer on file; it may have been made anonymous when its time was over.',
  },
  'parties.original-closed': {
    zh: '只有热线中心可以查看原文。您看到的文本已隐去诉求人信息。',
    en: 'Only the centre reads the text as it was written. What you see has the resident’s identity taken out.',
  },
} as const satisfies Record<string, Words>
