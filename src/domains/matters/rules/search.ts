import { initials, syllables } from '#kit/pinyin'
import { narrow } from '#kit/width'
import { synonyms } from './synonyms.ts'

/** What somebody typed, read in every way it may have been meant. */
export type Query = {
  /** As typed, in one width and case, without the words around the matter (我想办…、怎么办). */
  text: string
  /** The same thing in other words. */
  alike: readonly string[]
  /** Neighbouring characters, by which a slip of one of them is forgiven. */
  pairs: readonly string[]
  /** Neighbouring sounds, by which a wrong character of the same sound is forgiven. */
  soundPairs: readonly string[]
  /** Letters without spaces, as first letters or as whole sounds; null where Chinese was typed. */
  letters: string | null
}

/** What can be found, whatever it is: a matter, a bundle, an answer. */
export type Findable = { name: string; nameEn: string; keywords: readonly string[]; sounds: string; initials: string }

/** Why something was found, best reason first (检索理由). */
export const reasons = ['name', 'keyword', 'alike', 'initials', 'pinyin', 'words', 'slip', 'sound', 'mention'] as const
export type Reason = (typeof reasons)[number]
export type Match = { score: number; reason: Reason }

const around =
  /^(请问|我想要?|我要|想|怎么样?|如何|在?哪里|去哪儿?)+|(办理|申请|申办|怎么办|怎么弄|在哪里?办?|需要什么(材料|手续)?|要什么(材料|手续)?|流程|吗|呢)+$/gu
const doing = /^(办理|申请|申办|办)(?=.{2})/u

export function readQuery(typed: string): Query {
  const plain = narrow(typed).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 100)
  const bare = plain
    .replace(/[？?！!。，,]+$/u, '')
    .replace(around, '')
    .replace(doing, '')
    .trim()
  const text = bare.length >= 2 ? bare : plain
  const hasHan = /\p{Script=Han}/u.test(text)
  const letters = /^[a-z0-9 '’-]+$/.test(text) ? text.replace(/[^a-z0-9]/g, '') : null
  return {
    text,
    alike: synonyms
      .filter((group) =>
        group.some((word) => (word.length <= 3 && !/\p{Script=Han}/u.test(word) ? text === word : text.includes(word))),
      )
      .flatMap((group) => group.filter((word) => !text.includes(word))),
    pairs: pairsOf([...text.replaceAll(' ', '')]),
    soundPairs: hasHan ? pairsOf(syllables(text), '.') : [],
    letters: letters === null || letters.length < 2 ? null : letters,
  }
}

/** How well something fits what was typed; undefined: it only shares a stray sign. */
export function matchOf(query: Query, found: Findable, words: readonly string[]): Match | undefined {
  if (query.text === '') return undefined
  const name = found.name.toLowerCase()
  return direct(query, found, name) ?? byLetters(query, found) ?? loose(query, found, { name, words })
}

function direct({ text, alike }: Query, found: Findable, name: string): Match | undefined {
  const covers = (part: string, whole: string): number => (10 * part.length) / whole.length
  if (name.includes(text)) return { score: 80 + covers(text, name) + (name.startsWith(text) ? 5 : 0), reason: 'name' }
  if (found.nameEn.toLowerCase().includes(text) && text.length > 3)
    return { score: 78 + covers(text, found.nameEn), reason: 'name' }
  const keyword = found.keywords.find(
    (word) => word.toLowerCase().includes(text) || (word.length > 1 && text.includes(word)),
  )
  if (keyword !== undefined) return { score: 65 + Math.min(10, covers(keyword, text)), reason: 'keyword' }
  const other = alike.find((word) => name.includes(word) || found.keywords.includes(word))
  return other === undefined ? undefined : { score: 62 + Math.min(10, covers(other, name)), reason: 'alike' }
}

function byLetters({ letters }: Query, found: Findable): Match | undefined {
  if (letters === null) return undefined
  const names = found.initials.split('|')
  if (names.some((one) => one.startsWith(letters)))
    return { score: 68 + (names.includes(letters) ? 6 : 0), reason: 'initials' }
  if (names.some((one) => one.includes(letters))) return { score: 60, reason: 'initials' }
  const at = wholeSounds(found.sounds, letters)
  return at === undefined ? undefined : { score: at === 0 ? 70 : 64, reason: 'pinyin' }
}

/** Where in a name the letters begin as sounds, the last of which may be unfinished; undefined: nowhere. */
function wholeSounds(sounds: string, letters: string): number | undefined {
  for (const name of sounds.split('|')) {
    const each = name.split(' ')
    for (let at = 0; at < each.length; at += 1) {
      if (each.slice(at).join('').startsWith(letters) && letters.length > 3) return at
    }
  }
  return undefined
}

type Loose = { name: string; words: readonly string[] }

function loose(query: Query, found: Findable, { name, words }: Loose): Match | undefined {
  const weight = (list: readonly string[]): number => list.reduce((sum, word) => sum + word.length, 0)
  const hit = words.filter((word) => word.length > 1 && name.includes(word))
  const share = words.length === 0 ? 0 : weight(hit) / weight(words)
  if (share >= 0.5) return { score: 30 + 35 * share, reason: 'words' }
  const slip = overlap(query.pairs, pairsOf([...name]))
  if (slip >= 0.5) return { score: 50 * slip, reason: 'slip' }
  const sound = overlap(query.soundPairs, pairsOf(found.sounds.replaceAll('|', ' ').split(' '), '.'))
  if (sound >= 0.5 && query.soundPairs.length > 1) return { score: 48 * sound, reason: 'sound' }
  return hit.length > 0 || share > 0 ? { score: 20 + 20 * share, reason: 'mention' } : undefined
}

/** How much of what was typed occurs in the name. */
function overlap(typed: readonly string[], whole: readonly string[]): number {
  if (typed.length < 2) return 0
  const there = new Set(whole)
  return typed.filter((pair) => there.has(pair)).length / typed.length
}

export function pairsOf(units: readonly string[], glue = ''): readonly string[] {
  return [...new Set(units.slice(1).map((unit, at) => `${units[at] ?? ''}${glue}${unit}`))]
}

/** The sounds and first letters by which a name and its keywords are found. */
export function heard(name: string, keywords: readonly string[]): Pick<Findable, 'sounds' | 'initials'> {
  const names = [name.replace(/[（(][^）)]*[）)]/g, ''), ...keywords]
  return {
    sounds: names.map((one) => syllables(one).join(' ')).join('|'),
    initials: names.map(initials).join('|'),
  }
}

/** Marks under which a name stands in the index beside its words: pairs of characters, of sounds, of first letters. */
export function marksOf(found: Findable): readonly string[] {
  const names = [found.name, ...found.keywords]
  return [
    ...names.flatMap((name) => pairsOf([...name.toLowerCase()]).map((pair) => `b:${pair}`)),
    ...found.sounds.split('|').flatMap((name) => soundMarks(name.split(' '))),
    ...found.initials.split('|').flatMap((name) => pairsOf([...name]).map((pair) => `i:${pair}`)),
  ]
}

/** Under which marks a query looks. */
export function marksFor(query: Query): readonly string[] {
  const { letters } = query
  return [
    ...query.pairs.map((pair) => `b:${pair}`),
    ...query.alike.flatMap((word) => pairsOf([...word]).map((pair) => `b:${pair}`)),
    ...query.soundPairs.map((pair) => `s:${pair}`),
    ...(letters === null ? [] : pairsOf([...letters]).map((pair) => `i:${pair}`)),
    ...(letters === null || letters.length < 4 ? [] : [`l:${letters.slice(0, 4)}`]),
  ]
}

/** Pairs of sounds, and the first four letters from each sound on, so that unfinished typing finds them. */
function soundMarks(sounds: readonly string[]): readonly string[] {
  return [
    ...pairsOf(sounds, '.').map((pair) => `s:${pair}`),
    ...sounds.map(
      (_, at) =>
        `l:${sounds
          .slice(at, at + 4)
          .join('')
          .slice(0, 4)}`,
    ),
  ]
}
