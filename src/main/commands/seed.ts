import { type CtxSource, systemCtx } from '#platform/create-ctx'
import {
  type AcceptanceSheet,
  DEMO_PASSWORD,
  demoAccounts,
  demoCity,
  seedAcceptance,
  seedDemo,
  seedDemoRegisters,
  seedHistory,
} from '../../seed/index.ts'
import { createApp, type WholeApp } from '../app.ts'
import { BadUsage, type Command } from '../command.ts'
import { withDatabase } from '../open-database.ts'
import { upToDate } from '../prepare.ts'

export const seed: Command = {
  about: 'Fills an installation with invented cities; what is there already stays.',
  usage: '--profile demo|acceptance [--history <requests>] [--json]',
  options: {
    profile: {
      type: 'string',
      value: 'name',
      about: 'demo: one whole city; acceptance: two small cities, 40 people with tokens',
    },
    history: {
      type: 'string',
      value: 'requests',
      about: 'demo: so many invented requests of the last fourteen months, with all that was done with them',
    },
    json: { type: 'boolean', about: 'print accounts, passwords and tokens as JSON' },
  },
  async run({ settings, text, flag }) {
    const profile = text('profile') ?? 'demo'
    if (profile !== 'demo' && profile !== 'acceptance') throw new BadUsage(`There is no profile ${profile}.`)
    const history = Number(text('history') ?? 0)
    if (!Number.isInteger(history) || history < 0 || history > MOST_HISTORY || (history > 0 && profile !== 'demo'))
      throw new BadUsage(`--history takes a number up to ${MOST_HISTORY}, for the profile demo.`)
    await withDatabase(settings, async (database) => {
      await upToDate(database, (sentence) => console.error(sentence))
      const app = createApp(settings, database.urls)
      try {
        const sheet = profile === 'demo' ? await demoSheet(app.source) : await seedAcceptance(app.source)
        if (history > 0) await tellHistory(app, history)
        console.log(flag('json') ? JSON.stringify(sheet, null, 2) : lines(sheet).join('\n'))
      } finally {
        await app.close()
      }
    })
  },
}

const MOST_HISTORY = 50_000

async function tellHistory({ source, house, blobs }: WholeApp, count: number): Promise<void> {
  const ctx = systemCtx(source, demoCity.city, 'seed')
  const until = await ctx.reading('casework.read', async (tx) => tx.now)
  const extent = { count, recent: Math.ceil(count / 16), days: 425, seed: 'yunze', until }
  const taken = await seedHistory({ desk: house.desk, blobs }, ctx, extent, (done, all) => {
    if (done % 500 === 0) console.error(`${done} of ${all} requests …`)
  })
  console.error(`${taken} requests with their past.`)
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
