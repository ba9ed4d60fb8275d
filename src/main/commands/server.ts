import { createApp } from '../app.ts'
import type { Command } from '../command.ts'
import { prepare } from '../prepare.ts'
import { serve } from '../serve.ts'
import { untilStopped } from '../shutdown.ts'

export const server: Command = {
  about: 'Serves API, console and portal, without a worker.',
  usage: '',
  async run({ settings }) {
    const { stopped } = untilStopped()
    const { database, close } = await prepare(settings, (sentence) => console.error(sentence))
    try {
      const app = createApp(settings, database.urls)
      const serving = await serve(app)
      console.log(`OneDoor is ready at ${serving.address}`)
      await stopped
      await serving.close()
      await app.close()
    } finally {
      await close()
    }
  },
}
