import { readFile } from 'node:fs/promises'
import { placesSchema } from '#domains/hotline'
import { findPlace } from '#domains/insight'
import { compileGazetteer, type FoundPlace, placeOf, toponymsOf } from '#rules/insight'
import { BadUsage, type Invocation } from '../../command.ts'
import { fileLines } from './file-lines.ts'
import { withHouse } from './with-house.ts'

type Message = { subject: string; text: string }

/** `onedoor insight places <file.jsonl>`: in how many messages of a file a place is named, and how surely. */
export async function run(invocation: Invocation): Promise<void> {
  const [file] = invocation.args
  if (file === undefined) throw new BadUsage('Name a file of messages, one JSON object a line.')
  const messages = await readMessages(file)
  const map = invocation.text('places')
  const started = process.cpuUsage()
  const found = map === undefined ? await byTheCity(invocation, messages) : byMap(await readMap(map), messages)
  const { user, system } = process.cpuUsage(started)
  const facts = factsOf(found, (user + system) / 1000 / messages.length)
  process.stdout.write(invocation.flag('json') ? `${JSON.stringify(facts)}\n` : `${told(facts)}\n`)
}

type Found = readonly (FoundPlace | null)[]

/** By the names the city has in force. */
async function byTheCity(invocation: Invocation, messages: readonly Message[]): Promise<Found> {
  return withHouse(invocation, (ctx) =>
    ctx.reading('insight.suggest', async (tx) => {
      const found: (FoundPlace | null)[] = []
      for (const message of messages) found.push(await findPlace(tx, message))
      return found
    }),
  )
}

/** By the names of a file alone, as `onedoor import messages --places` takes it. */
function byMap(map: Readonly<Record<string, string>>, messages: readonly Message[]): Found {
  const gazetteer = compileGazetteer(toponymsOf(map))
  return messages.map((message) => placeOf(gazetteer, message))
}

async function readMap(file: string): Promise<Readonly<Record<string, string>>> {
  const read = placesSchema.safeParse(parsed(await contentOf(file)))
  if (!read.success) throw new BadUsage(`${file} is no map of names to 12-digit places.`)
  return read.data
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

async function contentOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new BadUsage(`There is no file ${file}, or it cannot be read.`)
  })
}

async function readMessages(file: string): Promise<Message[]> {
  const messages = (await fileLines(file)).map(({ no, line }) => messageOf(line, no))
  if (messages.length === 0) throw new BadUsage(`${file} holds no message.`)
  return messages
}

function messageOf(line: string, no: number): Message {
  try {
    const { subject, detail, text = detail } = JSON.parse(line) as Record<string, unknown>
    if (typeof subject === 'string' && typeof text === 'string') return { subject, text }
  } catch {
    // said below, with the number of the line
  }
  throw new BadUsage(`Line ${no} is no message with subject and detail.`)
}

const SURE = 0.8
const LEVELS = { district: 6, street: 9, village: 12 } as const

function factsOf(found: Found, cpuMsPerMessage: number) {
  const places = found.flatMap((one) => (one ? [one] : []))
  const kinds: Record<string, number> = {}
  for (const { kind } of places) kinds[kind] = (kinds[kind] ?? 0) + 1
  const downTo = (digits: number): number => places.filter(({ place }) => !/^0*$/.test(place.slice(digits - 3))).length
  return {
    messages: found.length,
    found: places.length,
    share: places.length / found.length,
    sure: places.filter(({ confidence }) => confidence >= SURE).length,
    withPoint: places.filter(({ lon }) => lon !== null).length,
    withAddress: places.filter(({ address }) => address !== null).length,
    ...{ toStreet: downTo(LEVELS.street), toVillage: downTo(LEVELS.village) },
    kinds,
    cpuMsPerMessage,
  }
}

function told(facts: ReturnType<typeof factsOf>): string {
  const of = (count: number): string => `${count} (${((100 * count) / facts.messages).toFixed(1)} %)`
  return [
    `${facts.messages} messages`,
    `place found          ${of(facts.found)}`,
    `at least ${SURE} sure     ${of(facts.sure)}`,
    `down to the street   ${of(facts.toStreet)}`,
    `down to the village  ${of(facts.toVillage)}`,
    `with a point         ${of(facts.withPoint)}`,
    `with an address      ${of(facts.withAddress)}`,
    `by kind              ${Object.entries(facts.kinds)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
    `CPU a message        ${facts.cpuMsPerMessage.toFixed(3)} ms`,
  ].join('\n')
}
