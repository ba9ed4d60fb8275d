import type { Command } from './command.ts'

/** Every subcommand. Each is loaded only when it is called, so that help and small commands answer at once. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  server: async () => (await import('./commands/server.ts')).server,
  worker: async () => (await import('./commands/worker.ts')).worker,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  seed: async () => (await import('./commands/seed.ts')).seed,
  city: async () => (await import('./commands/city.ts')).city,
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  insight: async () => (await import('./commands/insight.ts')).insight,
  licence: async () => (await import('./commands/licence.ts')).licence,
  clock: async () => (await import('./commands/clock.ts')).clock,
  bench: async () => (await import('./commands/bench.ts')).bench,
  soak: async () => (await import('./commands/soak.ts')).soak,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
}
