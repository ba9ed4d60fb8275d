import type { Words } from '#kit/words'

export const words = {
  product: { zh: '一扇门', en: 'OneDoor' },
  service: { zh: '{city}12345', en: '{city} 12345' },
  wrong: { zh: '错误：', en: 'Error: ' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  call: { zh: '拨打 12345', en: 'Call 12345' },
  phone: { zh: '12345', en: '12345' },
  'elder-on': { zh: '长辈版', en: 'Large type' },
  'elder-off': { zh: '标准版', en: 'Usual type' },
  'other-language': { zh: 'English', en: '中文' },
  tools: { zh: '电话、字号和语言', en: 'Telephone, type size and language' },
  home: { zh: '首页', en: 'Home' },
  more: { zh: '更多', en: 'More' },
  guide: { zh: '使用指南', en: 'How it works' },
  answers: { zh: '常见问题', en: 'Answers' },
  track: { zh: '查进度', en: 'Track a request' },
  accessibility: { zh: '无障碍', en: 'Accessibility' },
  privacy: { zh: '隐私保护', en: 'Privacy' },
  about: { zh: '关于', en: 'About' },
  'around-the-clock': {
    zh: '不方便上网？拨打 12345，每天 24 小时有人接听。',
    en: 'Not able to use this page? Call 12345, answered day and night.',
  },
  urgent: {
    zh: '遇到危险请直接拨打：公安 110，火警 119，急救 120，交通事故 122。',
    en: 'In danger, call at once: police 110, fire 119, ambulance 120, traffic accident 122.',
  },
  'missing-title': { zh: '没有找到这个页面', en: 'This page was not found' },
  'missing-text': {
    zh: '可能是地址输错了，或者页面已经移走。您可以回到首页重新查找，或拨打 12345 询问。',
    en: 'The address may be mistyped, or the page has moved. You can start again from the home page, or call 12345.',
  },
  'refused-title': { zh: '这一步现在做不了', en: 'This cannot be done now' },
  'too-large': {
    zh: '这次提交的内容太大，没有收到。请返回上一页，把文字写短一些，或把照片分几次上传。',
    en: 'What you sent is too large and did not arrive. Please go back, shorten the text, or upload the photographs in turns.',
  },
  'fault-title': { zh: '对不起，系统出了问题', en: 'Sorry, something went wrong on our side' },
  'fault-text': {
    zh: '这一步没有完成，您之前填写的内容已经保存。请过一会儿再试；着急的话请拨打 12345。',
    en: 'This step was not completed; what you filled in before is kept. Please try again in a while, or call 12345 if it is urgent.',
  },
  'foreign-title': { zh: '这次提交没有被接受', en: 'This form was not accepted' },
  'foreign-text': {
    zh: '页面打开太久，或不是从本网站提交的。请回到上一页，刷新后再提交一次。',
    en: 'The page was open for too long, or the form was not sent from this site. Please go back, reload and send it again.',
  },
  reference: { zh: '告诉我们这个编号，可以更快找到原因：', en: 'This reference helps us find the cause: ' },
  'to-home': { zh: '回到首页', en: 'Go to the home page' },
} as const satisfies Record<string, Words>
