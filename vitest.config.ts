import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'tests/journeys/**', 'tests/soak/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/fresh-modules.ts'],
    pool: 'forks',
    // Loading libraries takes longer than most files run: the files of a process share them, not the modules of the house.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC' },
  },
})
