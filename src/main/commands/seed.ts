import type { CtxSource } from '#platform/create-ctx'
import {
  type AcceptanceSheet,
  DEMO_PASSWORD,
  demoAccounts,
  seedAcceptance,
  seedDemo,
  seedDemoRegisters,
} from '../../seed/index.ts'
import { createApp } from '../app.ts'
import { BadUsage, type Command } from '../command.ts'
import { withDatabase } from '../open-database.ts'
import { upToDate } from '../prepare.ts'

export const seed: Command = {
  about: 'Fills an installation with invented cities; what is there already stays.',
  usage: '--profile demo|acceptance [--json]',
  options: {
    profile: {
      type: 'string',
      value: 'name',
      about: 'demo: one whole city; acceptance: two small cities, 40 people with tokens',
    },
    json: { type: 'boolean', about: 'print accounts, passwords and tokens as JSON' },
  },
  async run({ settings, text, flag }) {
    const profile = text('profile') ?? 'demo'
    if (profile !== 'demo' && profile !== 'acceptance') throw new BadUsage(`There is no profile ${profile}.`)
    await withDatabase(settings, async (database) => {
      await upToDate(database, (sentence) => console.error(sentence))
      const app = createApp(settings, database.urls)
      try {
        const sheet = profile === 'demo' ? await demoSheet(app.source) : await seedAcceptance(app.source)
        console.log(flag('json') ? JSON.stringify(sheet, null, 2) : lines(sheet).join('\n'))
      } finally {
        await app.close()
      }
    })
  },
}

type Sheet = {
  accounts: readonly { account: string; password: string; token?: string; role?: string; post?: string }[]
}

async function demoSheet(source: CtxSource): Promise<Sheet> {
  await seedDemo(source)
  await seedDemoRegisters(source)
  return { accounts: demoAccounts.map((one) => ({ ...one, password: DEMO_PASSWORD })) }
}

function lines(sheet: Sheet | AcceptanceSheet): string[] {
  return sheet.accounts.map((one) => {
    const post = 'post' in one ? one.post : one.role
    return `${one.account.padEnd(28)} ${one.password}  ${post ?? ''}`
  })
}
