import { allow, type Ruling, refuse } from './ruling.ts'
import { squeeze } from './width.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Reads a unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters without I O S V Z, the last a check. */
export function parseCreditCode(text: string): Ruling<{ code: string; region: string }> {
  if (text.length > 64) return refuse('invalid', 'kit.not-a-credit-code')
  const code = squeeze(text)
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code))
    return refuse('invalid', 'kit.not-a-credit-code')
  if (creditCheck(code) !== code[17]) return refuse('invalid', 'kit.credit-code-mistyped')
  return allow({ code, region: code.slice(2, 8) })
}

/** The check character for the first 17 characters. */
export function creditCheck(code: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code[i] ?? ''), 0)
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}
