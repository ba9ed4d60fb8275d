import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sender } from './channel.ts'

/** Writes messages as JSON lines to a folder instead of sending them: for the demo city, trials and tests. Files are counted. */
export function sink(folder: string, kind: 'sms' | 'mail'): Sender {
  return {
    async send({ attachments = [], ...message }) {
      await mkdir(folder, { recursive: true })
      const files = attachments.map(({ name, mediaType, body }) => ({ name, mediaType, bytes: body.byteLength }))
      const line = attachments.length === 0 ? message : { ...message, attachments: files }
      await appendFile(join(folder, `${kind}.jsonl`), `${JSON.stringify(line)}\n`, { mode: 0o600 })
      return { ref: `sink:${message.key}` }
    },
  }
}
