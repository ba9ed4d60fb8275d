import { readdirSync, readFileSync } from 'node:fs'

/** What one stretch of one arm gave. Times in milliseconds, CPU in microseconds per operation. */
export type Stretch = {
  operations: number
  perSecond: number
  p50: number
  p99: number
  cpu: Readonly<Record<string, number>>
}

/** An arm of a comparison: something that is done again and again by so many at a time. */
export type Arm = {
  name: string
  concurrency: number
  /** Does one operation, as the given one of those that work at the same time. */
  once(worker: number): Promise<unknown>
  /** Processes whose CPU counts, by what they are called in the table. */
  processes(): Readonly<Record<string, readonly number[]>>
}

/** Runs an arm for so long and tells how fast it was and what it cost. */
export async function stretch(arm: Arm, seconds: number): Promise<Stretch> {
  const times: number[] = []
  const before = cpuOf(arm.processes())
  const start = performance.now()
  const end = start + seconds * 1000
  const work = async (worker: number): Promise<void> => {
    while (performance.now() < end) {
      const from = performance.now()
      await arm.once(worker)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: arm.concurrency }, (_, worker) => work(worker)))
  const lasted = performance.now() - start
  const after = cpuOf(arm.processes())
  times.sort((a, b) => a - b)
  const cpu = Object.fromEntries(
    Object.entries(after).map(([name, spent]) => [name, ((spent - (before[name] ?? 0)) * 1e6) / times.length]),
  )
  return {
    operations: times.length,
    perSecond: (times.length * 1000) / lasted,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    cpu,
  }
}

export type Compared = { a: readonly Stretch[]; b: readonly Stretch[]; ratio: number; ratios: readonly number[] }

/** Seconds before anything counts. */
const WARM = 5

/** Alternating pairs: the machine's own speed changes within minutes, a ratio within a pair does not (decision 27). */
export async function pairs(
  a: Arm,
  b: Arm,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Compared> {
  // A process that has just started compiles while it works: that is not what a day looks like.
  await stretch(a, WARM)
  await stretch(b, WARM)
  const done: Compared & { a: Stretch[]; b: Stretch[] } = { a: [], b: [], ratio: 0, ratios: [] }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? ([a, b] as const) : ([b, a] as const)
    for (const arm of order) (arm === a ? done.a : done.b).push(await stretch(arm, seconds))
  }
  const ratios = done.a.map((one, round) => one.perSecond / (done.b[round]?.perSecond ?? Number.NaN))
  return { ...done, ratios, ratio: median(ratios) }
}

/** One arm on its own, in so many stretches. */
export async function several(arm: Arm, { rounds, seconds }: { rounds: number; seconds: number }): Promise<Stretch[]> {
  await stretch(arm, Math.min(0.5, seconds))
  const done: Stretch[] = []
  for (let round = 0; round < rounds; round += 1) done.push(await stretch(arm, seconds))
  return done
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0 ? Number.NaN : at(sorted, 0.5)
}

/** The middle one of several stretches, value by value. */
export function middle(stretches: readonly Stretch[]): Stretch {
  const of = (read: (one: Stretch) => number): number => median(stretches.map(read))
  const names = Object.keys(stretches[0]?.cpu ?? {})
  return {
    operations: of((one) => one.operations),
    perSecond: of((one) => one.perSecond),
    p50: of((one) => one.p50),
    p99: of((one) => one.p99),
    cpu: Object.fromEntries(names.map((name) => [name, of((one) => one.cpu[name] ?? 0)])),
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Seconds of CPU that processes have used so far. */
function cpuOf(processes: Readonly<Record<string, readonly number[]>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(processes).map(([name, pids]) => [name, pids.reduce((sum, pid) => sum + secondsOf(pid), 0)]),
  )
}

/** Linux counts CPU in hundredths of a second (proc(5), fields 14 and 15). */
function secondsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

/** A process and its children, such as PostgreSQL and its backends. */
export function familyOf(parent: number): number[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === parent)
  return [parent, ...children.map(Number)]
}

function parentOf(pid: number): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    )
  } catch {
    return -1
  }
}
