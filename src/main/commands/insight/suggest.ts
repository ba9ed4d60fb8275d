import { suggest } from '#domains/insight'
import { BadUsage, type Invocation } from '../../command.ts'
import { fileLines } from './file-lines.ts'
import { withHouse } from './with-house.ts'

type Message = { id: string | null; subject: string; text: string }

/** `onedoor insight suggest <text or file.jsonl>`: class, unit and place that the house would suggest. */
export async function run(invocation: Invocation): Promise<void> {
  const [given, ...more] = invocation.args
  if (given === undefined || more.length > 0) throw new BadUsage('Give one text in quotes, or one file of messages.')
  const isFile = given.endsWith('.jsonl')
  const messages = isFile ? await readMessages(given) : [{ id: null, subject: '', text: given }]
  const answers = await withHouse(invocation, async (ctx) => {
    const all: Answer[] = []
    for (const { id, subject, text } of messages)
      all.push({ id, ...(await suggest(ctx, { subject, text, place: null })) })
    return all
  })
  if (invocation.flag('json')) process.stdout.write(`${JSON.stringify(isFile ? answers : answers[0])}\n`)
  else for (const answer of answers) console.log(lines(answer).join('\n'))
}

type Answer = { id: string | null } & Awaited<ReturnType<typeof suggest>>

async function readMessages(file: string): Promise<Message[]> {
  const messages = (await fileLines(file)).map(({ no, line }) => readRow(line, `${file}, line ${no}`))
  if (messages.length === 0) throw new BadUsage(`${file} holds no message.`)
  return messages
}

function readRow(row: string, where: string): Message {
  let read: unknown
  try {
    read = JSON.parse(row)
  } catch {
    throw new BadUsage(`${where}: no JSON.`)
  }
  const { id, subject, detail, text = detail } = (read ?? {}) as Record<string, unknown>
  if (typeof text !== 'string') throw new BadUsage(`${where}: no text or detail.`)
  return { id: id === undefined ? null : String(id), subject: typeof subject === 'string' ? subject : '', text }
}

function lines({ id, source, classes, units, place }: Answer): string[] {
  const by = source.no === null ? 'by the words of the class tree, no model is in force' : `by model ${source.no}`
  return [
    `${id === null ? '' : `${id}: `}${classes.length === 0 ? 'not sure of anything' : 'suggested'}, ${by}`,
    ...classes.map(
      ({ code, pathZh, confidence, words }) =>
        `  ${Math.round(confidence * 100)} %  ${code} ${pathZh.join(' / ')}${words.length > 0 ? `  (${words.join('、')})` : ''}`,
    ),
    ...units.map(({ name, by: from, confidence }) => {
      const sure = confidence === null ? '' : `, ${Math.round(confidence * 100)} %`
      return `  → ${name} (${from}${sure})`
    }),
    ...(place ? [`  at ${place.name} ${place.place}, ${Math.round(place.confidence * 100)} %`] : []),
  ]
}
