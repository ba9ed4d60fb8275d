import type { Demand } from '#rules/hotline'
import { diceOf } from '../insight/dice.ts'
import { ordinary, salt } from './salt-words.ts'

/** A request of the replayed day, in the order of time. */
export type DayMessage = {
  /** Minutes after local midnight, with their part. */
  minute: number
  subject: string
  text: string
  kind: Demand
  place: string
  isSalt: boolean
}

/** Daytime: eight in the morning to eight in the evening. */
export const FIRST_MINUTE = 8 * 60
export const LAST_MINUTE = 20 * 60
/** When the rumour reaches the city. */
export const RUMOUR = 8 * 60 + 40
/** As many calls as one city had in the daytime of 17 March 2011, and how many of them were about salt. */
export const WHOLE_DAY = 12_822
export const SALT_SHARE = 0.6

export type Asked = { requests: number; places: readonly string[]; seed: string; salt?: boolean }

/**
 * The daytime of a run on salt, the same for the same seed: ordinary requests as on any day, and from 08:40 on those about
 * salt, rising for two hours and fading towards the evening. Without salt it is the ordinary day before.
 */
export function saltDay({ requests, places, seed, salt: withSalt = true }: Asked): readonly DayMessage[] {
  const many = Math.round(requests * SALT_SHARE)
  const plain = Array.from({ length: requests - many }, (_, no) => message(`${seed}/plain/${no}`, places, false))
  const told = withSalt ? Array.from({ length: many }, (_, no) => message(`${seed}/salt/${no}`, places, true)) : []
  return [...plain, ...told].sort((a, b) => a.minute - b.minute)
}

function message(name: string, places: readonly string[], isSalt: boolean): DayMessage {
  const dice = diceOf(name)
  const minute = isSalt ? saltMinute(dice.roll('when'), dice.roll('peak')) : plainMinute(dice.roll('when'))
  const place = dice.pick('place', places)
  if (!isSalt) {
    const [subject, text, kind] = dice.pick('what', ordinary)
    return { minute, subject, text: `${text}${dice.pick('end', salt.plainEnds)}`, kind, place, isSalt }
  }
  const [opening, shop, matter, end] = [
    dice.pick('opening', salt.openings),
    dice.pick('shop', salt.shops),
    dice.pick('matter', salt.matters),
    dice.pick('end', salt.ends),
  ]
  return { minute, subject: matter, text: `${opening}${shop}${matter}，${end}`, kind: 'help', place, isSalt }
}

/** More in the morning and after lunch than at noon. */
function plainMinute(roll: number): number {
  const wave = 0.02 * Math.sin(4 * Math.PI * roll)
  return FIRST_MINUTE + (LAST_MINUTE - FIRST_MINUTE) * Math.min(0.9999, Math.max(0, roll + wave))
}

/** Half of them by a peak before noon, the others fading: two rolls, one early and one spread over the day. */
function saltMinute(when: number, peak: number): number {
  const span = LAST_MINUTE - RUMOUR
  return peak < 0.5 ? RUMOUR + 150 * Math.sqrt(when) : RUMOUR + span * when
}

/** The minute of the day at which a slice of so many minutes begins. */
export function firstOf(minutes: number): number {
  return minutes >= LAST_MINUTE - FIRST_MINUTE ? FIRST_MINUTE : RUMOUR - Math.min(20, Math.floor(minutes / 3))
}

/** A slice of the day as long as asked, beginning twenty minutes before the rumour, squeezed to so many requests. */
export function saltSlice(asked: Asked & { minutes: number }): readonly DayMessage[] {
  const from = firstOf(asked.minutes)
  const whole = saltDay({ ...asked, requests: Math.max(WHOLE_DAY, asked.requests) })
  const within = whole.filter(({ minute }) => minute >= from && minute < from + asked.minutes)
  const step = within.length / Math.min(asked.requests, within.length)
  return Array.from({ length: Math.min(asked.requests, within.length) }, (_, no) => within[Math.floor(no * step)])
    .flatMap((one) => one ?? [])
    .map((one) => ({ ...one, minute: one.minute - from }))
}
