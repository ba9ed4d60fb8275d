import type { Words } from '#kit/words'

export const words = {
  done: { zh: '诉求已提交', en: 'Your request has been received' },
  keep: {
    zh: '请记下或打印编号和查询码。查进度时两个都要用到。',
    en: 'Please write down or print number and code. You need both to follow the request.',
  },
  paper: { zh: '诉求受理回执', en: 'Receipt of a request' },
  number: { zh: '编号', en: 'Number' },
  code: { zh: '查询码', en: 'Query code' },
  about: { zh: '反映的事情', en: 'What it is about' },
  filed: { zh: '提交日期', en: 'Received' },
  due: { zh: '预计答复', en: 'Answer expected' },
  'due-by': { zh: '最晚 {day}', en: 'by {day}' },
  'due-provisional': {
    zh: '最晚 {day}（暂定，工作人员核对类型后确定）',
    en: 'by {day} (provisional, until our staff have checked the kind)',
  },
  'due-open': { zh: '核对后告诉您', en: 'You will be told after a first check' },
  'next-title': { zh: '接下来', en: 'What happens next' },
  'next-1': {
    zh: '热线中心核对内容，交给负责的单位办理。',
    en: 'The hotline centre checks it and hands it to the office in charge.',
  },
  'next-2': {
    zh: '单位办理并答复，热线中心审核。',
    en: 'The office deals with it and answers; the centre reviews the answer.',
  },
  'next-3': { zh: '我们问您：解决了没有？由您来评价。', en: 'We ask you whether it is solved. The verdict is yours.' },
  secret: {
    zh: '请保管好查询码：知道编号和查询码的人都能看到进度。',
    en: 'Keep the code to yourself: whoever knows number and code can see the progress.',
  },
  qr: { zh: '扫码查进度', en: 'Scan to follow it' },
  seal: { zh: '（盖章处）', en: '(place of the seal)' },
  office: { zh: '{city}12345 政务服务便民热线', en: '{city} 12345 public service hotline' },
  track: { zh: '查看进度', en: 'Follow the request' },
  print: { zh: '打印回执', en: 'Print the receipt' },
  'keep-mine': { zh: '放进我的账户', en: 'Keep it in my account' },
  home: { zh: '回到首页', en: 'Home page' },
} as const satisfies Record<string, Words>
