import { containsPlace, parentPlace, placeLevel } from '#kit/place-code'
import { addressAfter, isCrossing, isNobody } from './address.ts'
import { type Gazetteer, type Mention, type PlaceKind, scan, type Toponym } from './gazetteer.ts'
import { type Plain, plain } from './plain.ts'

/** Where the words that named the place stand, counted in UTF-16 units of the text as it was given. */
export type Matched = { in: 'subject' | 'text'; from: number; to: number; words: string }

/** The place a message speaks of. */
export type FoundPlace = {
  /** 12-digit code. */
  place: string
  name: string
  kind: PlaceKind
  /** How likely it is the right one, 0 to 1. */
  confidence: number
  lon: number | null
  lat: number | null
  matched: readonly Matched[]
  /** The address as it was written, from the name to the house number; null where no more than the name was said. */
  address: string | null
}

export type PlaceAsked = {
  subject: string
  text: string
  /** What is known of the place already: a code of the form, to choose between names of the same sound. */
  near?: string | null | undefined
}

/** What follows in a long message is not read: whoever means a place says so early. */
const READ_AT_MOST = 4000
const SUBJECT_AT_MOST = 400
/** Names beyond these are a list, not a place. */
const MOST_MENTIONS = 40

type Said = Mention & { part: Matched['in']; weight: number; toponyms: readonly Toponym[] }
type Parts = Readonly<Record<Matched['in'], { plain: Plain; original: string }>>
type Choice = { said: Said; toponym: Toponym; score: number }

/**
 * The place of a message, or null where its words name none. Names in the subject speak louder than names in the text, early
 * ones louder than late ones; names that lie within each other support each other, and tell twins apart.
 */
export function placeOf(gazetteer: Gazetteer, asked: PlaceAsked): FoundPlace | null {
  const subject = asked.subject.slice(0, SUBJECT_AT_MOST)
  const text = asked.text.slice(0, READ_AT_MOST)
  const parts: Parts = {
    subject: { plain: plain(subject), original: subject },
    text: { plain: plain(text), original: text },
  }
  const said = [...mentionsIn(gazetteer, parts, 'subject'), ...mentionsIn(gazetteer, parts, 'text')].slice(
    0,
    MOST_MENTIONS,
  )
  const choices = said
    .flatMap((one) => one.toponyms.map((toponym) => ({ said: one, toponym })))
    .filter(({ toponym }) => toponym.kind !== 'city')
    .map((choice) => ({ ...choice, score: scoreOf(choice, said, asked.near ?? null) }))
  const best = choices.reduce<Choice | null>((top, one) => (top === null || one.score > top.score ? one : top), null)
  return best && settle(best, { choices, said, parts })
}

function mentionsIn(gazetteer: Gazetteer, parts: Parts, part: Matched['in']): Said[] {
  const { text } = parts[part].plain
  const loud = part === 'subject' ? 1.6 : 1
  return scan(gazetteer, text)
    .filter((mention) => !isNobody(text, mention))
    .map((mention, order) => ({
      ...mention,
      part,
      weight: loud * Math.max(0.4, 0.92 ** order) * (mention.short ? 0.6 : 1),
    }))
}

/** How much a kind of name says about the spot. */
const TELLING: Readonly<Record<Toponym['kind'], number>> = {
  ...{ city: 0, district: 0.45, street: 0.7, road: 0.75, community: 0.9, village: 0.9 },
  ...{ park: 0.85, school: 0.95, hospital: 0.85, station: 0.9, estate: 1, other: 0.9 },
}

function scoreOf({ said, toponym }: Omit<Choice, 'score'>, all: readonly Said[], near: string | null): number {
  const own = said.weight * TELLING[toponym.kind]
  const others = all
    .filter((one) => one !== said)
    .reduce((sum, one) => sum + one.weight * Math.max(...one.toponyms.map((other) => bond(toponym, other))), 0)
  return own + others + (near === null ? 0 : bond(toponym, { ...toponym, place: near }))
}

/** Whether two names can be parts of one address: one within the other speaks for it, different districts against it. */
function bond(one: Toponym, other: Toponym): number {
  if (one.kind === 'city' || other.kind === 'city' || placeLevel(other.place) === 'city') return 0
  if (containsPlace(one.place, other.place) || containsPlace(other.place, one.place)) return 0.5
  return one.place.slice(0, 6) === other.place.slice(0, 6) ? 0.1 : -0.3
}

/** How much better a twin must be than the other to be the one that was meant. */
const CLEAR = 0.25
const SURE: Readonly<Record<'full' | 'short', number>> = { full: 0.9, short: 0.62 }

type Seen = { choices: readonly Choice[]; said: readonly Said[]; parts: Parts }

function settle(best: Choice, { choices, said, parts }: Seen): FoundPlace | null {
  const { toponym } = best
  const twins = choices.filter((one) => one.said === best.said && one.toponym.place !== toponym.place)
  const open = twins.filter((one) => best.score - one.score < CLEAR)
  const sure = SURE[best.said.short ? 'short' : 'full'] * (twins.length > 0 ? 0.94 : 1)
  const supporting = said.filter((one) => one !== best.said && one.toponyms.some((other) => holds(other, toponym)))
  const against = said.filter((one) => one.toponyms.every((other) => isElsewhere(other, toponym)))
  const confidence = against.reduce(
    (left, one) => left * (one.part === best.said.part || one.part === 'subject' ? 0.9 : 0.95),
    supporting.length > 0 ? 1 - (1 - sure) * 0.4 : sure,
  )
  const address = addressOf(best.said, { said, parts })
  const matched = [best.said, ...supporting].map((one) => matchedOf(one, parts)).slice(0, 6)
  if (open.length > 0) return common([best, ...open], { confidence, matched, address })
  const crossing = crossingOf(best.said, { said, parts })
  const point = crossing ? between(toponym, crossing) : { lon: toponym.lon, lat: toponym.lat }
  return {
    place: toponym.place,
    name: toponym.name,
    kind: toponym.kind as PlaceKind,
    confidence: round(confidence),
    ...point,
    matched,
    address,
  }
}

/** Twins nobody can tell apart: what holds them all where they share a district, else the first with the odds it has. */
function common(twins: readonly Choice[], known: Pick<FoundPlace, 'confidence' | 'matched' | 'address'>): FoundPlace {
  const [first] = twins as readonly [Choice, ...Choice[]]
  const { name, kind } = first.toponym
  const above = lineOf(first.toponym.place).find((place) =>
    twins.every(({ toponym }) => containsPlace(place, toponym.place)),
  )
  const shared = above !== undefined && !['city', 'province'].includes(placeLevel(above))
  return {
    ...{ name, kind: kind as PlaceKind, lon: null, lat: null },
    place: shared ? above : first.toponym.place,
    ...known,
    confidence: round(shared ? known.confidence * 0.9 : known.confidence / twins.length),
  }
}

function lineOf(place: string): readonly string[] {
  const above = parentPlace(place)
  return above === null ? [place] : [place, ...lineOf(above)]
}

/** A wider name around a narrower one: 明湖区 says that 柳园路 is the one there. */
function holds(wide: Toponym, narrow: Toponym): boolean {
  return wide.kind !== 'city' && wide !== narrow && bond(wide, narrow) >= 0.5
}

function isElsewhere(other: Toponym, toponym: Toponym): boolean {
  return bond(other, toponym) < 0
}

function matchedOf({ part, from, to }: Said, parts: Parts): Matched {
  const { plain: read, original } = parts[part]
  const start = read.at[from] ?? 0
  const end = (read.at[to - 1] ?? start) + 1
  return { in: part, from: start, to: end, words: original.slice(start, end) }
}

/** The address from the first of the names that stand together to the house number. */
function addressOf(best: Said, { said, parts }: Omit<Seen, 'choices'>): string | null {
  const { plain: read, original } = parts[best.part]
  let first: Said = best
  for (const one of said.filter(({ part }) => part === best.part).reverse())
    if (one.to <= first.from && first.from - one.to <= 1) first = one
  const to = addressAfter(read.text, best.to)
  if (to === best.to && first === best) return null
  return original.slice(read.at[first.from] ?? 0, (read.at[to - 1] ?? 0) + 1)
}

/** The other road of “柳荫路与松涛路交叉口”. */
function crossingOf(best: Said, { said, parts }: Omit<Seen, 'choices'>): Toponym | null {
  const { text } = parts[best.part].plain
  const isRoad = (one: Said): boolean => one.toponyms.some(({ kind }) => kind === 'road')
  if (!isRoad(best)) return null
  const beside = said.find((one) => {
    if (one === best || one.part !== best.part || !isRoad(one)) return false
    const [left, right] = one.from < best.from ? [one, best] : [best, one]
    return isCrossing(text, left.to, right)
  })
  return beside?.toponyms.find(({ kind }) => kind === 'road') ?? null
}

/** Half way between the points of two roads; a guess worth showing only where they are near each other. */
function between(a: Toponym, b: Toponym): { lon: number | null; lat: number | null } {
  if (a.lon === null || a.lat === null || b.lon === null || b.lat === null) return { lon: a.lon, lat: a.lat }
  const near = Math.hypot(a.lon - b.lon, a.lat - b.lat) < NEAR_DEGREES
  return near ? { lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2 } : { lon: a.lon, lat: a.lat }
}
const NEAR_DEGREES = 0.03

function round(share: number): number {
  return Math.round(Math.min(0.99, share) * 100) / 100
}
