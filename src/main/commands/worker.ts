import { runChores } from '#platform/jobs/loop'
import { createApp } from '../app.ts'
import { choresOf } from '../chores.ts'
import type { Command } from '../command.ts'
import { withDatabase } from '../open-database.ts'
import { untilStopped } from '../shutdown.ts'

export const worker: Command = {
  about: 'Does what falls due and delivers what has happened, without serving pages.',
  usage: '',
  async run({ settings }) {
    const { signal } = untilStopped()
    await withDatabase(settings, async ({ urls }) => {
      const app = createApp(settings, urls)
      await runChores(choresOf(app), app.logger, signal)
      await app.close()
    })
  },
}
