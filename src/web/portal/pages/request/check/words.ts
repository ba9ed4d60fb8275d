import type { Words } from '#kit/words'

export const words = {
  title: { zh: '请核对，然后提交', en: 'Check your answers, then send' },
  lead: {
    zh: '提交后会得到一个编号和查询码，随时可以查进度。',
    en: 'You then receive a number and a code, to follow the request at any time.',
  },
  change: { zh: '修改', en: 'Change' },
  kind: { zh: '类型', en: 'Kind' },
  text: { zh: '事情', en: 'What has happened' },
  place: { zh: '地方', en: 'Place' },
  happened: { zh: '时间', en: 'When' },
  photos: { zh: '照片', en: 'Photographs' },
  'photos-count': { zh: '{count} 张', en: '{count}' },
  contact: { zh: '联系方式', en: 'Contact' },
  wishes: { zh: '要求', en: 'Wishes' },
  none: { zh: '没有填写', en: 'Not given' },
  'no-photos': { zh: '没有照片', en: 'None' },
  anonymous: { zh: '匿名', en: 'Anonymous' },
  proved: { zh: '（已确认）', en: ' (confirmed)' },
  secrecy: { zh: '为我的身份保密', en: 'Keep my identity secret' },
  mayContact: { zh: '办理人员可以直接打电话', en: 'The person handling it may call' },
  wantsReply: { zh: '办完后告诉我结果', en: 'Tell me the result' },
  send: { zh: '提交诉求', en: 'Send the request' },
  truth: {
    zh: '提交表示您所说的是实际情况。您的个人信息只用于办理这件事。',
    en: 'By sending you confirm that this is what happened. Your data is used for this request only.',
  },
} as const satisfies Record<string, Words>
