import type { Words } from '#kit/words'

export const words = {
  title: { zh: '请核对，然后提交', en: 'Check your answers, then send' },
  missing: { zh: '还差 {count} 项', en: '{count} still to do' },
  rules: { zh: '按您填的情况，还不符合这些条件', en: 'From your answers these conditions are not met' },
  'rules-hint': {
    zh: '如果是填错了，请在下面修改；情况属实的，现在还不能申请，可以拨打 12345 询问。',
    en: 'If an answer is wrong, change it below. If it is right, this cannot be applied for yet; call 12345 to ask.',
  },
  holder: { zh: '申请人', en: 'Applicant' },
  'to-missing': { zh: '去补齐', en: 'Go to the first of them' },
  none: { zh: '没有填写', en: 'Not given' },
  source: { zh: '来自{source}', en: 'from {source}' },
  delivery: { zh: '领取方式', en: 'Way' },
  terms: { zh: '提交以后', en: 'After you have sent it' },
  time: { zh: '办理时间', en: 'Time' },
  days: { zh: '受理后 {days} 个工作日内', en: 'within {days} working days of acceptance' },
  fees: { zh: '费用', en: 'Fees' },
  free: { zh: '不收费', en: 'None' },
  'fee-open': { zh: '按实际情况计算，缴费前会告诉您', en: 'is computed later; you are told before you pay' },
  'fee-when': { zh: '提交时不用交费。需要交费时我们会通知您。', en: 'Nothing is due now. You are told when it is.' },
  offices: { zh: '谁来办', en: 'Who decides' },
  pledged: { zh: '我已读过承诺书，承诺内容属实', en: 'I have read the pledge and make it' },
  'pledged-empty': {
    zh: '请确认承诺书，或回到材料页改为上传。',
    en: 'Please confirm the pledge, or upload the document instead.',
  },
  truth: { zh: '我填写的内容和材料真实、完整', en: 'What I have given is true and complete' },
  'truth-empty': { zh: '请先确认内容真实。', en: 'Please confirm that it is true first.' },
  use: {
    zh: '您的信息只用于办理这件事。哪个部门看过，您在进度页都能查到。',
    en: 'Your data is used for this application only. You can see on the progress page which office has looked at it.',
  },
  send: { zh: '提交申请', en: 'Send the application' },
  later: { zh: '保存并稍后继续', en: 'Save and continue later' },
} as const satisfies Record<string, Words>
