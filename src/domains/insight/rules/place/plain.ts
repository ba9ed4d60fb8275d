import { narrow } from '#kit/width'

/** A text in the one form that spellings share, and where each sign of it stands in the original. */
export type Plain = { text: string; at: readonly number[] }

const GAPS = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零', '一壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, digit) =>
    [...signs].map((sign) => [sign, String(digit)]),
  ),
)

/** Half width, capitals, Chinese digits as figures, nothing between the signs: 明 湖区 １２号 and 明湖区一二号 are one. */
export function plain(text: string): Plain {
  const signs: string[] = []
  const at: number[] = []
  const narrowed = narrow(text)
  for (let index = 0; index < narrowed.length; index += 1) {
    const sign = narrowed.charAt(index)
    if (GAPS.test(sign)) continue
    signs.push(DIGITS[sign] ?? (sign >= 'a' && sign <= 'z' ? sign.toUpperCase() : sign))
    at.push(index)
  }
  return { text: signs.join(''), at }
}
