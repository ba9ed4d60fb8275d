import type { Settings } from '#platform/config/settings'
import { createApp } from '../app.ts'
import type { Command } from '../command.ts'
import { demoAccounts } from '../demo.ts'
import { prepare } from '../prepare.ts'
import { serve } from '../serve.ts'
import { untilStopped } from '../shutdown.ts'
import { keepWorker } from '../worker-process.ts'

export const start: Command = {
  about: 'Starts everything: database, server, worker, and a demo city when the installation is empty.',
  usage: '',
  async run({ settings }) {
    const { stopped } = untilStopped()
    const say = (sentence: string): void => console.log(sentence)
    const { database, close } = await prepare(settings, say)
    try {
      await open(settings, { database, say, stopped })
    } finally {
      await close()
    }
    say('OneDoor has stopped.')
  },
}

type House = {
  database: Parameters<typeof keepWorker>[0]['database']
  say(sentence: string): void
  stopped: Promise<void>
}

async function open(settings: Settings, { database, say, stopped }: House): Promise<void> {
  const app = createApp(settings, database.urls)
  try {
    const accounts = await demoAccounts(app, say)
    const serving = await serve(app)
    const worker = keepWorker({ settings, database, say })
    say(`OneDoor is ready at ${serving.address}`)
    for (const line of accounts) say(line)
    await stopped
    say('Stopping …')
    await worker.stop()
    await serving.close()
  } finally {
    await app.close()
  }
}
