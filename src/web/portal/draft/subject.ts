import { shorten } from '#kit/text'

const longest = 40

/** A line for lists, taken from the resident's own first sentence. */
export function subjectOf(text: string): string {
  const lines = text.split(/[\n\t\r\u2028\u2029。！？!?]/).map((part) => part.trim())
  return shorten(lines.find((part) => part !== '') ?? text.trim(), longest)
}
