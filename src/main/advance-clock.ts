/** The test clock and what falls due under it. */
export type Clockwork = {
  now(): Promise<Date>
  moveTo(instant: Date): Promise<void>
  /** The next instant at which something falls due; null when nothing does. */
  nextDue(): Promise<Date | null>
  /** Does what is due now; answers how much that was. */
  runDue(): Promise<number>
}

/**
 * Moves the test clock to an instant and stops at every due instant on its way, so that what happens there happens at its
 * own time and in its order. Answers the number of stops.
 */
export async function advanceClock(
  clock: Clockwork,
  until: Date,
  see: (at: Date) => void = () => undefined,
): Promise<number> {
  let now = await clock.now()
  if (until < now) throw new Error(`The test clock shows ${now.toISOString()} and never goes back.`)
  let stops = 0
  for (let due = await clock.nextDue(); due !== null && due <= until; due = await clock.nextDue()) {
    const overdue = due <= now
    if (!overdue) {
      now = due
      await clock.moveTo(now)
    }
    see(now)
    stops += 1
    // What stays due at the same instant although it was run would keep us here for ever.
    if ((await clock.runDue()) === 0 && overdue)
      throw new Error(`Something due at ${due.toISOString()} could not be done.`)
  }
  await clock.moveTo(until)
  await clock.runDue()
  return stops
}

const units = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
const isUnit = (letter: string | undefined): letter is keyof typeof units => letter !== undefined && letter in units

/** `90m`, `36h`, `3d`, `2w` from now, or an instant such as 2026-10-01T09:00:00+08:00. */
export function targetOf(text: string, now: Date): Date | undefined {
  const [, amount, unit] = /^\+?(\d+)([mhdw])$/.exec(text) ?? []
  if (amount !== undefined && isUnit(unit)) return new Date(now.getTime() + Number(amount) * units[unit])
  const instant = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : undefined
  return instant && Number.isFinite(instant.getTime()) ? instant : undefined
}
