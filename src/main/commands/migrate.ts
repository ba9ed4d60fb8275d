import { migrate } from '#platform/db/migrate'
import { writeSnapshot } from '#platform/db/snapshot'
import type { Command } from '../command.ts'
import { ownerUrl, withDatabase } from '../open-database.ts'

export const migrateCommand: Command = {
  about: 'Brings the tables up to date.',
  usage: '[--snapshot]',
  options: { snapshot: { type: 'boolean', about: 'then write db/schema.sql from the catalogue (for developers)' } },
  async run({ settings, flag }) {
    await withDatabase(settings, async (database) => {
      const owner = ownerUrl(database)
      const applied = await migrate(owner)
      for (const name of applied) console.log(name)
      console.log(applied.length === 0 ? 'The tables are up to date.' : `${applied.length} migrations applied.`)
      if (flag('snapshot')) console.log(await writeSnapshot(owner))
    })
  },
}
