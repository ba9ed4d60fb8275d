import { placeLevel } from '#kit/place-code'
import { plain } from './plain.ts'

/** Kinds of names in the gazetteer (地名类别). */
export const placeKinds = [
  ...['district', 'street', 'community', 'village'],
  ...['road', 'estate', 'park', 'school', 'hospital', 'station', 'other'],
] as const
export type PlaceKind =
  | 'district'
  | 'street'
  | 'community'
  | 'village'
  | 'road'
  | 'estate'
  | 'park'
  | 'school'
  | 'hospital'
  | 'station'
  | 'other'

/** A name of the gazetteer (地名). `city` is the city itself: known, and no answer. */
export type Toponym = {
  name: string
  aliases: readonly string[]
  kind: PlaceKind | 'city'
  /** 12-digit code of the narrowest place it lies in. */
  place: string
  lon: number | null
  lat: number | null
}

/** A spelling of a name; `short` has lost the word that says what it is (明湖 for 明湖区) and may be a person or a firm. */
type Spelling = { toponym: Toponym; short: boolean }
type Node = { next: Map<string, Node>; spellings: Spelling[] }

/** All names of a city as one automaton. */
export type Gazetteer = { root: Node; names: number }

/** What stands in a text: where, and which names it may mean. */
export type Mention = { from: number; to: number; toponyms: readonly Toponym[]; short: boolean }

/** Compiles the names once; finding them in a text then takes one walk over it, however many there are. */
export function compileGazetteer(toponyms: readonly Toponym[]): Gazetteer {
  const root: Node = { next: new Map(), spellings: [] }
  for (const toponym of toponyms) {
    const full = [toponym.name, ...toponym.aliases]
    for (const name of new Set(full)) enter(root, name, { toponym, short: false })
    const short = shortForm(toponym)
    if (short !== null && !full.includes(short)) enter(root, short, { toponym, short: true })
  }
  return { root, names: toponyms.length }
}

function enter(root: Node, name: string, spelling: Spelling): void {
  const { text } = plain(name)
  if (text.length < 2) return
  let node = root
  for (const sign of text) {
    const next = node.next.get(sign) ?? { next: new Map(), spellings: [] }
    node.next.set(sign, next)
    node = next
  }
  node.spellings.push(spelling)
}

const ENDINGS: Readonly<Partial<Record<Toponym['kind'], RegExp>>> = {
  city: /市$/,
  district: /(?:新区|[区县市旗])$/,
  street: /(?:街道|镇|乡)$/,
}

/** 明湖 for 明湖区, 柳园 for 柳园街道; only where two Chinese characters remain. */
function shortForm({ name, kind }: Toponym): string | null {
  const ending = ENDINGS[kind]
  if (ending === undefined) return null
  const short = name.replace(ending, '')
  return short !== name && /^\p{Script=Han}{2,}$/u.test(short) ? short : null
}

const LATIN = /[0-9A-Z]/

/** All names in a plain text, the longest at each position; what one name has taken is not read again. */
export function scan({ root }: Gazetteer, text: string): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < text.length; ) {
    const found = longestAt(root, text, at)
    if (found) mentions.push(found)
    at = found ? found.to : at + 1
  }
  return mentions
}

function longestAt(root: Node, text: string, from: number): Mention | null {
  if (inside(text, from)) return null
  let node: Node | undefined = root
  let best: Mention | null = null
  for (let at = from; at < text.length; at += 1) {
    node = node.next.get(text.charAt(at))
    if (node === undefined) break
    if (node.spellings.length === 0 || inside(text, at + 1)) continue
    const full = node.spellings.filter(({ short }) => !short)
    const spellings = full.length > 0 ? full : node.spellings
    best = {
      ...{ from, to: at + 1, short: full.length === 0 },
      toponyms: [...new Set(spellings.map(({ toponym }) => toponym))],
    }
  }
  return best
}

/** Whether a position lies within a run of letters and digits: A3区 is not in BA3区. */
function inside(text: string, at: number): boolean {
  return LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at))
}

const KIND_ENDINGS: readonly (readonly [RegExp, Toponym['kind']])[] = [
  [/(?:小区|花园|家园|苑|公寓|新村)$/, 'estate'],
  [/(?:小学|中学|学校|幼儿园)$/, 'school'],
  [/(?:医院|卫生院)$/, 'hospital'],
  [/(?:公园|广场|游园)$/, 'park'],
  [/站$/, 'station'],
  [/社区$/, 'community'],
  [/村$/, 'village'],
  [/(?:街道|镇|乡)$/, 'street'],
  [/(?:路|街|巷|大道)$/, 'road'],
  [/[区县]$/, 'district'],
]

/** Names with their places and nothing else, as `{"A3区": "990103000000"}`: what they are is read from how they end. */
export function toponymsOf(map: Readonly<Record<string, string>>): readonly Toponym[] {
  return Object.entries(map).map(([name, place]) => {
    const level = placeLevel(place)
    const known = KIND_ENDINGS.find(([ending]) => ending.test(name))?.[1]
    const kind =
      level === 'city' || level === 'province' ? 'city' : (known ?? (level === 'district' ? 'district' : 'other'))
    return { name, aliases: [], kind, place, lon: null, lat: null }
  })
}
