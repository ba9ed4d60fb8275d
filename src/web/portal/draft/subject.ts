import { shorten } from '#kit/text'

/** A line holds so many signs: Chinese ones are twice as wide. */
const longest = { han: 40, other: 80 } as const

/** A line for lists, taken from the resident's own first sentence. */
export function subjectOf(text: string): string {
  const lines = text.split(/[\n\t\r\u2028\u2029。！？!?]|\.\s/).map((part) => part.trim())
  const first = lines.find((part) => part !== '') ?? text.trim()
  return shorten(first, /\p{Script=Han}/u.test(first) ? longest.han : longest.other)
}
