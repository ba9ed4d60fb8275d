export type RedactedKind = 'phone' | 'id' | 'account' | 'email' | 'chat' | 'plate' | 'name' | 'address'

/** A stretch of text to hide, in UTF-16 units, end not included. */
export type Span = { start: number; end: number; kind: RedactedKind }

/** What the reader sees instead. The brackets occur nowhere else, so that redacting twice changes nothing. */
export const marks: Readonly<Record<RedactedKind, string>> = {
  phone: '〔电话〕',
  id: '〔证件号〕',
  account: '〔账号〕',
  email: '〔邮箱〕',
  chat: '〔社交账号〕',
  plate: '〔车牌〕',
  name: '〔姓名〕',
  address: '〔地址〕',
}

/** Adds every match of a global regular expression. */
export function addMatches(text: string, pattern: RegExp, kind: RedactedKind, spans: Span[]): void {
  for (const match of text.matchAll(pattern))
    spans.push({ start: match.index, end: match.index + match[0].length, kind })
}

/** A text as a literal part of a regular expression. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
