import { fill, type Words } from '#kit/words'

/** What the resident reads about each step: what happened, why, what comes next. Plain words, no terms of the house. */
export const told = {
  'hotline.told.received': {
    zh: '我们已收到您的诉求，预计最晚{due}答复您。核对类别后，日期可能调整。',
    en: 'We have received your request and expect to answer by {due}. The date may change once we have checked what kind of matter it is.',
  },
  'hotline.told.emergency': {
    zh: '您说的情况可能紧急，我们已优先处理。如有生命危险，请立即拨打110、119或120。',
    en: 'What you describe may be urgent and is being looked at first. If life is in danger, call 110, 119 or 120 now.',
  },
  'hotline.told.classified': {
    zh: '我们已核对您的诉求，最晚{due}答复您。',
    en: 'We have checked your request. You will have an answer by {due}.',
  },
  'hotline.told.registered': {
    zh: '您的诉求已受理，正在确定由哪个单位办理。',
    en: 'Your request has been accepted. We are finding the office that will handle it.',
  },
  'hotline.told.answered': {
    zh: '您的问题已当场答复：{answer}',
    en: 'Your question has been answered: {answer}',
  },
  'hotline.told.linked': {
    zh: '您之前已反映过同一件事（编号{number}），我们会在那一件里继续答复您。',
    en: 'You have told us about this before (number {number}). We will go on answering you there.',
  },
  'hotline.told.dispatched': {
    zh: '您的诉求已交由{unit}办理，最晚{due}答复您。',
    en: '{unit} now has your request and will answer by {due}.',
  },
  'hotline.told.dispatched-by-itself': {
    zh: '系统按您说的内容，自动把诉求交给了{unit}，最晚{due}答复您。如果交错了，或想请工作人员再看一遍，请在这里留言，或拨打12345。',
    en: 'From your words the system passed your request to {unit} by itself; you will have an answer by {due}. If that is the wrong office, or you want a person to look at it, leave a message here or call 12345.',
  },
  'hotline.told.signed': { zh: '{unit}已开始办理。', en: '{unit} has started work on it.' },
  'hotline.told.replied': { zh: '{unit}已答复：{reply}', en: '{unit} has answered: {reply}' },
  'hotline.told.moved': {
    zh: '经核对，您的诉求改由{unit}办理。答复日期不变，最晚{due}。',
    en: 'On checking, {unit} is the right office and now has your request. The date does not change: {due}.',
  },
  'hotline.told.designated': {
    zh: '您的诉求已确定由{unit}负责到底。答复日期不变，最晚{due}。',
    en: '{unit} has been made responsible for your request. The date does not change: {due}.',
  },
  'hotline.told.extended': {
    zh: '您的诉求需要更多时间，答复日期改为最晚{due}。原因：{reason}',
    en: 'Your request needs more time. The new date is {due}. Reason: {reason}',
  },
  'hotline.told.terminated': {
    zh: '您的诉求不再继续办理。原因：{reason} 如有不同意见，可再次拨打12345。',
    en: 'Work on your request has ended. Reason: {reason} If you disagree, call 12345 again.',
  },
  'hotline.told.long-term': {
    zh: '这件事目前还解决不了。我们已经记在清单里，{due}再接着办。原因：{reason}',
    en: 'This cannot be solved now. It stays on our list and is taken up again on {due}. Reason: {reason}',
  },
  'hotline.told.resumed': {
    zh: '您的诉求已重新开始办理，最晚{due}答复您。',
    en: 'Work on your request has started again. We will answer by {due}.',
  },
  'hotline.told.supervised': {
    zh: '热线办正在督促办理您的诉求。',
    en: 'The hotline is pressing the office to handle your request.',
  },
  'hotline.told.asked': {
    zh: '您的诉求解决了吗？办理结果您满意吗？请告诉我们。',
    en: 'Has your request been solved? Are you satisfied with how it was handled? Please tell us.',
  },
  'hotline.told.agent-calls': {
    zh: '工作人员会打电话问问您，事情是否解决。',
    en: 'A colleague will call you to ask whether it has been solved.',
  },
  'hotline.told.sent-back': {
    zh: '我们看了答复，认为还不完整，已请{unit}继续办理。',
    en: 'We read the answer and found it incomplete. {unit} has been asked to go on.',
  },
  'hotline.told.heard': {
    zh: '谢谢您的评价，我们已记下。',
    en: 'Thank you for telling us. We have noted it.',
  },
  'hotline.told.unsolved': {
    zh: '您说事情还没有解决。我们会再看一遍，并告诉您接下来怎么办。',
    en: 'You say it is not solved. We will look again and tell you what happens next.',
  },
  'hotline.told.closed.solved': { zh: '您的诉求已办结。', en: 'Your request is closed: it was solved.' },
  'hotline.told.closed.explained': {
    zh: '您的诉求已办结。目前不能完全解决，原因已向您说明：{reason}',
    en: 'Your request is closed. It could not be solved in full; the reason: {reason}',
  },
  'hotline.told.closed.unreached': {
    zh: '我们几次都没有联系上您，先把这件事办结了。您随时可以看答复、作评价。',
    en: 'We could not reach you after several tries, so your request is closed. You can still read the answer and rate it.',
  },
  'hotline.told.closed.withdrawn': {
    zh: '您已撤回诉求，不再办理。',
    en: 'You have taken your request back. It will not be handled further.',
  },
  'hotline.told.closed.answered': { zh: '您的咨询已办结。', en: 'Your question is closed.' },
  'hotline.told.withdrawn': {
    zh: '您的诉求已撤回。我们会再问您一次，确认是您本人的意思。',
    en: 'Your request has been taken back. We will check with you once that this is what you wanted.',
  },
  'hotline.told.reopened': {
    zh: '您的诉求重新办理，仍由{unit}负责，我们会盯着办，最晚{due}答复您。',
    en: '{unit} is handling your request again, and we keep an eye on it. You will have an answer by {due}.',
  },
  'hotline.told.merged': {
    zh: '您反映的事与另一件相同，两件一起办理。有结果时会单独告诉您，您也可以单独评价。',
    en: 'Your request is being handled together with another on the same matter. You will be told the result and asked for your own view.',
  },
  'hotline.told.sooner': {
    zh: '您的诉求会更早答复，最晚{due}。',
    en: 'Your request will be answered sooner, by {due}.',
  },
  'hotline.told.unmerged': {
    zh: '您的诉求改为单独办理，最晚{due}答复您。',
    en: 'Your request is now handled on its own. We will answer by {due}.',
  },
  'hotline.told.corrected': {
    zh: '我们改正了您诉求的记录。原因：{reason}',
    en: 'We corrected the record. Reason: {reason}',
  },
  'hotline.told.secrecy': {
    zh: '您的身份已经保密，办理单位看不到您的姓名和电话。',
    en: 'Your identity is now kept secret: the office handling the request does not see your name and number.',
  },
  'hotline.told.recomputed': {
    zh: '节假日安排有变化，答复日期重新计算为最晚{due}。',
    en: 'The public holidays have changed. Counted anew, you will have an answer by {due}.',
  },
} as const satisfies Record<string, Words>

export type ToldCode = keyof typeof told

/** The text with its values; a value that differs by language is itself a pair of words. */
export function tell(code: ToldCode, facts: Readonly<Record<string, string | Words>> = {}): Words {
  return fill(told[code], facts)
}
