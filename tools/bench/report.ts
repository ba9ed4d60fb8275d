import { cpus, release, totalmem } from 'node:os'
import type { Figures } from './bench.ts'
import { type Compared, median, middle, type Stretch } from './measure.ts'

/** The figures as docs/benchmarks.md shows them. */
export function report(figures: Figures, at: Date): string {
  const lines = [
    '# Benchmarks',
    '',
    `Measured ${at.toISOString().slice(0, 10)} by \`npm run bench\` on ${machine()}. Load, server and database share this machine.`,
    '',
    'A figure is the median of alternating pairs in one run: the speed of a machine changes within minutes, a ratio within a pair',
    'does not. CPU is microseconds per operation, read from the processes themselves. The database is the embedded one with',
    '`fsync` and `synchronous_commit` on. Cases for the reading figures are generated (one in a hundred open); everything else is',
    'real work of the house: checks, redaction, the identity into the vault, journal, tasks, outbox, search row, idempotency key.',
    '',
    '## Intake',
    '',
    '| What | per second | p50 ms | p99 ms | CPU µs per operation |',
    '|---|---|---|---|---|',
    row('over HTTP, 16 connections', middle(figures.intake.a)),
    row(
      `the same ${figures.roundTrips.statements} statements raw, prepared and pipelined, 8 connections`,
      middle(figures.intake.b),
    ),
    row('by command, 16 at a time', middle(figures.byCommand)),
    '',
    `**HTTP / raw = ${two(figures.intake.ratio)}** (rounds: ${figures.intake.ratios.map(two).join(', ')}; target ≥ 0.4).`,
    ...pgbench(figures),
    '',
    ...kindsOf(figures),
    ...reading(figures),
    '## How to repeat it',
    '',
    '`npm run bench` measures everything (about a quarter of an hour, most of it generating cases); `npm run bench -- --quick` takes',
    'small numbers of cases and short rounds. It runs in a temporary folder with its own PostgreSQL and leaves nothing behind.',
    '`--kinds` measures the inbox of both kinds of case alone, `--dispatch` class and unit on an invented city. `--write` puts what was',
    'measured into its sections of this page and leaves the others, which other commands printed. The raw arm sends what the intake itself sent, recorded from the connection, with',
    'fresh ids each time; the pgbench arm is the same as a script and is left out where pgbench is not installed.',
    '',
  ]
  return lines.join('\n')
}

function pgbench({ pgbench: runs }: Figures): string[] {
  if (runs.length === 0) return ['', 'pgbench is not installed on this machine.']
  const [share, tps] = [median(runs.map((one) => one.share)), median(runs.map((one) => one.tps))]
  return [
    '',
    `HTTP / pgbench with the same statements (8 clients, ${Math.round(tps)}/s) = ${two(share)} (later target ≥ 0.55).`,
  ]
}

/** One inbox for both kinds of case, as a section of the page. */
export function kindsOf({ plan, kinds: compared }: Pick<Figures, 'plan' | 'kinds'>): string[] {
  if (!compared) return []
  const { requests, applications } = compared
  const line = (name: string, one: Compared): string[] => [
    row(`inbox page, ${count(plan.applications)} ${name}`, middle(one.a)),
    row(`the same statements raw, ${count(plan.applications)} ${name}`, middle(one.b)),
  ]
  return [
    '## One inbox for both kinds of case',
    '',
    '| What | per second | p50 ms | p99 ms | CPU µs per operation |',
    '|---|---|---|---|---|',
    ...line('requests', requests),
    ...line('applications', applications),
    '',
    `**Inbox page / raw: requests ${two(requests.ratio)}, applications ${two(applications.ratio)}** (target: the same within a tenth; here ${two(applications.ratio / requests.ratio)}).`,
    '',
  ]
}

function reading({ plan, inbox, reads }: Figures): string[] {
  if (!inbox) return []
  return [
    '## Reading',
    '',
    '| What | per second | p50 ms | p99 ms | CPU µs per operation |',
    '|---|---|---|---|---|',
    row(`inbox page of a unit, ${count(plan.small)} cases`, middle(inbox.b)),
    row(`inbox page of a unit, ${count(plan.large)} cases`, middle(inbox.a)),
    ...reads.map(({ name, stretches }) => row(`${name}, ${count(plan.large)} cases`, middle(stretches))),
    '',
    `**Inbox page at ${count(plan.large)} / at ${count(plan.small)} = ${two(slower(inbox))} times as slow** (target ≤ 2).`,
    '',
  ]
}

function slower({ ratio }: Compared): number {
  return 1 / ratio
}

function row(name: string, one: Stretch): string {
  const cpu = Object.entries(one.cpu).map(([process, micros]) => `${process} ${Math.round(micros)}`)
  return `| ${name} | ${Math.round(one.perSecond)} | ${one.p50.toFixed(1)} | ${one.p99.toFixed(1)} | ${cpu.join(' · ')} |`
}

function two(value: number): string {
  return value.toFixed(2)
}

function count(cases: number): string {
  return cases.toLocaleString('en')
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.versions.node}`
}
