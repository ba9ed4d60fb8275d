/**
 * Words that a text is looked through for when a city has set none of its own (紧急词). They only send the request to the
 * urgent lane, where a person looks at once; they decide nothing.
 */
export const DEFAULT_EMERGENCY_WORDS: readonly string[] = [
  '火灾',
  '着火',
  '起火',
  '爆炸',
  '燃气泄漏',
  '煤气泄漏',
  '触电',
  '溺水',
  '坍塌',
  '倒塌',
  '轻生',
  '自杀',
  '跳楼',
  '持刀',
  '被困',
  '昏迷',
  '中毒',
  '大出血',
  '人命',
  '车祸',
]

/** The words that occur, each once, in the order of the list. */
export function emergencyWordsIn(text: string, words: readonly string[]): readonly string[] {
  return words.filter((word, index) => word !== '' && text.includes(word) && words.indexOf(word) === index)
}
