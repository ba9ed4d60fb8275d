import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { isSealedBy, readToken, type Stated, tokenIn } from '#domains/documents'
import { DEFAULT_SIGNER_ID, named, type PublicKey } from '#platform/crypto/signing'
import { BadUsage, type Command } from '../command.ts'

export const licence: Command = {
  about: 'Verifies an e-licence without network: a PDF, or what its QR code says. Fails unless it is genuine.',
  usage: 'verify <file.pdf | text of the QR code> --key <key or file> [--signer <id>]',
  options: {
    key: {
      type: 'string',
      value: 'key',
      about: 'the public key of the city in hexadecimal, or a file with the answer of /api/licence-keys',
    },
    signer: {
      type: 'string',
      value: 'id',
      about: `the identity an SM2 key signs with (default: ${DEFAULT_SIGNER_ID})`,
    },
  },
  async run({ args: [verb, what, ...more], text }) {
    const key = text('key')
    if (verb !== 'verify' || what === undefined || more.length > 0 || key === undefined)
      throw new BadUsage('Say verify, what to verify, and the key of the city.')
    const keys = await keysIn(key, text('signer') ?? DEFAULT_SIGNER_ID)
    const { stated, link } = existsSync(what) ? await verifyFile(what, keys) : await verifyToken(what, keys)
    console.log(report(stated))
    if (link !== undefined) console.log(`Whether it still holds: ${link}`)
  },
}

type Genuine = { stated: Stated; link?: string | undefined }

/** The whole file must be as it was sealed; then what it says is what the city signed. */
async function verifyFile(path: string, keys: readonly PublicKey[]): Promise<Genuine> {
  const file = await readFile(path)
  if (!(await isSealedBy(file, keys))) throw new Error('Not genuine: the file was changed, or another key sealed it.')
  return verifyToken(tokenIn(file.toString('latin1')) ?? '', keys)
}

async function verifyToken(text: string, keys: readonly PublicKey[]): Promise<Genuine> {
  const stated = await readToken(text, keys)
  if (stated === undefined) throw new Error('Not genuine: the signature does not hold, or another key made it.')
  const link = /^https?:\/\/[^#\s]+/.exec(text)?.[0]
  return { stated, link }
}

const published = z.object({
  keys: z.array(z.object({ algorithm: z.enum(['ed25519', 'sm2']), signerId: z.string(), key: z.string() })),
})

async function keysIn(given: string, signer: string): Promise<readonly PublicKey[]> {
  if (/^[0-9a-f]{64}$/i.test(given)) return [named('ed25519', signer, given.toLowerCase())]
  if (/^04[0-9a-f]{128}$/i.test(given)) return [named('sm2', signer, given.toLowerCase())]
  if (!existsSync(given)) throw new BadUsage(`"${given}" is neither a public key nor a file with keys.`)
  const { keys } = published.parse(JSON.parse(await readFile(given, 'utf8')))
  return keys.map(({ algorithm, signerId, key }) => named(algorithm, signerId, key))
}

function report({ type, number, holder, issuer, from, to, identifier }: Stated): string {
  return [
    'Genuine: this is what the city signed.',
    `  证照 licence       ${type}`,
    `  编号 number        ${number}`,
    `  标识 identifier    ${identifier}`,
    `  持有人 holder      ${holder}`,
    `  颁发机构 issuer    ${issuer}`,
    `  有效期 valid       ${from} – ${to ?? '长期 without end'}`,
  ].join('\n')
}
