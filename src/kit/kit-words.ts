import type { Words } from './words.ts'

/** The texts of refusals made by the kit's own checks (numbers, phones, texts). */
export const words = {
  'kit.feel-length': {
    zh: '条件不能为空，也不能超过{most}个字符。',
    en: 'A condition may not be empty, and has {most} characters at most.',
  },
  'kit.feel-not-allowed': {
    zh: '条件从第{at}个字符起无法识别：“{part}”。请只用比较、并且、或者、在…之中和加减乘除。',
    en: 'The condition cannot be read from character {at}: “{part}”. Use comparisons, and, or, in, and arithmetic only.',
  },
  'kit.feel-function': {
    zh: '条件中不能使用函数 {name}。',
    en: 'The function {name} may not be used in a condition.',
  },
  'kit.not-a-number': {
    zh: '这不是诉求编号。编号共19位，例如 20260301RQD12345678，可在回执或短信中找到。',
    en: 'This is not a case number. A number has 19 characters, such as 20260301RQD12345678; it is on the receipt and in the message.',
  },
  'kit.number-mistyped': {
    zh: '编号中有一位输错了，请对照回执或短信再输入一次。',
    en: 'One character of the number is wrong. Please compare it with the receipt or the message and type it again.',
  },
  'kit.not-a-phone': {
    zh: '这个电话号码无法识别。请填写11位手机号，或带区号的固定电话，例如 0531-88123456。',
    en: 'This telephone number is not recognised. Give a mobile number of 11 digits, or a landline with its area code such as 0531-88123456.',
  },
  'kit.phone-needs-area-code': {
    zh: '固定电话缺少区号，请在前面加上区号，例如 0531-88123456。',
    en: 'The landline number lacks its area code. Put the code in front, as in 0531-88123456.',
  },
  'kit.not-a-citizen-number': {
    zh: '身份证号码应为18位（最后一位可以是X），请检查后重新填写。',
    en: 'An identity number has 18 characters (the last may be X). Please check and type it again.',
  },
  'kit.citizen-number-mistyped': {
    zh: '身份证号码的校验位不符，其中有一位输错了，请对照证件重新填写。',
    en: 'The check character of the identity number does not fit: one digit is wrong. Please compare it with the card.',
  },
  'kit.citizen-number-birth': {
    zh: '身份证号码中的出生日期不存在或晚于今天，请对照证件重新填写。',
    en: 'The date of birth in the identity number does not exist or lies in the future. Please compare it with the card.',
  },
  'kit.not-a-credit-code': {
    zh: '统一社会信用代码应为18位数字或字母（不含 I、O、S、V、Z），请检查后重新填写。',
    en: 'A unified social credit code has 18 digits or letters (none of I, O, S, V, Z). Please check and type it again.',
  },
  'kit.credit-code-mistyped': {
    zh: '统一社会信用代码的校验位不符，其中有一位输错了，请对照执照重新填写。',
    en: 'The check character of the credit code does not fit: one character is wrong. Please compare it with the licence.',
  },
  'kit.text-empty': {
    zh: '这里还没有填写内容，请填写后再提交。',
    en: 'Nothing is written here yet. Please fill it in and send again.',
  },
  'kit.text-too-short': {
    zh: '内容太短，至少需要 {min} 个字，请补充后再提交。',
    en: 'The text is too short: at least {min} characters are needed. Please add to it and send again.',
  },
  'kit.text-too-long': {
    zh: '内容超过了 {max} 个字，请删减后再提交，其余可以作为附件上传。',
    en: 'The text has more than {max} characters. Please shorten it; the rest can be attached as a file.',
  },
  'kit.text-not-one-line': {
    zh: '这里只能填写一行文字，请去掉换行后再提交。',
    en: 'Only one line fits here. Please take out the line breaks and send again.',
  },
  'kit.text-unreadable-sign': {
    zh: '内容中含有无法显示的字符，通常是复制时带入的。请删除后重新输入。',
    en: 'The text contains signs that cannot be shown, often from copying. Please remove them and type the passage again.',
  },
} as const satisfies Record<string, Words>
