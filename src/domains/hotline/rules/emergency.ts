/**
 * The emergency words (紧急词) of the city that occur, each once, in the order of its list. They only send the request to the
 * urgent lane, where a person looks at once; they decide nothing.
 */
export function emergencyWordsIn(text: string, words: readonly string[]): readonly string[] {
  return words.filter((word, index) => word !== '' && text.includes(word) && words.indexOf(word) === index)
}
