/** A request as it arrives, as far as the detector looks: no text, no person. */
export type Arrival = {
  /** Id of the case. */
  id: string
  /** Milliseconds since 1970. */
  at: number
  /** First six digits of the place; '' where it is unknown. */
  district: string
  /** Class of the tree, or null where nothing points to one. */
  classCode: string | null
  /** Different words of the text; none unless the request is open (secrecy). */
  words: readonly string[]
  /** A hash, the same for texts of the same words: ten copies of one text are one voice. */
  print: string
}

/** Everything that comes in, whatever it is about. */
export const ALL = 'all'

/** What a counter counts: a topic (`all`, a class of level 2 or 3, or `word:…`) in the city ('') or in a district. */
export type Cell = { topic: string; place: string }

export function cellKey({ topic, place }: Cell): string {
  return `${topic}@${place}`
}

export function cellOf(key: string): Cell {
  const at = key.lastIndexOf('@')
  return { topic: key.slice(0, at), place: key.slice(at + 1) }
}

/** The counters an arrival belongs to: everything, its class at levels 2 and 3; in the city and in its district. */
export function cellsOf({ classCode, district }: Pick<Arrival, 'classCode' | 'district'>): readonly string[] {
  const topics = [ALL, ...(classCode === null ? [] : [classCode.slice(0, 4), ...deeper(classCode)])]
  const places = district === '' ? [''] : ['', district]
  return topics.flatMap((topic) => places.map((place) => `${topic}@${place}`))
}

function deeper(code: string): string[] {
  return code.length > 4 ? [code.slice(0, 6)] : []
}

const WORD_TOPIC = 'word:'

export function wordTopic(word: string): string {
  return `${WORD_TOPIC}${word}`
}

/** The word of a word's topic; null for classes and for everything. */
export function wordOf(topic: string): string | null {
  return topic.startsWith(WORD_TOPIC) ? topic.slice(WORD_TOPIC.length) : null
}

/** Words worth counting, each once: Chinese words of any length, others from two letters on, and no numbers. */
export function countedWords(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => /\p{Script=Han}/u.test(word) || /^[a-z][a-z-]+$/.test(word)))]
}

/** Whether an arrival is one of those a counter counts. */
export function isIn(arrival: Arrival, { topic, place }: Cell): boolean {
  if (place !== '' && arrival.district !== place) return false
  const word = wordOf(topic)
  if (word !== null) return arrival.words.includes(word)
  return topic === ALL || (arrival.classCode?.startsWith(topic) ?? false)
}
