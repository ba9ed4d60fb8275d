import type { Words } from '#kit/words'

/** One field of the form, as the other side types or reads it. */
export type Field = { term: string; name: Words; value: string }

export type Header = {
  id: string
  city: string
  number: string
  type: string
  at: string
  matter: { taskCode: string; name: string }
  state: string
}

/** What leaves the house (CloudEvents 1.0, JSON): the step, the case, and the fields that the matter itself asks. */
export type Parcel = {
  specversion: '1.0'
  id: string
  source: string
  type: string
  subject: string
  time: string
  datacontenttype: 'application/json'
  data: { number: string; state: string; matter: Header['matter']; fields: Readonly<Record<string, string>> }
}

export function parcelOf({ id, city, number, type, at, matter, state }: Header, fields: readonly Field[]): Parcel {
  return {
    specversion: '1.0',
    id,
    source: `/onedoor/${city}`,
    type: `cn.onedoor.${type}`,
    subject: number,
    time: at,
    datacontenttype: 'application/json',
    data: { number, state, matter, fields: Object.fromEntries(fields.map(({ term, value }) => [term, value])) },
  }
}

const MINUTE = 60_000
/** Waits between tries: quickly at first, then patiently, about two days in all. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE)

/** Milliseconds until the next try; null: given up, an operator looks. */
export function waitAfter(attempts: number): number | null {
  return WAITS[attempts - 1] ?? null
}
