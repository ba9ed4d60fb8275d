import { fill, type Words } from '#kit/words'

/** What the applicant reads about each step: what happened, why, what comes next. Plain words, no terms of the house. */
export const told = {
  'applications.told.submitted': {
    zh: '我们已收到您的申请“{matter}”。最晚{due}告诉您：受理了，还是要补正什么。',
    en: 'We have received your application “{matter}”. By {due} we will tell you whether it is accepted or what has to be corrected.',
  },
  'applications.told.submitted-waiting': {
    zh: '我们已收到您的申请“{matter}”。前一事项的结果出来后，我们会接着办，不用您再跑。',
    en: 'We have received your application “{matter}”. It goes on as soon as the earlier matter has its result; you need do nothing.',
  },
  'applications.told.pre-checked': {
    zh: '您的申请已通过预审，材料初步看是齐的。',
    en: 'Your application has been looked at: at first sight everything is there.',
  },
  'applications.told.pre-checked-not-fit': {
    zh: '我们看了您的申请，还有需要补正的地方，会一次告诉您全部内容。',
    en: 'We have looked at your application. Some things have to be corrected; we will tell you all of them at once.',
  },
  'applications.told.correction-asked': {
    zh: '您的申请还需要补正以下内容，我们一次说全：{items}。请最晚{due}补上；补齐当天就算收到。',
    en: 'These things have to be corrected, and there will be no others: {items}. Please do so by {due}; your application counts as received on the day it is complete.',
  },
  'applications.told.off-list': {
    zh: '工作人员还提到：{items}。这些不在办事指南里，您可以不提供，不影响受理和时限。',
    en: 'An officer also mentioned: {items}. The guide does not ask for this. You need not bring it, and it changes nothing for your application.',
  },
  'applications.told.supplied': {
    zh: '我们收到了您补交的材料。',
    en: 'We have received what you sent.',
  },
  'applications.told.supplied-complete': {
    zh: '您的材料已经补齐。最晚{due}告诉您是否受理。',
    en: 'Your application is complete now. We will tell you by {due} whether it is accepted.',
  },
  'applications.told.still-lacking': {
    zh: '我们收到了您补交的材料，还差：{items}。',
    en: 'We have received what you sent. Still missing: {items}.',
  },
  'applications.told.item-bad': {
    zh: '材料“{item}”有问题：{problem}',
    en: '“{item}” is not in order: {problem}',
  },
  'applications.told.accepted': {
    zh: '您的申请已受理，受理机关是{org}，最晚{due}作出决定。',
    en: 'Your application has been accepted by {org}. There will be a decision by {due}.',
  },
  'applications.told.accepted-tolerant': {
    zh: '您的申请已先行受理，最晚{due}作出决定。还要补交：{items}，最晚{later}。到时没有补齐，申请视为撤回。',
    en: 'Your application has been accepted although papers are still to come. Decision by {due}. Please bring {items} by {later}; otherwise the application counts as withdrawn.',
  },
  'applications.told.accepted-pledge': {
    zh: '您的申请已按告知承诺受理，我们会当场作出决定。决定之前您可以撤回承诺。事后会核查承诺的内容。',
    en: 'Your application has been accepted on your pledge and will be decided at once. You may take the pledge back before the decision. What you pledged will be checked afterwards.',
  },
  'applications.told.accepted-deemed': {
    zh: '我们没有在规定时间内告诉您需要补正的内容，依法自收到之日起即为受理。最晚{due}作出决定。',
    en: 'We did not tell you in time what had to be corrected. By law your application counts as accepted from the day we received it. Decision by {due}.',
  },
  'applications.told.not-needed': {
    zh: '您申请的事项依法不需要办理许可，不予受理。原因：{reason}',
    en: 'No permit is needed for what you applied for. Reason: {reason}',
  },
  'applications.told.not-ours': {
    zh: '您申请的事项不归我们办理，不予受理。原因：{reason} 请向{body}申请。',
    en: 'This is not ours to decide. Reason: {reason} Please apply to {body}.',
  },
  'applications.told.not-qualified': {
    zh: '您的申请不予受理。原因：{reason} 如有不同意见，{remedies}',
    en: 'Your application has not been accepted. Reason: {reason} If you disagree: {remedies}',
  },
  'applications.told.returned': {
    zh: '您的申请已退回，视为撤回。原因：{reason} 准备好以后可以重新申请。',
    en: 'Your application has been returned and counts as withdrawn. Reason: {reason} You may apply again at any time.',
  },
  'applications.told.withdrawn': {
    zh: '您的申请已撤回，不再办理。',
    en: 'You have withdrawn your application. It goes no further.',
  },
  'applications.told.step-finished': {
    zh: '“{step}”这一步已经完成。',
    en: 'The step “{step}” is done.',
  },
  'applications.told.clock-stopped': {
    zh: '您的申请正在进行{kind}，预计需要{days}个工作日，这段时间依法不计入办理期限。{notice}',
    en: 'Your application is going through: {kind}. It is expected to take {days} working days, which by law do not count. {notice}',
  },
  'applications.told.clock-restarted': {
    zh: '{kind}已经结束，办理期限继续计算，最晚{due}作出决定。',
    en: 'Finished: {kind}. The time runs again; there will be a decision by {due}.',
  },
  'applications.told.extended': {
    zh: '您的申请需要更多时间，经负责人批准延长{days}个工作日，最晚{due}作出决定。原因：{reason}',
    en: 'Your application needs more time. {days} working days were added with the approval of the head; decision by {due}. Reason: {reason}',
  },
  'applications.told.granted': {
    zh: '您的申请“{matter}”已经批准。我们最晚{due}把结果送到您手上。',
    en: 'Your application “{matter}” has been granted. You will have the result by {due}.',
  },
  'applications.told.refused': {
    zh: '您的申请“{matter}”未予批准。理由：{reasons} 依据：{basis} {remedies}',
    en: 'Your application “{matter}” has been refused. Reasons: {reasons} Basis: {basis} {remedies}',
  },
  'applications.told.deemed-renewed': {
    zh: '您的证照到期前我们没有作出决定，依法视为准予延续。我们最晚{due}把新的证照送到您手上。',
    en: 'We did not decide before your licence ended. By law it counts as renewed. You will have the new one by {due}.',
  },
  'applications.told.issued': {
    zh: '您的办理结果已经制作好。',
    en: 'The result of your application is ready.',
  },
  'applications.told.handed-over': {
    zh: '结果已经送达。请评价这次办理。',
    en: 'The result has been delivered. Please rate how it was handled.',
  },
  'applications.told.pledge-kept': {
    zh: '我们核查了您的承诺，情况属实。',
    en: 'We have checked what you pledged: it is in order.',
  },
  'applications.told.pledge-to-fix': {
    zh: '核查发现与您的承诺不一致：{finding} 请最晚{due}整改到位，否则将撤销决定。',
    en: 'A check found that something is not as pledged: {finding} Please put it right by {due}, or the decision will be revoked.',
  },
  'applications.told.pledge-broken': {
    zh: '核查发现与您的承诺不符：{finding} 决定将被撤销，并记入信用记录。整改后可以申请信用修复。{remedies}',
    en: 'A check found that your pledge was not kept: {finding} The decision will be revoked and this goes on the credit file. You may ask for repair once it is put right. {remedies}',
  },
  'applications.told.credit-repaired': {
    zh: '您的信用记录已经修复。',
    en: 'Your credit record has been repaired.',
  },
  'applications.told.paid': { zh: '已收到您缴纳的“{fee}”。', en: 'Your payment for “{fee}” has arrived.' },
  'applications.told.waived': { zh: '“{fee}”已为您减免。', en: '“{fee}” has been waived for you.' },
  'applications.told.refunding': {
    zh: '“{fee}”将原路退回给您。',
    en: '“{fee}” will be paid back the way it came.',
  },
  'applications.told.refunded': { zh: '“{fee}”已经退回。', en: '“{fee}” has been paid back.' },
  'applications.told.late': {
    zh: '您的申请没有在承诺的时间内办完，对不起。我们已要求{org}说明原因，并会接着办。',
    en: 'Your application was not decided in the promised time. We are sorry. {org} has been asked to explain, and work goes on.',
  },
  'applications.told.inherited': {
    zh: '前一事项的结果已经出来，自动用于本件，您不用再交。',
    en: 'The earlier matter has its result. It is used here, you need not hand it in.',
  },
  'applications.told.not-inherited': {
    zh: '前一事项没有给出“{item}”。您可以自行提供，或者撤回申请。',
    en: 'The earlier matter did not give “{item}”. You may bring it yourself, or withdraw.',
  },
  'applications.told.rated': { zh: '谢谢您的评价。', en: 'Thank you for rating.' },
  'applications.told.recomputed': {
    zh: '节假日安排有变化，日期重新计算为最晚{due}。',
    en: 'The public holidays have changed. Counted anew, the date is {due}.',
  },
} as const satisfies Record<string, Words>

export type ToldCode = keyof typeof told

/** The text with its values; a value that differs by language is itself a pair of words. */
export function tell(code: ToldCode, facts: Readonly<Record<string, string | Words>> = {}): Words {
  return fill(told[code], facts)
}

/** Where to turn (行政许可法 art. 38; 行政复议法 art. 20; 行政诉讼法 art. 46). */
export function remedies({ reviewWithinDays, sueWithinMonths }: Periods): Words {
  return {
    zh: `您可以自收到之日起${reviewWithinDays}日内依法申请行政复议，或者在${sueWithinMonths}个月内向人民法院提起行政诉讼。`,
    en: `Within ${reviewWithinDays} days of receiving this you may apply for administrative review, or within ${sueWithinMonths} months sue before the people’s court.`,
  }
}
type Periods = { reviewWithinDays: number; sueWithinMonths: number }

/** Several names as one phrase. */
export function listed(names: readonly Words[]): Words {
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}
