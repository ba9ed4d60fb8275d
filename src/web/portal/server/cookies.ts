/** The cookies of one visit: what the browser sent, and what goes back to it. */
export type Jar = {
  get(name: CookieName): string | undefined
  /** `days` undefined: until the browser closes. */
  set(name: CookieName, value: string, days?: number): void
  clear(name: CookieName): void
  /** The Set-Cookie headers to send. */
  headers(): readonly string[]
}

export const cookieNames = [
  'onedoor-lang',
  'onedoor-size',
  'onedoor-visit',
  'onedoor-draft',
  'onedoor-request',
  'onedoor-guide',
  'onedoor-place',
  'onedoor-resident',
  'onedoor-sign-in',
  'onedoor-consult',
] as const
export type CookieName = (typeof cookieNames)[number]

/** `__Host-` binds the cookie to this host on https; a trial over plain http has plain names. */
export function openJar(header: string | undefined, https: boolean): Jar {
  const prefix = https ? '__Host-' : ''
  const sent = parse(header ?? '')
  const changes = new Map<string, string>()
  const attributes = `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`
  return {
    get: (name) => sent.get(prefix + name) || undefined,
    set(name, value, days) {
      sent.set(prefix + name, value)
      const age = days === undefined ? '' : `; Max-Age=${days * 86_400}`
      changes.set(name, `${prefix}${name}=${encodeURIComponent(value)}; ${attributes}${age}`)
    },
    clear(name) {
      sent.delete(prefix + name)
      changes.set(name, `${prefix}${name}=; ${attributes}; Max-Age=0`)
    },
    headers: () => [...changes.values()],
  }
}

function parse(header: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0) found.set(pair.slice(0, at).trim(), decode(pair.slice(at + 1).trim()))
  }
  return found
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
