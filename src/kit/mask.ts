import { graphemes } from './text.ts'

const compound = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 壤驷 拓跋 夹谷 令狐 段干 百里 呼延 东郭 南门 西门 左丘 梁丘 第五'.split(
    ' ',
  ),
)

/** The family name (姓) of a Chinese name, one or two characters; undefined for names of other kinds. */
export function surnameOf(name: string): string | undefined {
  const signs = [...graphemes.segment(name)].map((part) => part.segment)
  const [first, second] = signs
  if (first === undefined || !/^\p{Script=Han}/u.test(first) || name.includes('·')) return undefined
  return second !== undefined && compound.has(first + second) && signs.length > 2 ? first + second : first
}

/** 张**, 欧阳**, 买**·**, J**: the family name or first sign, never the length of the rest. */
export function maskName(name: string): string {
  if (name === '') return ''
  const surname = surnameOf(name)
  if (surname !== undefined) return `${surname}**`
  const [first = ''] = [...graphemes.segment(name)].map((part) => part.segment)
  return name.includes('·') ? `${first}**·**` : `${first}**`
}

/** 138****1234; of other numbers the last four digits alone. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\+86(?=1[3-9]\d{9}$)/, '')
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  return digits.length > 6 ? `****${digits.slice(-4)}` : '****'
}

/** 3701**********1234 as the common practice shows identity numbers; shorter ones show nothing. */
export function maskIdNumber(number: string): string {
  return number.length >= 15 ? `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}` : '****'
}

/** Keeps district and street or town (区县、街道乡镇), hides the rest; nothing when neither is named. */
export function maskAddress(address: string): string {
  const kept = /^.{0,30}?(?:街道|镇|乡)|^.{0,20}?[区县]/u.exec(address)?.[0] ?? ''
  return `${kept}****`
}
