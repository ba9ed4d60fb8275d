import { cutMessage } from '#platform/text/cut'
import { type Grouped, measurePairs, type PairFigures, signatureOf } from '#rules/insight'
import { BadUsage, type Invocation } from '../../command.ts'
import { progressOn } from '../../progress.ts'
import { fileLines } from './file-lines.ts'

const FOLDS = 4

type Row = { subject: string; text: string; group: string; fold: number | null }

/** `onedoor insight duplicates <labelled.jsonl>`: how well messages about one matter are found by their text. */
export async function run({ args, flag }: Invocation): Promise<void> {
  const [file] = args
  if (file === undefined) throw new BadUsage('Name a file of messages with groups, one JSON object a line.')
  const rows = await readRows(file)
  const bar = progressOn()
  const started = process.cpuUsage()
  const folds = foldsOf(rows)
  const messages = rows.map((row, at): Grouped => {
    bar.show(`${at} of ${rows.length} messages`)
    return { signature: signatureOf(cutMessage(row)), group: row.group, fold: folds.get(row.group) ?? 0 }
  })
  const read = process.cpuUsage(started)
  const { figures } = measurePairs(messages)
  bar.end()
  const facts = {
    messages: rows.length,
    groups: new Set(rows.map(({ group }) => group)).size,
    ...figures,
    cpuMsPerMessage: (read.user + read.system) / 1000 / rows.length,
  }
  process.stdout.write(flag('json') ? `${JSON.stringify(facts)}\n` : `${told(facts)}\n`)
}

async function readRows(file: string): Promise<Row[]> {
  const rows = (await fileLines(file)).map(({ no, line }) => rowOf(line, no))
  if (rows.length < 2) throw new BadUsage(`${file} holds fewer than two messages.`)
  return rows
}

function rowOf(line: string, no: number): Row {
  const wrong = new BadUsage(`Line ${no} is no message with subject, detail and group.`)
  let read: unknown
  try {
    read = JSON.parse(line)
  } catch {
    throw wrong
  }
  if (typeof read !== 'object' || read === null) throw wrong
  const { subject, detail, text = detail, group, fold } = read as Record<string, unknown>
  if (typeof subject !== 'string' || typeof text !== 'string') throw wrong
  if (typeof group !== 'string' && typeof group !== 'number') throw wrong
  return { subject, text, group: String(group), fold: typeof fold === 'number' ? fold : null }
}

/** Folds as the file has them; without any, groups are dealt out in the order they appear. */
function foldsOf(rows: readonly Row[]): Map<string, number> {
  const folds = new Map<string, number>()
  for (const { group, fold } of rows) if (!folds.has(group)) folds.set(group, fold ?? folds.size % FOLDS)
  return folds
}

function told(facts: PairFigures & { messages: number; groups: number; cpuMsPerMessage: number }): string {
  const share = (value: number): string => value.toFixed(4)
  return [
    `${facts.messages} messages in ${facts.groups} groups; ${facts.pairs} pairs belong together.`,
    'A pair is two messages of one group, whatever their labels, counted once. Each fold is measured with the threshold that was best on the others.',
    '',
    `precision            ${share(facts.precision)}   (${facts.right} right, ${facts.wrong} wrong)`,
    `recall               ${share(facts.recall)}   (${facts.missed} missed)`,
    `F1                   ${share(facts.f1)}`,
    `met by a key         ${share(facts.candidateRecall)}   (${facts.compared} pairs compared)`,
    `thresholds           ${facts.thresholds.map(({ fold, threshold }) => `${fold}: ${threshold.toFixed(2)}`).join(', ')}`,
    `CPU a message        ${facts.cpuMsPerMessage.toFixed(2)} ms`,
  ].join('\n')
}
