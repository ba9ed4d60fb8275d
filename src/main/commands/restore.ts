import { resolve } from 'node:path'
import { restore } from '#platform/backup/restore'
import { lockHolder } from '#platform/config/lock'
import { migrate } from '#platform/db/migrate'
import { BadUsage, type Command } from '../command.ts'
import { ownerUrl, withDatabase } from '../open-database.ts'
import { passphraseOf, passphraseOption } from '../passphrase.ts'
import { progressOn } from '../progress.ts'

export const restoreCommand: Command = {
  about: 'Puts a backup into an empty installation.',
  usage: '<file> [--passphrase-file <path>] [--replace]',
  options: {
    ...passphraseOption,
    replace: { type: 'boolean', about: 'discard everything that is in this installation' },
  },
  async run(invocation) {
    const { settings, args, flag } = invocation
    const [file, ...more] = args
    if (file === undefined || more.length > 0) throw new BadUsage('Name the one file to read.')
    const passphrase = passphraseOf(invocation)
    const holder = lockHolder(settings.dataDir)
    if (holder !== undefined)
      throw new Error(`OneDoor runs on ${settings.dataDir} (process ${holder}). Stop it before restoring.`)
    const bar = progressOn()
    await withDatabase(settings, async (database) => {
      const places = { ownerUrl: ownerUrl(database), blobDir: settings.blobDir, keyFile: settings.keyFile }
      const progress = (what: string, bytes: number): void => bar.show(`${what} · ${(bytes / 1e6).toFixed(1)} MB`)
      const { takenAt } = await restore({ places, file: resolve(file), passphrase, replace: flag('replace'), progress })
      await migrate(places.ownerUrl)
      bar.end()
      console.log(`Restored as it was at ${takenAt}. Messages that waited then are not sent again from here.`)
    })
  },
}
