import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sender } from './channel.ts'

/** Writes messages as JSON lines to a folder instead of sending them: for the demo city, trials and tests. */
export function sink(folder: string, kind: 'sms' | 'mail'): Sender {
  return {
    async send(message) {
      await mkdir(folder, { recursive: true })
      await appendFile(join(folder, `${kind}.jsonl`), `${JSON.stringify(message)}\n`, { mode: 0o600 })
      return { ref: `sink:${message.key}` }
    },
  }
}
