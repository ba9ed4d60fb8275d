import { cutMessage, READ_BY_MODELS } from '#platform/text/cut'
import {
  alikeGroups,
  type CutMessage,
  FEWEST_SAMPLES,
  type Figures,
  groupedFolds,
  type Interval,
  intervals,
  type Measured,
  type Model,
  measure,
  predict,
  trainModel,
} from '#rules/insight'
import { BadUsage, type Invocation } from '../../command.ts'
import { type LabelledRow, readLabelled } from './labelled-rows.ts'

const FOLDS = 4
const SEED = 1
/** So many messages are said before the clock runs: what the engine does once is no cost of a message. */
const WARM_UP = 300

type Known = LabelledRow & { message: CutMessage; groupNo: string }

type Facts = Figures & {
  /** How it was measured: by folds of the one file, or on the second file. */
  by: 'folds' | 'test'
  interval: { macroF1: Interval; accuracy: Interval }
  cpuMsPerMessage: number
  trainSeconds: number
  trainCpuSeconds: number
  learnt: number
  leftOut: Model['leftOut']
  /** Lines without a label, by their numbers: of the first file, and of the second. */
  skipped: { lines: readonly number[]; testLines: readonly number[] }
  /** Messages of the second file whose label the first one does not teach; they count as wrong. */
  untaught: number
}

/** `onedoor insight evaluate <labelled.jsonl>`: how well labels are learnt, on messages that were not learnt from. */
export async function run({ args, text, flag }: Invocation): Promise<void> {
  const [file] = args
  if (file === undefined) throw new BadUsage('Name a file of labelled messages, one JSON object a line.')
  const { rows: lines, withoutLabel } = await readLabelled(file)
  const testFile = text('test')
  const test = testFile === undefined ? undefined : await readLabelled(testFile)
  const rows = known(lines)
  atLeastTwo(rows, file)
  say(`Learning from ${rows.length} messages`)
  const whole = timed(() => trainModel(samplesOf(rows), { seed: SEED }))
  const model = whole.result
  const taught = new Set(model.labels)
  const asked = test === undefined ? rows : known(test.rows)
  if (testFile !== undefined && !asked.some(({ label }) => taught.has(label)))
    throw new BadUsage(`No label of ${testFile} is among those of ${file}: there is nothing to measure.`)
  const said = test === undefined ? byFolds(rows) : saidBy(model, asked)
  const facts: Facts = {
    ...measure(said.outcomes),
    by: test === undefined ? 'folds' : 'test',
    interval: intervals(
      said.outcomes.map(({ truth, ranked }, at) => {
        return { truth, said: ranked[0]?.label ?? '', group: said.rows[at]?.groupNo ?? '' }
      }),
      SEED,
    ),
    cpuMsPerMessage: said.cpuMs / Math.max(1, said.outcomes.length),
    trainSeconds: whole.seconds,
    trainCpuSeconds: whole.cpuSeconds,
    learnt: rows.length - model.leftOut.reduce((sum, { count }) => sum + count, 0),
    leftOut: model.leftOut,
    skipped: { lines: withoutLabel, testLines: test?.withoutLabel ?? [] },
    untaught: asked.filter(({ label }) => !taught.has(label)).length,
  }
  process.stdout.write(flag('json') ? `${JSON.stringify(facts)}\n` : `${told(facts)}\n`)
}

/** Rows with their words and the group they belong to: as the file says, else by their likeness. */
function known(lines: readonly LabelledRow[]): Known[] {
  const messages = lines.map(({ subject, text }) => cutMessage({ subject, text }, READ_BY_MODELS))
  const named = lines.every(({ group }) => group !== null)
  const alike = named ? [] : alikeGroups(messages)
  return lines.map((line, at) => ({
    ...line,
    message: messages[at] ?? { subject: [], text: [] },
    groupNo: (named ? line.group : String(alike[at])) ?? '',
  }))
}

function atLeastTwo(rows: readonly Known[], file: string): void {
  const counts = new Map<string, number>()
  for (const { label } of rows) counts.set(label, (counts.get(label) ?? 0) + 1)
  if (counts.size < 2) throw new BadUsage(`${file} has one label only: there is nothing to tell apart.`)
  if ([...counts.values()].filter((count) => count >= FEWEST_SAMPLES).length < 2)
    throw new BadUsage(`Fewer than two labels of ${file} have ${FEWEST_SAMPLES} messages, which is the least to learn.`)
}

function samplesOf(rows: readonly Known[]) {
  return rows.map(({ message, label }) => ({ message, label }))
}

type Said = { rows: readonly Known[]; outcomes: Measured[]; cpuMs: number }

/** Each fold is answered by a model of the others. */
function byFolds(rows: readonly Known[]): Said {
  const named = rows.every(({ fold }) => fold !== null) && new Set(rows.map(({ fold }) => fold)).size > 1
  const dealt = groupedFolds(
    rows.map(({ groupNo }) => groupNo),
    FOLDS,
    SEED,
  )
  const foldOf = rows.map(({ fold }, at) => (named ? fold : dealt[at]) ?? 0)
  const folds = [...new Set(foldOf)].sort((a, b) => a - b)
  const parts = folds.map((fold) => {
    say(`Fold ${fold}: ${foldOf.filter((one) => one === fold).length} messages held out`)
    const model = trainModel(samplesOf(rows.filter((_, at) => foldOf[at] !== fold)), { seed: SEED })
    return saidBy(
      model,
      rows.filter((_, at) => foldOf[at] === fold),
    )
  })
  return {
    rows: parts.flatMap((one) => one.rows),
    outcomes: parts.flatMap(({ outcomes }) => outcomes),
    cpuMs: parts.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
  }
}

/** What the model says of each message, and the CPU it took with the cutting. */
function saidBy(model: Model, rows: readonly Known[]): Said {
  for (const row of rows.slice(0, WARM_UP)) predict(model, cutMessage(row, READ_BY_MODELS))
  const { result, cpuSeconds } = timed(() => rows.map((row) => predict(model, cutMessage(row, READ_BY_MODELS))))
  const outcomes = result.map((prediction, at) => ({ truth: rows[at]?.label ?? '', ...prediction }))
  return { rows, outcomes, cpuMs: cpuSeconds * 1000 }
}

function timed<T>(work: () => T): { result: T; seconds: number; cpuSeconds: number } {
  const [cpu, from] = [process.cpuUsage(), process.hrtime.bigint()]
  const result = work()
  const { user, system } = process.cpuUsage(cpu)
  return { result, seconds: Number(process.hrtime.bigint() - from) / 1e9, cpuSeconds: (user + system) / 1e6 }
}

function say(line: string): void {
  console.error(line)
}

function told(facts: Facts): string {
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`
  const f1 = (value: number): string => value.toFixed(4)
  const { interval, curve, leftOut, skipped } = facts
  const kept = curve.filter((_, at) => (at + 1) % 10 === 0)
  return [
    'messages  precision  recall      F1  label',
    ...facts.perLabel.map(({ label, count, precision, recall, f1: of }) =>
      [String(count).padStart(8), f1(precision).padStart(10), f1(recall).padStart(7), f1(of).padStart(7), label].join(
        ' ',
      ),
    ),
    '',
    'The most certain   right',
    ...kept.map(({ share, accuracy }) => `${percent(share).padStart(16)}  ${percent(accuracy)}`),
    '',
    `On ${facts.count} messages ${facts.by === 'folds' ? 'held out in grouped folds' : 'of the second file'}: macro-F1 ${f1(facts.macroF1)} ` +
      `(95 %: ${f1(interval.macroF1.low)} to ${f1(interval.macroF1.high)}), right ${percent(facts.accuracy)}, ` +
      `of the most certain 80 % right ${percent(facts.accuracyAt80)}, calibration error ${f1(facts.ece)}.`,
    `${facts.cpuMsPerMessage.toFixed(3)} ms of CPU a message with its cutting; learning from ${facts.learnt} messages took ` +
      `${facts.trainSeconds.toFixed(1)} s (${facts.trainCpuSeconds.toFixed(1)} s of CPU).`,
    ...leftOut.map(({ label, count }) => `Left out, too rare to be learnt: ${label} (${count}).`),
    ...(facts.untaught > 0
      ? [`${facts.untaught} messages have a label that could not be learnt; they count as wrong.`]
      : []),
    ...linesSkipped('the first file', skipped.lines),
    ...linesSkipped('the second file', skipped.testLines),
  ].join('\n')
}

function linesSkipped(file: string, lines: readonly number[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > 20 ? ' …' : ''
  return [`Lines without a label in ${file}, left out: ${lines.slice(0, 20).join(', ')}${more}.`]
}
