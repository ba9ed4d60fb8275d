import { advanceClock } from '../../src/main/advance-clock.ts'
import type { WholeHouse } from '../support/whole-house.ts'
import { leadFaults } from './invariants.ts'
import type { Message } from './messages.ts'
import type { Office } from './office.ts'

const DAY = 86_400_000
/** Local hours at which people have got to their next pieces of work. */
const HOURS = [9, 11, 14, 16] as const

export type Fortnight = {
  /** Local midnight of the first day. */
  from: Date
  days: number
  /** What comes in, over the first days. */
  messages: readonly Message[]
  filingDays: number
  isWorkingDay(day: Date): boolean
  say?(line: string): void
}

/** Plays the script: requests come in, people work in office hours of working days, the clock never stands still. */
export async function playFortnight(
  house: WholeHouse,
  office: Office,
  script: Fortnight,
): Promise<{ stops: number; faults: string[] }> {
  const waiting = [...script.messages]
  const perDay = Math.ceil(waiting.length / script.filingDays)
  const faults: string[] = []
  let stops = 0
  let round = 0
  for (let day = 0; day < script.days; day += 1) {
    const midnight = new Date(script.from.getTime() + day * DAY)
    for (const message of waiting.splice(0, perDay)) await office.file(message)
    for (const hour of HOURS) {
      stops += await advanceClock(house.clock, new Date(midnight.getTime() + hour * 3_600_000))
      round += 1
      if (script.isWorkingDay(midnight)) await office.work(round)
    }
    faults.push(...(await leadFaults(house)))
    script.say?.(`day ${day + 1} of ${script.days}`)
  }
  return { stops, faults }
}

/** Lets time pass until nothing falls due within the days, so that messages and the unreached come to their end. */
export async function letPass(house: WholeHouse, days: number): Promise<number> {
  const now = await house.clock.now()
  return advanceClock(house.clock, new Date(now.getTime() + days * DAY))
}
