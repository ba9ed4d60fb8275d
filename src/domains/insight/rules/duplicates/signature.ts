import type { CutMessage } from '../message.ts'

/**
 * What is kept of a message so that look-alikes are found without its words: hashes of its runs of three characters. No
 * text can be read from it. All numbers are 32-bit integers with sign, as a database column holds them.
 */
export type Signature = {
  /** Keys under which look-alikes meet: equal keys are a sign that two texts share much. */
  bands: readonly number[]
  /** The smallest hashes, in ascending order: the whole set of a text of up to `KEPT` runs, a fair sample of a longer one. */
  sketch: readonly number[]
  /** Hashes of the words that say what it is about, in ascending order. */
  words: readonly number[]
}

const RUN = 3
/** Rows of a band; three find four fifths of the pairs that share half of their runs, and few of those that share a tenth. */
const ROWS = 3
const BANDS = 21
const HASHES = ROWS * BANDS
/** A sketch of so many hashes is exact for nine messages of ten. */
export const KEPT = 600
const MOST_WORDS = 80
/** Below this many runs the text alone says too little: the subject is read too. */
const SHORT = 10

/** The signature of a message. Greetings and formulas of request say nothing about the matter and are left out. */
export function signatureOf({ subject, text }: CutMessage): Signature {
  const said = text.filter(isTelling)
  const own = runsOf(said.join(''))
  const runs = own.size >= SHORT ? own : new Set([...own, ...runsOf(subject.filter(isTelling).join(''))])
  const hashes = [...runs].sort((a, b) => a - b)
  const title = subject.filter(isTelling).join('')
  return {
    bands: [...bandsOf(hashes), ...(title.length >= SHORT ? [keyOf(BANDS, hashOf(title))] : [])],
    sketch: hashes.slice(0, KEPT),
    words: wordsOf([...subject, ...said]),
  }
}

/**
 * How alike two texts are, 0 to 1: the mean of what they share of both (Jaccard) and what they share of the shorter one. The
 * second half finds the message that repeats another and adds to it.
 */
export function similarity(a: Signature, b: Signature): number {
  const { both, left, right } = shared(a.sketch, b.sketch)
  if (left === 0 || right === 0) return left === right && a.words.length === 0 && b.words.length === 0 ? 1 : 0
  const jaccard = both / (left + right - both)
  const fewer = Math.min(left, right)
  // A dozen runs lie within any long text by chance: a short text counts as contained only by degrees.
  const contained = (both / fewer) * Math.min(1, fewer / SHORT)
  return (jaccard + Math.max(jaccard, contained)) / 2
}

/** How alike the words of two messages are, 0 to 1 (cosine of the sets): the same matter in other sentences. */
export function wordLikeness(a: Signature, b: Signature): number {
  const both = countBoth(a.words, b.words)
  return both === 0 ? 0 : both / Math.sqrt(a.words.length * b.words.length)
}

/** Both sketches are compared up to where the shorter sample ends, so that neither side counts what the other never kept. */
function shared(a: readonly number[], b: readonly number[]): { both: number; left: number; right: number } {
  const end = Math.min(endOf(a), endOf(b))
  const upTo = (sketch: readonly number[]): readonly number[] =>
    endOf(sketch) <= end ? sketch : sketch.slice(0, firstAbove(sketch, end))
  const [left, right] = [upTo(a), upTo(b)]
  return { both: countBoth(left, right), left: left.length, right: right.length }
}

function endOf(sketch: readonly number[]): number {
  return sketch.length < KEPT ? 0x7fffffff : (sketch[KEPT - 1] ?? 0)
}

function firstAbove(sketch: readonly number[], end: number): number {
  const at = sketch.findIndex((hash) => hash > end)
  return at < 0 ? sketch.length : at
}

function countBoth(a: readonly number[], b: readonly number[]): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]]
    if (left === right) both += 1
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return both
}

/** Polite words, addresses and phrases of request: in every second message, and about nothing. */
const FORMULAS: ReadonlySet<string> = new Set(
  [
    '您好 你好 尊敬 敬爱 领导 书记 市长 县长 局长 厅长 主任 各位 谢谢 感谢 此致 敬礼 恳请 请求 希望 盼望 望 请 烦请 麻烦',
    '来电 市民 来电人 反映 表示 核实 处理 解决 回复 答复 给予 予以 有关 相关 部门 政府 尽快 及时 为盼 特此 谢 吗 呢 啊 吧 了 的 我 我们',
  ].flatMap((line) => line.split(' ')),
)

function isTelling(word: string): boolean {
  return !FORMULAS.has(word)
}

function runsOf(text: string): Set<number> {
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= text.length; at += 1) runs.add(hashOf(text.slice(at, at + RUN)))
  if (runs.size === 0 && text !== '') runs.add(hashOf(text))
  return runs
}

function wordsOf(words: readonly string[]): number[] {
  const telling = new Set(words.filter((word) => word.length > 1 && isTelling(word)).map(hashOf))
  return [...telling].sort((a, b) => a - b).slice(0, MOST_WORDS)
}

/** One multiplier and one addend per hash function, from a fixed seed: signatures of all installations agree. */
const functions: readonly (readonly [number, number])[] = (() => {
  let state = 0x2545f491
  const next = (): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39) + 0x9e3779b9
    return state ^ (state >>> 15)
  }
  return Array.from({ length: HASHES }, () => [next() | 1, next()] as const)
})()

/** MinHash: the least value of each function over the set; the least values of a band together are its key. */
function bandsOf(hashes: readonly number[]): number[] {
  if (hashes.length === 0) return []
  const keys: number[] = []
  for (let band = 0; band < BANDS; band += 1) {
    let key = 0
    for (const [times, plus] of functions.slice(band * ROWS, (band + 1) * ROWS))
      key = mix(key ^ leastOf(hashes, times, plus))
    keys.push(keyOf(band, key))
  }
  return keys
}

function leastOf(hashes: readonly number[], times: number, plus: number): number {
  let least = 0x7fffffff
  for (const hash of hashes) {
    const value = Math.imul(hash ^ (hash >>> 16), times) + plus
    const mixed = (value ^ (value >>> 13)) | 0
    if (mixed < least) least = mixed
  }
  return least
}

/** The number of the band is part of the key: equal keys of two bands mean nothing. */
function keyOf(band: number, key: number): number {
  return mix(key + Math.imul(band + 1, 0x27d4eb2f))
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash)
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}
