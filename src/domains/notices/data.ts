import { aboutApplications } from './data-applications.ts'
import type { Template } from './rules/index.ts'

type Text = { subject: string; body: string }
export type Shipped = { code: string; channels: readonly Template['channel'][]; zh: Text; en: Text }

/** Messages as the product ships them, in plain words; a city changes them in the console. */
const shipped: readonly Shipped[] = [
  {
    code: 'phone-proof',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】验证码 {code}，10 分钟内有效。我们不会向您索要验证码，请勿告诉他人。' },
    en: {
      subject: '',
      body: '[12345] Your code is {code}, valid for 10 minutes. We never ask you for it; tell nobody.',
    },
  },
  {
    code: 'guide-list',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】办理“{matter}”（{unit}，{due}）要准备：{list}。以受理窗口和网上办事指南为准。' },
    en: {
      subject: '',
      body: '[12345] For “{matter}” ({unit}, {due}) please prepare: {list}. The guide on our site has the whole text.',
    },
  },
  {
    code: 'guide-forms',
    channels: ['mail'],
    zh: {
      subject: '《{matter}》申请表和样表',
      body: '您好！\n\n附件是“{matter}”的空白申请表和填写示范。\n\n要准备的材料：\n{list}\n\n这封邮件由系统按您在网页上的要求发出，您的邮箱地址没有保存。有疑问请拨打 12345。',
    },
    en: {
      subject: 'Forms for “{matter}”',
      body: 'Hello,\n\nAttached are the blank form for “{matter}” and a filled-in example.\n\nWhat to prepare:\n{list}\n\nThis mail was sent because it was asked for on our pages; your address was not kept. Questions: call 12345.',
    },
  },
  {
    code: 'request-received',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【12345】您的诉求已收到，编号 {number}，最晚 {due} 答复。凭编号和查询码可随时查进度。',
    },
    en: {
      subject: '',
      body: '[12345] Your request {number} has been received. We expect to answer by {due}. Track it with the number and your code.',
    },
  },
  {
    code: 'request-handed-on',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】您的诉求 {number} 已交由{unit}办理，最晚 {due} 答复您。' },
    en: { subject: '', body: '[12345] Your request {number} is now with {unit}. You will have an answer by {due}.' },
  },
  {
    code: 'request-extended',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】您的诉求 {number} 需要更多时间，新的答复日期是 {due}。原因：{reason}' },
    en: { subject: '', body: '[12345] Your request {number} needs more time. New date: {due}. Reason: {reason}' },
  },
  {
    code: 'request-answered',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】您的诉求 {number} 有答复了，请凭编号和查询码在“查进度”查看全文。' },
    en: {
      subject: '',
      body: '[12345] Your request {number} has been answered. Read it under “Track” with the number and your code.',
    },
  },
  {
    code: 'request-question',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】您的诉求 {number} 办得怎么样？请在“查进度”里告诉我们：解决了吗？您满意吗？' },
    en: {
      subject: '',
      body: '[12345] How was request {number} handled? Tell us under “Track”: is it solved, and are you satisfied?',
    },
  },
  {
    code: 'request-not-accepted',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】您的诉求 {number} 热线不能办理。为什么、该找谁，请在“查进度”里查看。' },
    en: {
      subject: '',
      body: '[12345] The hotline cannot take up your request {number}. See “Track” for the reason and where to go.',
    },
  },
  {
    code: 'request-closed',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】您的诉求 {number} 已办结。如问题再次出现，请直接来电或在网上说明编号。' },
    en: {
      subject: '',
      body: '[12345] Your request {number} is closed. If the problem returns, call us or name this number online.',
    },
  },
  {
    code: 'request-reopened',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】您的诉求 {number} 由{unit}重新办理，最晚 {due} 答复您。' },
    en: {
      subject: '',
      body: '[12345] Your request {number} has gone back to {unit}. You will have an answer by {due}.',
    },
  },
  {
    code: 'request-message',
    channels: ['sms'],
    zh: { subject: '', body: '【12345】关于您的诉求 {number}，热线中心给您留了言，请在“查进度”查看并回复。' },
    en: {
      subject: '',
      body: '[12345] There is a message for you about request {number}. Read and answer it under “Track”.',
    },
  },
  {
    code: 'mandate-offered',
    channels: ['sms'],
    zh: { subject: '', body: '【政务服务】{giver}想委托您代办政务事项。请登录“我的—授权委托”查看，同意后才生效。' },
    en: {
      subject: '',
      body: '[Services] {giver} would like you to act in government matters. Sign in and see “Mandates”; it holds only once you accept.',
    },
  },
  {
    code: 'mandate-accepted',
    channels: ['sms'],
    zh: { subject: '', body: '【政务服务】{helper}已接受您的委托。您可以随时在“我的—授权委托”撤销。' },
    en: {
      subject: '',
      body: '[Services] {helper} has accepted your mandate. You can revoke it at any time under “Mandates”.',
    },
  },
  {
    code: 'mandate-recorded',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【政务服务】政务窗口已登记您对{helper}的委托。如非本人办理，请在“我的—授权委托”撤销，并拨打 12345。',
    },
    en: {
      subject: '',
      body: '[Services] A counter has recorded your mandate for {helper}. If that was not you, revoke it under “Mandates” and call 12345.',
    },
  },
  {
    code: 'phone-linked',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【政务服务】您账户的登录手机号已设置或变更。如非本人操作，请立即拨打 12345 或到窗口处理。',
    },
    en: {
      subject: '',
      body: '[Services] The telephone by which your account is signed in to was set or changed. If that was not you, call 12345 or come to a counter at once.',
    },
  },
  {
    code: 'mandate-revoked',
    channels: ['sms'],
    zh: { subject: '', body: '【政务服务】{giver}的委托已经撤销，您不再能代为办理。' },
    en: { subject: '', body: '[Services] The mandate of {giver} has been revoked; you can no longer act on it.' },
  },
  {
    code: 'task-new',
    channels: ['in-app', 'mail'],
    zh: { subject: '新待办：{task}', body: '工单 {number} 需要您办理：{task}，{due} 前完成。' },
    en: { subject: 'New task: {task}', body: 'Case {number} needs you: {task}, by {due}.' },
  },
  {
    code: 'task-warning',
    channels: ['in-app', 'sms'],
    zh: { subject: '提前督办', body: '【12345】工单 {number} 办理时间已用 {share}%，{due} 到期，请抓紧办理。' },
    en: { subject: 'Deadline ahead', body: '[12345] Case {number} has used {share}% of its time and is due {due}.' },
  },
  {
    code: 'task-yellow-card',
    channels: ['in-app', 'sms'],
    zh: { subject: '黄牌', body: '【12345】工单 {number} 剩余不足 1 个工作日，{due} 到期，现予黄牌提醒。' },
    en: {
      subject: 'Yellow card',
      body: '[12345] Case {number} has less than one working day left; due {due}. Yellow card.',
    },
  },
  {
    code: 'task-red-card',
    channels: ['in-app', 'sms'],
    zh: { subject: '红牌', body: '【12345】工单 {number} 已逾期，现予红牌，请立即办理并说明原因。' },
    en: { subject: 'Red card', body: '[12345] Case {number} is overdue. Red card: handle it now and explain why.' },
  },
  {
    code: 'task-supervision',
    channels: ['in-app', 'mail'],
    zh: { subject: '督办单', body: '工单 {number} 已被督办，请在 {due} 前答复。理由：{reason}' },
    en: { subject: 'Supervision order', body: 'Case {number} is under supervision. Answer by {due}. Reason: {reason}' },
  },
  {
    code: 'task-ruling',
    channels: ['in-app'],
    zh: { subject: '申请已裁定', body: '工单 {number} 的申请已裁定：{task}。理由：{reason}' },
    en: { subject: 'Ruling', body: 'Your request on case {number} has been ruled on: {task}. Reason: {reason}' },
  },
  {
    code: 'drift-found',
    channels: ['in-app'],
    zh: { subject: '发现标准偏离', body: '“{matter}”的办理与公布的标准不一致，请在标准偏离看板核实处理。' },
    en: {
      subject: 'A departure from the standard',
      body: 'How “{matter}” is handled departs from the published standard. See the drift board.',
    },
  },
  {
    code: 'consult-asked',
    channels: ['in-app'],
    zh: { subject: '有人在线咨询', body: '关于“{matter}”的在线咨询等您答复，超时会转给他人。' },
    en: { subject: 'A live question', body: 'A question about “{matter}” waits for you; it goes on when time is up.' },
  },
  {
    code: 'consult-fallback',
    channels: ['in-app'],
    zh: { subject: '在线咨询转到您这里', body: '关于“{matter}”的在线咨询前面无人答复，已转到您的岗位。' },
    en: {
      subject: 'A live question came on to you',
      body: 'Nobody answered a question about “{matter}” yet; it is with your post now.',
    },
  },
  {
    code: 'consult-answered',
    channels: ['sms'],
    zh: { subject: '', body: '【一扇门】您关于“{matter}”的咨询已有答复，请登录后在“我的”里查看。' },
    en: {
      subject: '',
      body: '[OneDoor] Your question about “{matter}” has been answered. Sign in and look under “Mine”.',
    },
  },
  {
    code: 'licence-ending',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【一网通办】您的{list}将于{due}到期。需要继续使用的，请尽早在“我的证照”里申请延续，最好在到期 30 日前。',
    },
    en: {
      subject: '',
      body: '[OneDoor] Your licence ({list}) ends on {due}. To go on using it, apply for renewal in time, best 30 days before, under “My documents”.',
    },
  },
  {
    code: 'surge-alarm',
    channels: ['in-app'],
    zh: { subject: '来件异常增多', body: '关于{matter}的诉求异常增多，已有 {share} 件。请到“应急处置”查看并决定。' },
    en: {
      subject: 'An abnormal rise',
      body: 'Requests about {matter} are rising abnormally: {share} so far. Look at “Emergencies” and decide.',
    },
  },
  {
    code: 'surge-brief',
    channels: ['in-app'],
    zh: { subject: '应急处置时报', body: '“{matter}”第 {number} 期时报已生成，本小时 {share} 件。' },
    en: { subject: 'Hourly brief', body: 'Brief {number} of “{matter}” is ready; {share} in this hour.' },
  },
  {
    code: 'surge-ended',
    channels: ['in-app'],
    zh: {
      subject: '应急处置已结束',
      body: '“{matter}”的应急处置已结束，共 {share} 件。通告已改为处置结果，未办结的继续办理。',
    },
    en: {
      subject: 'Emergency ended',
      body: 'The plan “{matter}” has ended with {share} requests. Residents now read the result; open requests go on.',
    },
  },
  {
    code: 'insight-problem',
    channels: ['in-app'],
    zh: {
      subject: '问题清单交由贵单位负责',
      body: '“{matter}”已列入问题清单，由{unit}负责，共 {share} 项措施，{due} 前完成。请打开后逐项填报。',
    },
    en: {
      subject: 'A problem is yours to handle',
      body: '“{matter}” is on the list of problems; {unit} owns it, with {share} measures, by {due}. Open it and report on each.',
    },
  },
  {
    code: 'insight-topic',
    channels: ['in-app'],
    zh: {
      subject: '每月一题交由贵单位负责',
      body: '每月一题“{matter}”已确定由{unit}负责，共 {share} 项措施，最早一项 {due} 到期。请打开后逐项填报。',
    },
    en: {
      subject: 'A topic of the month is yours',
      body: 'The topic “{matter}” has been set; {unit} owns it, with {share} measures, the first due on {due}. Open it and report on each.',
    },
  },
  {
    code: 'insight-topic-help',
    channels: ['in-app'],
    zh: { subject: '请协助办理每月一题', body: '每月一题“{matter}”由{unit}负责，请贵单位协助，共 {share} 项措施。' },
    en: {
      subject: 'You help with a topic of the month',
      body: 'The topic “{matter}” is owned by {unit}; your unit helps. It has {share} measures.',
    },
  },
  {
    code: 'insight-topic-back',
    channels: ['in-app'],
    zh: { subject: '每月一题的报告需要补充', body: '“{matter}”的报告已退回，请补充后再报。意见：{reason}' },
    en: {
      subject: 'The report on a topic came back',
      body: 'The report on “{matter}” came back; add to it and send it again. Remarks: {reason}',
    },
  },
  {
    code: 'insight-measure-due',
    channels: ['in-app'],
    zh: { subject: '措施将到期', body: '“{matter}”的措施“{task}”{due} 到期，还没有填报完成情况。' },
    en: {
      subject: 'A measure falls due',
      body: 'The measure “{task}” of “{matter}” is due on {due} and has not been reported as done.',
    },
  },
  {
    code: 'matter-upper-change',
    channels: ['in-app'],
    zh: { subject: '上级事项有变化', body: '“{matter}”的上级版本有变化，请核对本级版本并在“事项管理”中处理。' },
    en: {
      subject: 'A matter changed above',
      body: 'The version above of “{matter}” has changed. Check your own version under “Matters”.',
    },
  },
]

/** One row per channel and language. */
export const shippedTemplates: readonly Template[] = [...shipped, ...aboutApplications].flatMap(
  ({ code, channels, zh, en }) =>
    channels.flatMap((channel) => [
      { code, channel, locale: 'zh' as const, ...zh },
      { code, channel, locale: 'en' as const, ...en },
    ]),
)

/** Marks that may stand in any template; whoever notifies fills them in. */
export const knownMarks = [
  'number',
  'due',
  'unit',
  'reason',
  'task',
  'share',
  'code',
  'matter',
  'list',
  'days',
] as const

/** Residents are left in peace at night, until a city says otherwise. */
export const shippedQuietHours = { from: '21:00', to: '08:00' }
