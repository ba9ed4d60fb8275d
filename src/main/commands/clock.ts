import { setTestClock } from '#platform/db/installation'
import { advanceClock, targetOf } from '../advance-clock.ts'
import { createApp } from '../app.ts'
import { clockworkOf } from '../chores.ts'
import { BadUsage, type Command } from '../command.ts'
import { ownerUrl, withDatabase } from '../open-database.ts'
import { progressOn } from '../progress.ts'

export const clock: Command = {
  about: 'Sets or advances the test clock (only with ONEDOOR_TEST_CLOCK=1).',
  usage: 'set <instant> | advance <span or instant>     (3d, 36h, 90m, 2026-10-01T09:00:00+08:00)',
  async run({ settings, args: [verb, text, ...more] }) {
    if (!settings.testClock)
      throw new Error('The test clock is off: set ONEDOOR_TEST_CLOCK=1 for this installation first.')
    if ((verb !== 'set' && verb !== 'advance') || text === undefined || more.length > 0)
      throw new BadUsage('Say set or advance, and how far.')
    await withDatabase(settings, async (database) => {
      const app = createApp(settings, database.urls)
      try {
        const clockwork = clockworkOf(app, ownerUrl(database))
        const until = targetOf(text, await clockwork.now())
        if (until === undefined) throw new BadUsage(`"${text}" is neither a span nor an instant with its offset.`)
        const bar = progressOn()
        if (verb === 'set') await setTestClock(ownerUrl(database), until)
        const stops = verb === 'set' ? 0 : await advanceClock(clockwork, until, (at) => bar.show(at.toISOString()))
        bar.end()
        console.log(`The test clock shows ${until.toISOString()}${verb === 'set' ? '' : ` after ${stops} stops`}.`)
      } finally {
        await app.close()
      }
    })
  },
}
