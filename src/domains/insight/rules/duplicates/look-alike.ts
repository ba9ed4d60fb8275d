import { placeLevel } from '#kit/place-code'
import { type Signature, similarity, wordLikeness } from './signature.ts'

/** How near and how recent a look-alike must be for a class, and how alike (相似件规则). Kept as data by the city. */
export type LookAlikeRule = {
  /** Code of the class, or the beginning of one; empty for all classes. */
  classCode: string
  /** Metres between two points that count as one spot. */
  radius: number
  /** Days between the two messages. */
  days: number
  /** Score from which a candidate is shown, 0 to 1. */
  atLeast: number
}

/** Where the city has set nothing. */
export const USUAL_RULE: LookAlikeRule = { classCode: '', radius: 500, days: 60, atLeast: 0.5 }

/** The rule of the narrowest class that has one. */
export function ruleFor(rules: readonly LookAlikeRule[], classCode: string | null): LookAlikeRule {
  const fitting = rules.filter((rule) => (classCode ?? '').startsWith(rule.classCode))
  return fitting.reduce((best, rule) => (rule.classCode.length >= best.classCode.length ? rule : best), USUAL_RULE)
}

export type Point = { lon: number; lat: number }

/** A message as far as look-alikes are concerned; nothing in it says who wrote it. */
export type Described = {
  signature: Signature
  classCode: string | null
  /** 12 digits, or null where nobody knows. */
  place: string | null
  point: Point | null
  at: Date
}

/** How the places of two messages stand to each other. */
export type Nearness = 'spot' | 'village' | 'street' | 'district' | 'unknown' | 'apart'

/** A candidate with its score and what speaks for it. */
export type Likeness = {
  /** 0 to 1. */
  score: number
  /** Share of the texts that is the same, 0 to 1. */
  text: number
  near: Nearness
  /** Metres between the points; null where one has none. */
  metres: number | null
  /** Whole days between the two. */
  days: number
  sameClass: boolean
}

const DAY = 86_400_000
/** Words weigh less than runs of text: two messages of one class share words without being one matter. */
const WORDS = 0.85
/** What the place says, for and against. A template sent from two districts is not one matter. */
const PLACE: Readonly<Record<Nearness, { plus: number; times: number }>> = {
  spot: { plus: 0.2, times: 1 },
  village: { plus: 0.15, times: 1 },
  street: { plus: 0.06, times: 1 },
  district: { plus: 0, times: 1 },
  unknown: { plus: 0, times: 1 },
  apart: { plus: 0, times: 0.6 },
}
const SAME_CLASS = 0.08
/** Place and class alone prove nothing: without so much in common in words they add nothing. */
const FLOOR = 0.12

/** How likely two messages are about one matter: text and words first, then place, class and time. Symmetric. */
export function likeness(a: Described, b: Described, rule: LookAlikeRule): Likeness {
  const text = similarity(a.signature, b.signature)
  const base = Math.max(text, WORDS * wordLikeness(a.signature, b.signature))
  const metres = a.point && b.point ? distance(a.point, b.point) : null
  const near = nearness(a.place, b.place, metres === null ? null : metres <= rule.radius)
  const days = Math.floor(Math.abs(a.at.getTime() - b.at.getTime()) / DAY)
  const sameClass = a.classCode !== null && a.classCode === b.classCode
  const { plus, times } = PLACE[near]
  const bonus = base < FLOOR ? 0 : plus + (sameClass ? SAME_CLASS : 0)
  // Beyond the window the score fades instead of breaking off.
  const fresh = days <= rule.days ? 1 : Math.max(0.5, 1 - (0.5 * (days - rule.days)) / Math.max(rule.days, 1))
  return { score: Math.min(1, (base + bonus) * times * fresh), text, near, metres, days, sameClass }
}

function nearness(a: string | null, b: string | null, spot: boolean | null): Nearness {
  if (spot === true) return 'spot'
  if (a === null || b === null) return 'unknown'
  const wide = [a, b].some((code) => ['city', 'province'].includes(placeLevel(code)))
  if (wide) return 'unknown'
  if (a.slice(0, 6) !== b.slice(0, 6)) return 'apart'
  const levels = [placeLevel(a), placeLevel(b)]
  if (levels.every((level) => level === 'village') && a === b) return 'village'
  if (levels.every((level) => level !== 'district') && a.slice(0, 9) === b.slice(0, 9)) return 'street'
  return 'district'
}

const EARTH = 6_371_000

/** Metres between two points, good to a few metres within a city. */
export function distance(a: Point, b: Point): number {
  const rad = Math.PI / 180
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad)
  const y = (b.lat - a.lat) * rad
  return Math.round(EARTH * Math.hypot(x, y))
}
