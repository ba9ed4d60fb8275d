import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  importMessages,
  importRequests,
  knownMappings,
  type Mapping,
  mappingSchema,
  placeFinder,
  placesSchema,
  type RefusedRow,
} from '#domains/hotline'
import { systemCtx } from '#platform/create-ctx'
import { csv } from '#platform/sheet/write'
import { advanceClock } from '../advance-clock.ts'
import { createApp, type WholeApp } from '../app.ts'
import { clockworkOf } from '../chores.ts'
import { BadUsage, type Command, type Invocation } from '../command.ts'
import { words } from '../domains.ts'
import { ownerUrl, withDatabase } from '../open-database.ts'
import { progressOn } from '../progress.ts'
import { matters } from './import-matters.ts'

/** What is taken where no word of a message points to a class; a city that has no such class leaves it to a person. */
const FALLBACK_CLASS = '150402'

export const importCommand: Command = {
  about: 'Takes over messages, orders or a catalogue of matters; can be broken off and run again.',
  usage:
    'messages <file.jsonl> [--replay] [--dispatch] [--places <map.json>] | requests <file.csv|xlsx> --mapping <nyc|file.json> | ' +
    'matters <file.json|jsonl|csv|xlsx>',
  options: {
    replay: {
      type: 'boolean',
      about: 'Give each message its own time on the test clock, with all that falls due between.',
    },
    dispatch: { type: 'boolean', about: 'Dispatch each message to the unit that the catalogue names.' },
    places: {
      type: 'string',
      value: 'file',
      about: 'JSON: names in the messages and the 12-digit places they stand for.',
    },
    mapping: { type: 'string', value: 'name or file', about: 'How the columns of the orders are to be read.' },
    report: {
      type: 'string',
      value: 'file',
      about: 'Where to write what became of the rows (default: <file>-report.csv here).',
    },
  },
  async run(invocation) {
    const [kind, file, ...more] = invocation.args
    const take = kinds[kind ?? '']
    if (take === undefined || file === undefined || more.length > 0)
      throw new BadUsage('Say messages, requests or matters, and name one file.')
    const bytes = await readFile(resolve(file)).catch(() => {
      throw new BadUsage(`The file ${file} cannot be read.`)
    })
    await withDatabase(invocation.settings, async (database) => {
      const app = createApp(invocation.settings, database.urls)
      try {
        await take({ app, invocation, file, bytes, owner: () => ownerUrl(database) })
      } finally {
        await app.close()
      }
    })
  },
}

export type Import = { app: WholeApp; invocation: Invocation; file: string; bytes: Buffer; owner(): string }

const kinds: Readonly<Record<string, (whole: Import) => Promise<void>>> = { messages, requests, matters }

async function messages({ app, invocation, file, bytes, owner }: Import): Promise<void> {
  const { settings } = invocation
  const replay = invocation.flag('replay')
  if (replay && !settings.testClock) throw new BadUsage('--replay needs the test clock: set ONEDOOR_TEST_CLOCK=1.')
  const bar = progressOn()
  const ctx = systemCtx(app.source, settings.city, 'import')
  const report = await importMessages(app.house.desk, ctx, {
    content: bytes.toString('utf8'),
    source: `messages-${basename(file).replace(/[^\w.-]/g, '_')}`.slice(0, 60),
    placeOf: placeFinder(await placesIn(invocation.text('places'))),
    dispatch: invocation.flag('dispatch'),
    fallbackClass: FALLBACK_CLASS,
    words,
    moveTo: replay ? mover(app, owner()) : undefined,
    progress: (done, all) => bar.show(line(done, all)),
  })
  bar.end()
  const { rows, taken, earlier, dispatched, unclassified, undispatched, refused } = report
  console.log(
    `${rows} messages: ${taken} taken, ${earlier} taken before, ${refused.length} refused; ${dispatched} dispatched, ` +
      `${undispatched} without a unit in the catalogue, ${unclassified} left unclassified.`,
  )
  await writeReport(invocation, file, refused)
}

async function requests({ app, invocation, file, bytes }: Import): Promise<void> {
  const bar = progressOn()
  const ctx = systemCtx(app.source, invocation.settings.city, 'import')
  const report = await importRequests(app.house.desk, ctx, {
    bytes,
    mapping: await mappingOf(invocation.text('mapping')),
    words,
    progress: (done, all) => bar.show(line(done, all)),
  })
  bar.end()
  const { rows, open, closed, earlier, unmatched, refused } = report
  console.log(`${rows} orders: ${open} open, ${closed} closed, ${earlier} taken before, ${refused.length} refused.`)
  for (const [unit, count] of Object.entries(unmatched)) console.log(`No unit stands for "${unit}": ${count} orders.`)
  await writeReport(invocation, file, refused)
}

/** Moves the test clock on, with everything that falls due on the way; a time already passed stays passed. */
function mover(app: WholeApp, owner: string): (instant: Date) => Promise<void> {
  const clockwork = clockworkOf(app, owner)
  let now: Date | undefined
  return async (instant) => {
    now ??= await clockwork.now()
    if (instant <= now) return
    await advanceClock(clockwork, instant)
    now = instant
  }
}

export function line(done: number, all: number): string {
  const share = all === 0 ? 1 : done / all
  const full = Math.round(share * 30)
  return `[${'█'.repeat(full)}${'·'.repeat(30 - full)}] ${done}/${all}`
}

async function placesIn(file: string | undefined): Promise<Readonly<Record<string, string>>> {
  return file === undefined ? {} : placesSchema.parse(await json(file))
}

async function mappingOf(name: string | undefined): Promise<Mapping> {
  if (name === undefined) throw new BadUsage('Name the mapping: --mapping nyc, or a file.')
  const parsed = mappingSchema.safeParse(Object.hasOwn(knownMappings, name) ? knownMappings[name] : await json(name))
  if (parsed.success) return parsed.data
  throw new BadUsage(
    `The mapping is not complete: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}.`,
  )
}

async function json(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(file), 'utf8'))
  } catch {
    throw new BadUsage(`The file ${file} is missing or not JSON.`)
  }
}

async function writeReport(invocation: Invocation, file: string, refused: readonly RefusedRow[]): Promise<void> {
  if (refused.length === 0) return
  const target = invocation.text('report') ?? `${basename(file)}-report.csv`
  const rows = refused.map(({ row, id, what, why }) => [row, id, what, why])
  await writeFile(resolve(target), csv({ name: 'report', head: ['row', 'id', 'what', 'why'], rows }))
  console.log(`What was refused, and why: ${target}`)
}
