import { writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { importMatters, type RowReport } from '#domains/matters'
import { say } from '#kit/words'
import { systemCtx } from '#platform/create-ctx'
import { csv } from '#platform/sheet/write'
import { words } from '../domains.ts'
import { progressOn } from '../progress.ts'
import { type Import, line } from './import.ts'

/** Takes over a catalogue of matters as drafts, with a report of every row: what was assumed, and what is missing. */
export async function matters({ app, invocation, file, bytes }: Import): Promise<void> {
  const bar = progressOn()
  const ctx = systemCtx(app.source, invocation.settings.city, 'import')
  const report = await importMatters(ctx, {
    bytes,
    mode: 'apply',
    progress: (done, all) => bar.show(line(done, all)),
  })
  bar.end()
  const { rows, added, changed, same, refused, complete } = report
  console.log(
    `${rows} rows: ${added} new drafts, ${changed} changed, ${same} as before, ${refused} refused; ${complete} complete enough to be published.`,
  )
  for (const [text, count] of remarksOf(report.lines)) console.log(`${count} rows: ${text}`)
  const target = invocation.text('report') ?? `${basename(file)}-report.csv`
  const lines = report.lines.map((one) => [one.row, one.name, one.outcome, told(one), gapsOf(one)])
  await writeFile(
    resolve(target),
    csv({ name: 'report', head: ['row', 'name', 'outcome', 'remarks', 'missing'], rows: lines }),
  )
  console.log(`Row by row, with what is missing: ${target}`)
}

function told({ remarks }: RowReport): string {
  return remarks.map(({ code, facts }) => (words[code] ? say(words[code], 'zh', facts) : code)).join(' ')
}

function gapsOf({ gaps }: RowReport): string {
  return gaps.map((gap) => gap.say.zh).join(' ')
}

/** What was assumed, most frequent first; refusals are in the file. */
function remarksOf(lines: readonly RowReport[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const one of lines.filter(({ outcome }) => outcome !== 'refused'))
    for (const { code, facts } of one.remarks) {
      const text = words[code] ? say(words[code], 'en', facts) : code
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  return [...counts].sort((a, b) => b[1] - a[1])
}
