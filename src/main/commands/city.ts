import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { insist } from '#kit/ruling'
import { systemCtx } from '#platform/create-ctx'
import { readSheet } from '#platform/sheet/read-sheet'
import { seedNational } from '../../seed/index.ts'
import { fillHotline, openCity } from '../../seed/new-city.ts'
import { createApp } from '../app.ts'
import { BadUsage, type Command } from '../command.ts'
import { withDatabase } from '../open-database.ts'
import { upToDate } from '../prepare.ts'

export const city: Command = {
  about: 'Sets up a real city: its place, centre and first administrator. What is there already stays.',
  usage: '<6-digit code> --name <name> [--host <host>] [--places <file>] [--admin <account>] [--hotline]',
  options: {
    name: { type: 'string', value: 'name', about: 'what the city is called' },
    host: { type: 'string', value: 'host', about: 'the host name under which residents find it' },
    places: {
      type: 'string',
      value: 'file',
      about: 'CSV or XLSX: 12-digit code and name of each place, under a header',
    },
    admin: { type: 'string', value: 'account', about: 'the first administrator (default: admin)' },
    hotline: {
      type: 'boolean',
      about: 'load classes and emergency words, and a first catalogue from the units there are',
    },
  },
  async run({ settings, args: [code, ...more], text, flag }) {
    const name = text('name')
    if (code === undefined || !/^[1-9]\d{5}$/.test(code) || more.length > 0 || name === undefined)
      throw new BadUsage('Give the 6-digit code of the city and its name.')
    const host = text('host')
    const places = await placesIn(text('places'))
    const admin = { account: text('admin') ?? 'admin', password: randomBytes(12).toString('base64url') }
    await withDatabase(settings, async (database) => {
      await upToDate(database, (sentence) => console.error(sentence))
      const app = createApp(settings, database.urls)
      try {
        await seedNational(app.source)
        const ctx = systemCtx(app.source, code, 'set-up')
        const made = await openCity(ctx, { name, hosts: host === undefined ? [] : [host], places, admin })
        if (flag('hotline')) await fillHotline(ctx)
        console.log(`${name} (${code}) stands, with ${places.length} places from the list.`)
        if (made.admin) console.log(`First sign-in: ${admin.account} with the password ${admin.password}`)
      } finally {
        await app.close()
      }
    })
  },
}

/** Code and name from the first two columns; the header row says nothing. */
async function placesIn(file: string | undefined): Promise<{ code: string; name: string }[]> {
  if (file === undefined) return []
  const { rows } = insist(await readSheet(await readFile(file)))
  return rows.map(({ no, cells: [code = '', name = ''] }) => {
    if (!/^\d{12}$/.test(code) || name === '') throw new BadUsage(`Row ${no} needs a 12-digit code and a name.`)
    return { code, name }
  })
}
