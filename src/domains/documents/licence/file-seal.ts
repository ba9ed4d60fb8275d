import { createHash } from 'node:crypto'
import { isGenuine, type PublicKey, type Signer } from '#platform/crypto/signing'

/**
 * The seal of a whole file (文件签名): a signature over all its bytes that stands in its own metadata. The place is kept free
 * while the file is made, the hash is taken with the place free, and then the signature is put there: same length, so that
 * nothing in the file moves.
 */
const MARK = 'ODF1.'
const ROOM = 86
export const FREE_SEAL = MARK + 'A'.repeat(ROOM)
const shape = /ODF1\.[\w-]{86}/g

export async function sealFile(file: Buffer, signer: Signer): Promise<Buffer> {
  const text = file.toString('latin1')
  if (!text.includes(FREE_SEAL)) throw new Error('the file has no place for its seal')
  const signature = await signer.sign(messageOf(text))
  return Buffer.from(text.replaceAll(FREE_SEAL, MARK + signature.toString('base64url')), 'latin1')
}

/** Whether the file is as it was sealed, to the last byte. */
export async function isSealedBy(file: Buffer, keys: readonly PublicKey[]): Promise<boolean> {
  const text = file.toString('latin1')
  const seals = new Set(text.match(shape) ?? [])
  const [seal, ...others] = seals
  if (seal === undefined || others.length > 0) return false
  const encoded = seal.slice(MARK.length)
  const signature = Buffer.from(encoded, 'base64url')
  if (signature.toString('base64url') !== encoded) return false
  const message = messageOf(text.replaceAll(seal, FREE_SEAL))
  for (const key of keys) if (await isGenuine(key, message, signature)) return true
  return false
}

function messageOf(text: string): Uint8Array {
  return Buffer.from(`onedoor file ${createHash('sha256').update(text, 'latin1').digest('hex')}`)
}
