import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'
import type { Keys } from './keys.ts'

/** Ed25519 (RFC 8032), or SM2 with SM3 (GB/T 32918, GB/T 32905) where a city signs with national algorithms. */
export type SigningAlgorithm = 'ed25519' | 'sm2'

/** The public half of a signing key. */
export type PublicKey = {
  /** Names the key in what it has signed. */
  kid: string
  algorithm: SigningAlgorithm
  /** The signer's identity that enters an SM2 signature (可辨别标识); unused by Ed25519. */
  signerId: string
  /** Hexadecimal: 32 bytes, or the 65 bytes of a point on the curve of SM2, which begin with 04. */
  key: string
}

export type Signer = PublicKey & { sign(message: Uint8Array): Promise<Buffer> }

/** The identity that GM/T 0009 gives where none is agreed. */
export const DEFAULT_SIGNER_ID = '1234567812345678'

/** Whose signature: a city's own keys are derived for it, so that they outlive every restart and stand in no table. */
export type SigningAs = { city: string; algorithm: SigningAlgorithm; signerId: string; keyId?: string }

export async function signerOf(keys: Keys, { city, algorithm, signerId, keyId }: SigningAs): Promise<Signer> {
  const secret = keys.subKey('sign-licence', keyId)
  const seed = Buffer.from(hkdfSync('sha256', secret, 'onedoor', `${city}/${algorithm}`, 48))
  return algorithm === 'ed25519' ? ed25519(seed.subarray(0, 32), signerId) : sm2(seed, signerId)
}

/** Whether the message was signed by the owner of the key, and not a bit of it was changed since. */
export async function isGenuine(key: PublicKey, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (signature.length !== 64) return false
  if (key.algorithm === 'ed25519') {
    if (!/^[0-9a-f]{64}$/i.test(key.key)) return false
    const spki = Buffer.concat([SPKI, Buffer.from(key.key, 'hex')])
    return verify(null, message, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
  }
  if (!/^04[0-9a-f]{128}$/i.test(key.key)) return false
  const { sm2: curve } = await import('sm-crypto-v2')
  try {
    const options = { hash: true, userId: key.signerId }
    return curve.doVerifySignature(message, Buffer.from(signature).toString('hex'), key.key, options)
  } catch {
    // A point that is not on the curve, numbers out of range: no signature of anybody.
    return false
  }
}

/** DER before the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
/** The order of the curve of SM2 (GB/T 32918.5). */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n

function ed25519(seed: Buffer, signerId: string): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const bare = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length).toString('hex')
  return { ...named('ed25519', signerId, bare), sign: async (message) => sign(null, message, key) }
}

async function sm2(seed: Buffer, signerId: string): Promise<Signer> {
  const { sm2: curve } = await import('sm-crypto-v2')
  const secret = ((BigInt(`0x${seed.toString('hex')}`) % (ORDER - 2n)) + 1n).toString(16).padStart(64, '0')
  const bare = curve.getPublicKeyFromPrivateKey(secret)
  const options = { hash: true, userId: signerId, publicKey: bare }
  return {
    ...named('sm2', signerId, bare),
    sign: async (message) => Buffer.from(curve.doSignature(message, secret, options), 'hex'),
  }
}

/** A public key as it was handed over, under the name that its owner signs with. */
export function named(algorithm: SigningAlgorithm, signerId: string, key: string): PublicKey {
  const kid = createHash('sha256').update(`${algorithm} ${signerId} ${key}`).digest('hex').slice(0, 12)
  return { kid, algorithm, signerId, key }
}
