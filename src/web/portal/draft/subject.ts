const longest = 40

/** A line for lists, taken from the resident's own first sentence. */
export function subjectOf(text: string): string {
  const first =
    text
      .split(/[\n。！？!?]/)
      .map((part) => part.trim())
      .find((part) => part !== '') ?? text.trim()
  const letters = [...first]
  return letters.length <= longest ? first : `${letters.slice(0, longest - 1).join('')}…`
}
