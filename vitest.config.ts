import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'tests/journeys/**', 'tests/soak/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/file-end.ts'],
    pool: 'forks',
    // Loading the house takes longer than most files run: the files of a process share its modules.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC' },
  },
})
