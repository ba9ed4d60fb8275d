import { isGenuine, type PublicKey, type Signer } from '#platform/crypto/signing'
import { canonical } from '#platform/idempotency'

/** What the city states and signs about a licence. It changes with nothing that happens later. */
export type Stated = {
  /** 电子证照标识 */
  identifier: string
  number: string
  type: string
  holder: string
  issuer: string
  /** `YYYY-MM-DD` */
  from: string
  /** The last day; null: without end. */
  to: string | null
  /** SHA-256 over the canonical JSON of all printed values, the first 16 bytes, hexadecimal. */
  values: string
}

/** `OD1.` payload `.` signature, each in base64url: it fits into a QR code and the metadata of a PDF. */
const MARK = 'OD1'
const shape = /OD1\.([\w-]{40,4000})\.([\w-]{86})/

export async function makeToken(signer: Signer, stated: Stated): Promise<string> {
  const { algorithm, kid, signerId } = signer
  const payload = Buffer.from(canonical({ ...stated, algorithm, kid, signerId })).toString('base64url')
  const signature = await signer.sign(messageOf(payload))
  return `${MARK}.${payload}.${signature.toString('base64url')}`
}

/** What a token states, if it was signed with one of the keys; the text may be the link of the QR code. */
export async function readToken(text: string, keys: readonly PublicKey[]): Promise<Stated | undefined> {
  const [, payload = '', signature = ''] = shape.exec(text) ?? []
  const claimed = parse(payload)
  const key = keys.find(({ kid }) => kid === claimed?.kid)
  if (claimed === undefined || key === undefined) return undefined
  const { algorithm, kid: _, signerId, ...stated } = claimed
  if (algorithm !== key.algorithm || signerId !== key.signerId) return undefined
  const bytes = Buffer.from(signature, 'base64url')
  // The last character of base64url has bits that nobody reads: the text must be the one that was made.
  if (bytes.toString('base64url') !== signature) return undefined
  return (await isGenuine(key, messageOf(payload), bytes)) ? stated : undefined
}

/** The token in a text that holds one, such as a link or the bytes of a PDF. */
export function tokenIn(text: string): string | undefined {
  return shape.exec(text)?.[0]
}

/** Says what is signed, so that no signature serves for anything else. */
function messageOf(payload: string): Uint8Array {
  return Buffer.from(`onedoor licence ${MARK} ${payload}`)
}

type Claimed = Stated & Pick<PublicKey, 'algorithm' | 'kid' | 'signerId'>

function parse(payload: string): Claimed | undefined {
  try {
    const found: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    return typeof found === 'object' && found !== null && 'kid' in found ? (found as Claimed) : undefined
  } catch {
    return undefined
  }
}
