import { addMatches, type Span } from './span.ts'

// All patterns are bounded, so that their time grows with the text alone.
const email = /[\w.+-]{1,64}[ ]?@[ ]?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
const chat =
  /(?<=(?:微信|薇信|威信|V信|we\s?chat|weixin|\bwx|\bvx|QQ|扣扣|企鹅|抖音|支付宝)(?:号码?|群|账号|帐号|id)?\s{0,2}(?:[:：是为]|就是|加)?\s{0,2})(?:[A-Za-z][\w-]{5,19}|\d{5,11})(?![\w-])/gi
const paper =
  /(?<=(?:护照|通行证|居留证|居住证|军官证|士兵证|身份证|证件|驾驶证|社保卡)(?:号码?)?\s{0,2}[:：是为]?\s{0,2})(?=[A-Za-z]{0,3}\d)[A-Za-z0-9][A-Za-z0-9()-]{5,19}/g
const plate =
  /(?<=(?:我|本人|俺|自家)[^。；;，,\n]{0,10})[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][\s·•.-]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]/g

/** E-mail, and what follows words such as 微信, QQ, 护照; number plates where the writer says they are his. */
export function keywordSpans(text: string, spans: Span[]): void {
  if (text.includes('@')) addMatches(text, email, 'email', spans)
  if (/信|QQ|wx|vx|chat|扣扣|企鹅|抖音|支付宝|weixin/i.test(text)) addMatches(text, chat, 'chat', spans)
  if (/证|护照|社保卡/.test(text)) addMatches(text, paper, 'id', spans)
  if (/[A-Z]/.test(text)) addMatches(text, plate, 'plate', spans)
}
