import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { homeFolder } from '#platform/config/home'
import type { Command } from '../command.ts'

export const bench: Command = {
  about: 'Measures intake, inbox, case page and search on a temporary installation.',
  usage: '[--quick] [--intake|--kinds|--dispatch] [--write]',
  options: {
    quick: { type: 'boolean', about: 'short rounds over small numbers of cases' },
    intake: { type: 'boolean', about: 'only the intake' },
    kinds: { type: 'boolean', about: 'only the inbox, over requests and over applications' },
    dispatch: { type: 'boolean', about: 'only class, unit and wrong dispatch, on an invented city' },
    write: { type: 'boolean', about: 'put the result into docs/benchmarks.md' },
  },
  async run({ flag }) {
    const text = await measured(flag)
    console.log(text)
    if (flag('write')) await write(text)
  },
}

type Flag = (name: string) => boolean

/** What is printed: the whole page, or the one section that was asked for. */
async function measured(flag: Flag): Promise<string> {
  if (flag('dispatch')) return byItself('dispatch', await measureDispatch(flag('quick')))
  const [{ runBench, runKinds }, { kindsOf, report }] = await Promise.all([
    import('../../../tools/bench/bench.ts'),
    import('../../../tools/bench/report.ts'),
  ])
  const size = flag('quick')
    ? { small: 10_000, large: 100_000, applications: 100_000, rounds: 3, seconds: 1.5 }
    : { small: 100_000, large: 1_000_000, applications: 100_000, rounds: 5, seconds: 4 }
  const say = (line: string): void => console.error(line)
  if (flag('kinds')) {
    const plan = { ...size, inbox: true }
    return byItself('kinds', kindsOf({ plan, kinds: await runKinds(plan, say) }).join('\n'))
  }
  return report(await runBench({ ...size, inbox: !flag('intake') }, say), new Date())
}

/** The head of the page says when the rest was measured. */
function byItself(option: string, section: string): string {
  const day = new Date().toISOString().slice(0, 10)
  return `${section.trim()}\n\nMeasured by itself with \`npm run bench -- --${option}\` on ${day}.\n`
}

async function measureDispatch(quick: boolean): Promise<string> {
  const { dispatchReport, runDispatch } = await import('../../../tools/bench/dispatch.ts')
  const plan = { count: quick ? 1500 : 3000, days: 425, seed: 'bench' }
  return dispatchReport(await runDispatch(plan, (line) => console.error(line)))
}

/** Puts it into the published page; sections that were not measured stay, what else ran is added by hand. */
async function write(text: string): Promise<void> {
  const { pageWith } = await import('../../../tools/bench/page.ts')
  const file = join(homeFolder(), 'docs', 'benchmarks.md')
  const page = existsSync(file) ? readFileSync(file, 'utf8') : ''
  writeFileSync(file, pageWith(page, text))
}
