import type { Words } from '#kit/words'

export const words = {
  title: { zh: '核验证照', en: 'Check a licence' },
  lead: {
    zh: '扫证照上的二维码，或输入证照编号，就能知道它现在是否有效。不用登录，谁都可以查。',
    en: 'Scan the code on the licence or type its number to see whether it holds now. Anybody can, without signing in.',
  },
  code: { zh: '证照编号或电子证照标识', en: 'Licence number or e-licence identifier' },
  'code-hint': {
    zh: '在证照左下角。空格、大小写都没关系。',
    en: 'At the lower left of the licence. Spaces and small letters do no harm.',
  },
  'code-empty': { zh: '请输入证照编号。', en: 'Please type the number of the licence.' },
  find: { zh: '核验', en: 'Check' },
  unknown: {
    zh: '没有查到这份证照。请和证照上的编号逐位核对；确认无误仍查不到的，请向证照上写的颁发机构核实，先不要采信。',
    en: 'No such licence was found. Compare the number sign by sign; if it is right, ask the body named on the licence before you rely on it.',
  },
  'offline-title': { zh: '没有网络也能验', en: 'Without network too' },
  'offline-text': {
    zh: '电子证照文件和二维码里都有本市的数字签名。装有核验工具的单位不联网也能验真伪；联网查到的状态以本页为准。',
    en: 'Both the file and the code carry the digital signature of the city, so that offices can verify them without network. Whether a licence still holds is what this page says.',
  },
  result: { zh: '核验结果', en: 'Result' },
  holds: { zh: '这份证照现在有效', en: 'This licence is in force' },
  'holds-not': { zh: '这份证照现在不能使用', en: 'This licence must not be relied on' },
  standing: { zh: '状态', en: 'State' },
  type: { zh: '证照名称', en: 'Licence' },
  holder: { zh: '持有人', en: 'Holder' },
  issuer: { zh: '颁发机构', en: 'Issued by' },
  issued: { zh: '颁发日期', en: 'Issued on' },
  until: { zh: '有效期至', en: 'Valid until' },
  endless: { zh: '长期', en: 'without end' },
  number: { zh: '证照编号', en: 'Number' },
  identifier: { zh: '电子证照标识', en: 'Identifier' },
  checked: { zh: '核验时间', en: 'Checked at' },
  compare: {
    zh: '请把上面各项和手里的证照逐项对照，有一项不同就不要采信。为保护隐私，个人姓名只显示姓氏。',
    en: 'Compare each line with the licence in hand; do not rely on it if one differs. Of persons only the family name is shown.',
  },
  again: { zh: '再核验一份', en: 'Check another' },
} as const satisfies Record<string, Words>
