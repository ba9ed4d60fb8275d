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
    if (flag('dispatch')) return measureDispatch(flag('quick'))
    const [{ runBench, runKinds, writeFigures }, { kindsOf, report }] = await Promise.all([
      import('../../../tools/bench/bench.ts'),
      import('../../../tools/bench/report.ts'),
    ])
    const size = flag('quick')
      ? { small: 10_000, large: 100_000, applications: 100_000, rounds: 3, seconds: 1.5 }
      : { small: 100_000, large: 1_000_000, applications: 100_000, rounds: 5, seconds: 4 }
    const say = (line: string): void => console.error(line)
    if (flag('kinds')) {
      const plan = { ...size, inbox: true }
      console.log(kindsOf({ plan, kinds: await runKinds(plan, say) }).join('\n'))
      return
    }
    const figures = await runBench({ ...size, inbox: !flag('intake') }, say)
    const text = report(figures, new Date())
    console.log(text)
    if (flag('write')) writeFigures(join(homeFolder(), 'docs', 'benchmarks.md'), text)
  },
}

/** Its section of docs/benchmarks.md is printed, and put there by hand with what ran beside it. */
async function measureDispatch(quick: boolean): Promise<void> {
  const { dispatchReport, runDispatch } = await import('../../../tools/bench/dispatch.ts')
  const plan = { count: quick ? 1500 : 3000, days: 425, seed: 'bench' }
  console.log(dispatchReport(await runDispatch(plan, (line) => console.error(line))))
}
