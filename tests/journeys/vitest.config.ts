import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Stories in residents' and officers' words, in Debian's Chromium, on the built product. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/journeys/**/*.journey.ts'],
    globalSetup: ['tests/journeys/support/product.ts'],
    pool: 'forks',
    // Two processors, one product: the stories follow one another.
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC' },
  },
})
