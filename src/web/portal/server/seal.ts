import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Seals texts so that only the holder of the secret can read them (AES-256-GCM). */
export type Seal = { close(text: string, salt: Uint8Array): string; open(sealed: string): string | null }

export function sealOf(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, 'onedoor', purpose, 32))
  return {
    close(text, salt) {
      const cipher = createCipheriv('aes-256-gcm', key, salt.subarray(0, 12))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([salt.subarray(0, 12), cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < 28) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}

/** The name under which something is kept, which does not tell the secret it came from. */
export function nameOf(secret: string): string {
  return createHash('sha256').update(`onedoor:${secret}`).digest('base64url').slice(0, 32)
}

/** The token a form carries: bound to the visit, made without a table. */
export function formToken(secret: string, visit: string): string {
  return createHmac('sha256', secret).update(`form:${visit}`).digest('base64url')
}

export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
