import type { Shipped } from './data.ts'

/** Messages about applications, in plain words; nothing in them says who applies or what stands in a form. */
export const aboutApplications: readonly Shipped[] = [
  {
    code: 'application-received',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【一网通办】您的申请 {number}“{matter}”已收到，最晚 {due} 告诉您是否受理。可随时在“我的办件”查看。',
    },
    en: {
      subject: '',
      body: '[OneDoor] Application {number} “{matter}” has been received. By {due} you will know whether it is accepted.',
    },
  },
  {
    code: 'application-correction',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【一网通办】您的申请 {number} 需要补正，全部内容如下：{list}。请最晚 {due} 在“我的办件”补齐，不会再有别的要求。',
    },
    en: {
      subject: '',
      body: '[OneDoor] Application {number} needs correction. Everything at once: {list}. Please complete it by {due} under “My applications”.',
    },
  },
  {
    code: 'application-accepted',
    channels: ['sms'],
    zh: { subject: '', body: '【一网通办】您的申请 {number}“{matter}”已受理，{unit}最晚 {due} 作出决定。' },
    en: { subject: '', body: '[OneDoor] Application {number} “{matter}” is accepted. {unit} will decide by {due}.' },
  },
  {
    code: 'application-not-accepted',
    channels: ['sms'],
    zh: { subject: '', body: '【一网通办】您的申请 {number}“{matter}”未能受理。原因和该找谁，请在“我的办件”查看。' },
    en: {
      subject: '',
      body: '[OneDoor] Application {number} “{matter}” was not accepted. See “My applications” for the reason and where to go.',
    },
  },
  {
    code: 'application-returned',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【一网通办】您的申请 {number}“{matter}”已退回。原因请在“我的办件”查看，准备好可以重新申请。',
    },
    en: {
      subject: '',
      body: '[OneDoor] Application {number} “{matter}” was returned. See “My applications” for the reason; you may apply again.',
    },
  },
  {
    code: 'application-stopped',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【一网通办】您的申请 {number} 正在进行{task}，约需 {days} 个工作日，依法不计入办理期限。书面通知请在“我的办件”查看。',
    },
    en: {
      subject: '',
      body: '[OneDoor] Application {number}: {task} takes about {days} working days, which by law do not count. See the notice under “My applications”.',
    },
  },
  {
    code: 'application-extended',
    channels: ['sms'],
    zh: { subject: '', body: '【一网通办】您的申请 {number} 需要更多时间，新的决定日期是 {due}。原因：{reason}' },
    en: { subject: '', body: '[OneDoor] Application {number} needs more time. New date: {due}. Reason: {reason}' },
  },
  {
    code: 'application-granted',
    channels: ['sms'],
    zh: { subject: '', body: '【一网通办】您的申请 {number}“{matter}”已批准，最晚 {due} 把结果送到您手上。' },
    en: {
      subject: '',
      body: '[OneDoor] Application {number} “{matter}” is granted. You will have the result by {due}.',
    },
  },
  {
    code: 'application-refused',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【一网通办】您的申请 {number}“{matter}”未予批准。理由、依据和救济途径请在“我的办件”查看。',
    },
    en: {
      subject: '',
      body: '[OneDoor] Application {number} “{matter}” was refused. See “My applications” for the reasons and your remedies.',
    },
  },
  {
    code: 'application-pay',
    channels: ['sms'],
    zh: { subject: '', body: '【一网通办】您的申请 {number} 有费用待缴，缴清后即可制作结果。请在“我的办件”缴费。' },
    en: {
      subject: '',
      body: '[OneDoor] Application {number}: a fee is due before the result can be made. Pay under “My applications”.',
    },
  },
  {
    code: 'application-ready',
    channels: ['sms'],
    zh: {
      subject: '',
      body: '【一网通办】您的申请 {number}“{matter}”的结果已经制作好，请在“我的办件”下载，或按您选择的方式领取。',
    },
    en: {
      subject: '',
      body: '[OneDoor] The result of {number} “{matter}” is ready. Download it under “My applications”, or receive it as you chose.',
    },
  },
  {
    code: 'application-duty',
    channels: ['sms'],
    zh: { subject: '', body: '【一网通办】您的申请 {number} 还有未完成的事项，最晚 {due}。详情请在“我的办件”查看。' },
    en: {
      subject: '',
      body: '[OneDoor] Application {number}: something is still open until {due}. See “My applications”.',
    },
  },
]
