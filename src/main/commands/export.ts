import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exportMatters } from '#domains/matters'
import { systemCtx } from '#platform/create-ctx'
import type { VersionState } from '#rules/matters'
import { createApp } from '../app.ts'
import { BadUsage, type Command } from '../command.ts'
import { withDatabase } from '../open-database.ts'

const formats = ['json', 'jsonl', 'csv', 'xlsx'] as const
const states: readonly VersionState[] = ['draft', 'submitted', 'scheduled', 'live', 'suspended', 'retired', 'cancelled']

export const exportCommand: Command = {
  about: 'Writes the catalogue of matters to a file that can be imported again.',
  usage: 'matters <file.json|jsonl|csv|xlsx> [--states live,draft]',
  options: {
    states: { type: 'string', value: 'list', about: `Which versions (default: live): ${states.join(', ')}.` },
  },
  async run(invocation) {
    const [kind, file, ...more] = invocation.args
    if (kind !== 'matters' || file === undefined || more.length > 0)
      throw new BadUsage('Say matters, and name one file.')
    const format = formats.find((one) => file.endsWith(`.${one}`))
    if (format === undefined) throw new BadUsage('The file must end in .json, .jsonl, .csv or .xlsx.')
    const asked = (invocation.text('states') ?? 'live').split(',')
    const chosen = states.filter((state) => asked.includes(state))
    if (chosen.length !== asked.length) throw new BadUsage(`States are ${states.join(', ')}.`)
    await withDatabase(invocation.settings, async (database) => {
      const app = createApp(invocation.settings, database.urls)
      try {
        const ctx = systemCtx(app.source, invocation.settings.city, 'export')
        const { body } = await exportMatters(ctx, { format, states: chosen })
        await writeFile(resolve(file), body)
        console.log(`Written: ${file}`)
      } finally {
        await app.close()
      }
    })
  },
}
