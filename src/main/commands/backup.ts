import { resolve } from 'node:path'
import { backup } from '#platform/backup/backup'
import { migrate } from '#platform/db/migrate'
import { BadUsage, type Command } from '../command.ts'
import { ownerUrl, withDatabase } from '../open-database.ts'
import { passphraseOf, passphraseOption } from '../passphrase.ts'
import { progressOn } from '../progress.ts'

export const backupCommand: Command = {
  about: 'Writes the whole installation into one encrypted file, also while it runs.',
  usage: '<file> [--passphrase-file <path>]',
  options: passphraseOption,
  async run(invocation) {
    const { settings, args } = invocation
    const [file, ...more] = args
    if (file === undefined || more.length > 0) throw new BadUsage('Name the one file to write.')
    const passphrase = passphraseOf(invocation)
    const bar = progressOn()
    await withDatabase(settings, async (database) => {
      const places = { ownerUrl: ownerUrl(database), blobDir: settings.blobDir, keyFile: settings.keyFile }
      await migrate(places.ownerUrl)
      const progress = (what: string, bytes: number): void => bar.show(`${what} · ${(bytes / 1e6).toFixed(1)} MB`)
      const written = await backup({ places, file: resolve(file), passphrase, progress })
      bar.end()
      console.log(
        `${file}: ${(written.bytes / 1e6).toFixed(1)} MB. Without its passphrase nobody can open it, you neither.`,
      )
    })
  },
}
