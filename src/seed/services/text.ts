import type { Words } from '#kit/words'
import type { Basis } from '#rules/matters'

/** Both languages of a text in one line: `营业执照 · Business licence`. */
export function both(text: string): Words {
  const [zh = '', en = ''] = text.split(' · ')
  if (en === '') throw new Error(`needs both languages: ${text}`)
  return { zh, en }
}

/** Law and article in one line: `食品安全法 第三十五条`. */
export function basis(text: string): Basis {
  const at = text.lastIndexOf(' ')
  return { law: text.slice(0, at), article: text.slice(at + 1) }
}
