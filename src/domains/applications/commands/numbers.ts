import { makeNumber } from '#kit/public-number'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import type { ApplicationDesk } from '../desk.ts'

/** A public number of an application of today (办件编号): the day, the city, six random digits, two check digits. */
export async function newNumber(desk: Pick<ApplicationDesk, 'cityMark'>, tx: Tx): Promise<string> {
  return makeNumber({ date: localDate(tx.now), kind: 'A', cityMark: await desk.cityMark(tx), random: tx.random(6) })
}

const UNIQUE = ['cases_number', 'applications_number', 'case_facts_number']

/** Whether two draws of the same day met: the unique constraint says so, and the next draw helps. */
export function isNumberClash(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'constraint' in error && UNIQUE.includes(String(error.constraint))
  )
}
