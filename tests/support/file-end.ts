import { afterAll } from 'vitest'

/**
 * What a test file leaves open is closed when it ends. Test files share a process and its modules, because loading
 * the house anew takes longer than most of them run; this setup file alone is run again before each of them.
 */
const kept = globalThis as { onFileEnd?: (() => Promise<void>)[] }

/** Has something done when the test file that runs now is done. */
export function atFileEnd(work: () => Promise<void>): void {
  kept.onFileEnd ??= []
  kept.onFileEnd.push(work)
}

afterAll(async () => {
  const works = kept.onFileEnd ?? []
  kept.onFileEnd = []
  for (const work of works) await work()
})
