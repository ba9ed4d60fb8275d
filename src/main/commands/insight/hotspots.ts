import { cutMessage } from '#platform/text/cut'
import { isBadRow, type Message, type Ranking, rankMatters, readVoteRow } from '#rules/insight'
import { BadUsage, type Invocation } from '../../command.ts'
import { fileLines } from './file-lines.ts'

const DAY = 86_400_000
const TOP = 20
const DISTRICT = /[A-Z]\d+[区县市]/u

type Read = { messages: Message[]; rows: number; unreadable: string[]; repeated: number }

/** `onedoor insight hotspots <votes.jsonl>`: which matters the messages of a file are about, the hottest first. */
export async function run({ args, text, flag }: Invocation): Promise<void> {
  const [file] = args
  if (file === undefined) throw new BadUsage('Name a file of messages with votes, one JSON object a line.')
  const top = Number(text('top') ?? TOP)
  if (!Number.isInteger(top) || top < 1) throw new BadUsage('--top is a whole number from 1.')
  const started = process.cpuUsage()
  const read = await readRows(file)
  const span = spanOf(read.messages)
  // A ranking over a year must still know its spring: heat halves in a third of the span.
  const { hottest, ...counts } = rankMatters(read.messages, {
    now: span.until,
    halfLifeDays: Math.max(7, span.days / 3),
    top,
  })
  const used = process.cpuUsage(started)
  const cpuSeconds = Math.round((used.user + used.system) / 10_000) / 100
  const facts = {
    ...{
      rows: read.rows,
      messages: read.messages.length,
      unreadableTimes: read.unreadable,
      repeatedIds: read.repeated,
    },
    ...counts,
    cpuSeconds,
  }
  if (flag('json')) process.stdout.write(`${JSON.stringify({ ...facts, hotspots: hottest.map(line) })}\n`)
  else process.stdout.write(`${table(hottest)}\n\n${summary(facts)}\n`)
}

async function readRows(file: string): Promise<Read> {
  const read: Read = { messages: [], rows: 0, unreadable: [], repeated: 0 }
  const ids = new Set<string>()
  for (const { no: at, line: raw } of await fileLines(file)) {
    const row = readVoteRow(raw)
    if (isBadRow(row))
      throw new BadUsage(
        `Line ${at} of ${file} is ${row.fault === 'json' ? 'no JSON' : 'no message with id and subject'}.`,
      )
    read.rows += 1
    if (row.at === null) read.unreadable.push(row.id)
    else if (ids.has(row.id)) read.repeated += 1
    else read.messages.push({ ...row, at: row.at, cut: { ...cutMessage(row), ...placed(`${row.subject}${row.text}`) } })
    ids.add(row.id)
  }
  if (read.messages.length === 0) throw new BadUsage(`${file} holds no message with a time that can be read.`)
  return read
}

/** The masked district a message names first, such as A3 区. */
function placed(text: string): { marks?: string[] } {
  const [district] = DISTRICT.exec(text) ?? []
  return district === undefined ? {} : { marks: [district] }
}

/**
 * The last time, and how many days lie between the first and the last but for the few that stand apart. A time far beyond all
 * others is a slip of the pen; were it taken for now, everything would be long past.
 */
function spanOf(messages: readonly Message[]): { until: number; days: number } {
  const times = messages.map(({ at }) => at).sort((a, b) => a - b)
  const apart = times.length > FEW_TIMES ? Math.max(1, Math.floor(times.length / 50)) : 0
  const [first = 0, last = 0] = [times[apart], times.at(-1 - apart)]
  const until = times.findLast((at) => at <= last + Math.max(last - first, DAY)) ?? last
  return { until, days: (last - first) / DAY }
}
/** Of fewer times none can be said to stand apart. */
const FEW_TIMES = 10

const day = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

function line({ title, heat, from, until, place, members, words }: Ranking, at: number) {
  return {
    rank: at + 1,
    title,
    heat: heat.total,
    why: heat,
    ...{ from: day(from), until: day(until), place, words, members },
  }
}

function table(ranked: readonly Ranking[]): string {
  return ranked
    .map(({ title, heat, from, until, place, members }, at) =>
      [
        `${String(at + 1).padStart(3)}  ${heat.total.toFixed(1).padStart(6)}  ${title}`,
        `             ${day(from)} – ${day(until)} · ${members.length} messages, ${heat.people} people, votes ${heat.votes} · ${place}`,
        `             recency × ${heat.recency}, growth × ${heat.growth}, severity × ${heat.severity}, focus × ${heat.focus} · ${members.slice(0, 8).join(' ')}${members.length > 8 ? ' …' : ''}`,
      ].join('\n'),
    )
    .join('\n')
}

function summary(facts: {
  rows: number
  messages: number
  unreadableTimes: readonly string[]
  matters: number
  ofThreeOrMore: number
  cpuSeconds: number
}): string {
  const unread =
    facts.unreadableTimes.length === 0 ? 'all times read' : `time unreadable in ${facts.unreadableTimes.join(', ')}`
  return `${facts.rows} rows, ${unread}; ${facts.matters} matters, ${facts.ofThreeOrMore} of three or more messages; ${facts.cpuSeconds} s of CPU.`
}
