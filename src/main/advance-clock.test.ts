import { describe, expect, it } from 'vitest'
import { advanceClock, type Clockwork, targetOf } from './advance-clock.ts'

const at = (hour: number): Date => new Date(Date.UTC(2026, 9, 1, hour))

/** A clockwork in which each thing, when done, makes the next one due. */
function fake(dues: Date[], does = 1): Clockwork & { log: string[] } {
  let now = at(0)
  const log: string[] = []
  return {
    log,
    now: async () => now,
    moveTo: async (instant) => {
      now = instant
    },
    nextDue: async () => dues[0] ?? null,
    runDue: async () => {
      if (dues[0] === undefined || dues[0] > now) return 0
      if (does > 0) log.push(`${dues.shift()?.getUTCHours()}@${now.getUTCHours()}`)
      return does
    },
  }
}

describe('advancing the test clock', () => {
  it('stops at every due instant, so that each warning carries its own time', async () => {
    const clock = fake([at(2), at(5), at(5), at(9)])
    expect(await advanceClock(clock, at(8))).toBe(3)
    expect(clock.log).toEqual(['2@2', '5@5', '5@5'])
    expect(await clock.now()).toEqual(at(8))
  })

  it('never goes back and never runs in a circle', async () => {
    await expect(advanceClock(fake([]), new Date(0))).rejects.toThrow('never goes back')
    await expect(advanceClock(fake([at(1)], 0), at(8))).rejects.toThrow('could not be done')
  })

  it('takes spans and instants with an offset, nothing that could be read in two ways', () => {
    expect(targetOf('3d', at(0))).toEqual(new Date(Date.UTC(2026, 9, 4)))
    expect(targetOf('+90m', at(0))).toEqual(new Date(Date.UTC(2026, 9, 1, 1, 30)))
    expect(targetOf('2026-10-01T09:00:00+08:00', at(0))).toEqual(at(1))
    for (const vague of ['3', 'tomorrow', '2026-10-01', '2026-10-01T09:00:00', '1y'])
      expect(targetOf(vague, at(0))).toBeUndefined()
  })
})
