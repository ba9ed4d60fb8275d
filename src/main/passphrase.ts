import { readFileSync } from 'node:fs'
import { BadUsage, type Invocation, type Option } from './command.ts'

export const passphraseOption = {
  'passphrase-file': {
    type: 'string',
    value: 'path',
    about: 'a file with the passphrase (else ONEDOOR_BACKUP_PASSPHRASE)',
  },
} as const satisfies Record<string, Option>

/** A passphrase is never an argument: everybody on the machine can read those. */
export function passphraseOf({ settings, text }: Pick<Invocation, 'settings' | 'text'>): string {
  const file = text('passphrase-file')
  const passphrase = file === undefined ? settings.backupPassphrase : readFileSync(file, 'utf8').trim()
  if (passphrase === undefined)
    throw new BadUsage('A passphrase is needed: --passphrase-file or ONEDOOR_BACKUP_PASSPHRASE.')
  if (passphrase.length < 12) throw new BadUsage('The passphrase is too short: it takes at least 12 characters.')
  return passphrase
}
