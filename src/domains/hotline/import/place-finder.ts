import { z } from 'zod'
import { isPlaceCode } from '#kit/place-code'

/** Names as the messages write them, and the place each stands for: `{"A3区": "990103000000"}`. */
export const placesSchema = z.record(z.string().min(1).max(60), z.string().refine(isPlaceCode, 'a 12-digit place code'))

export type PlaceFinder = (subject: string, text: string) => string | null

/**
 * Finds the place of a message by the names in it: the longest name in the subject, else in the text. A name that another
 * one contains gives way (`A市A3区` is A3区, not A市).
 */
export function placeFinder(places: Readonly<Record<string, string>>): PlaceFinder {
  const names = Object.keys(places).sort((a, b) => levelOf(places[b]) - levelOf(places[a]) || b.length - a.length)
  const within = (text: string): string | undefined => names.find((name) => text.includes(name))
  return (subject, text) => {
    const name = within(subject) ?? within(text)
    return name === undefined ? null : (places[name] ?? null)
  }
}

/** How narrow a place is: digits before the trailing zeros. */
function levelOf(code: string | undefined): number {
  return (code ?? '').replace(/0+$/, '').length
}
