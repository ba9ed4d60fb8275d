type Headers = Readonly<Record<string, string | string[] | undefined>>

/** `__Host-` binds the cookie to https and this host; on plain http (trial in a local network) browsers refuse it. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-onedoor' : 'onedoor'
}

/** The Set-Cookie line that hands the session to the browser. No Max-Age: it ends with the browser. */
export function sessionCookie(token: string, secure: boolean): string {
  return `${cookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** The Set-Cookie line that takes it away. */
export function clearedCookie(secure: boolean): string {
  return `${cookieName(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`
}

export type Presented = { token: string; by: 'cookie' | 'bearer' }

/**
 * The token of a request: a bearer token, else the cookie. A bearer token is no danger of foreign pages, because no
 * browser sends it by itself.
 */
export function presentedToken(headers: Headers): Presented | null {
  const authorization = single(headers.authorization)
  if (authorization !== undefined) {
    const [, token] = /^Bearer ([\w.-]{1,200})$/i.exec(authorization) ?? []
    return token === undefined ? null : { token, by: 'bearer' }
  }
  const cookies = single(headers.cookie)
  if (cookies === undefined || cookies.length > 8192) return null
  for (const name of [cookieName(true), cookieName(false)]) {
    const token = cookieValue(cookies, name)
    if (token) return { token, by: 'cookie' }
  }
  return null
}

function cookieValue(cookies: string, name: string): string | undefined {
  for (const part of cookies.split(';')) {
    const cut = part.indexOf('=')
    if (cut > 0 && part.slice(0, cut).trim() === name) return part.slice(cut + 1).trim()
  }
  return undefined
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
