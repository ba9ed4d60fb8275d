import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { BadUsage, type Command } from '../command.ts'

/** What is taken where no word of a message points to a class. */
const FALLBACK_CLASS = '150402'

export const soak: Command = {
  about: 'The long tests, whole: kills during intake, and a year of messages handled on the test clock.',
  usage: '[--messages <file.jsonl>] [--kills <count>]',
  options: {
    messages: { type: 'string', value: 'file', about: 'JSON lines of messages; without it that part is left out' },
    kills: {
      type: 'string',
      value: 'count',
      about: 'how often the server is killed during intake (default 10, 0: not at all)',
    },
    limit: { type: 'string', value: 'count', about: 'only so many messages' },
  },
  async run({ text }) {
    const say = (line: string): void => console.error(line)
    const kills = count(text('kills') ?? '10')
    const failed: string[] = []
    if (kills > 0) failed.push(...(await killing(kills, say)))
    const file = text('messages')
    if (file === undefined) say('No --messages <file> was named: the year of messages is left out.')
    else failed.push(...(await handling(file, { say, limit: text('limit') })))
    console.log(failed.length === 0 ? 'Nothing was lost and every promise held.' : failed.slice(0, 100).join('\n'))
    if (failed.length > 0) throw new Error(`${failed.length} promises were broken.`)
  },
}

async function killing(kills: number, say: (line: string) => void): Promise<readonly string[]> {
  const { killDatabase, killServer } = await import('../../../tests/faults/kill-server.ts')
  const server = await killServer({ kills, say })
  console.log(`Server killed ${kills} times: ${server.acknowledged} acknowledged, ${server.faults.length} faults.`)
  const database = await killDatabase({ say })
  console.log(`Database killed: serving again after ${database.recoveredMs} ms, ${database.faults.length} faults.`)
  return [...server.faults, ...database.faults]
}

type Handling = { say(line: string): void; limit: string | undefined }

async function handling(file: string, { say, limit }: Handling): Promise<readonly string[]> {
  const whole = await readFile(resolve(file), 'utf8').catch(() => {
    throw new BadUsage(`The file ${file} cannot be read.`)
  })
  const content = limit === undefined ? whole : whole.split('\n').slice(0, count(limit)).join('\n')
  const { soakMessages } = await import('../../../tests/simulation/soak.ts')
  const { faults, ...figures } = await soakMessages({ content, file, fallbackClass: FALLBACK_CLASS, say })
  console.log(JSON.stringify(figures, null, 2))
  return faults
}

function count(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new BadUsage(`${text} is not a count.`)
  return Number(text)
}
