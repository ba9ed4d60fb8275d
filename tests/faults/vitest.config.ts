import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Whole installations, killed while they work: `npm run faults`. The long ones are part of `npm run soak`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: { include: ['tests/faults/**/*.fault.ts'], pool: 'forks', maxWorkers: 1, hookTimeout: 60_000 },
})
