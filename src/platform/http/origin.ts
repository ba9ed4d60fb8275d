/**
 * Whether a changing request with a session cookie was sent from our own pages. Browsers send Sec-Fetch-Site or
 * Origin; a request with neither is not a browser form and carries no cookie of ours that we would honour.
 */
export function isOwnOrigin(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const site = headers['sec-fetch-site']
  // Where the browser itself says where from, nothing else counts.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = headers.origin
  const host = headers.host
  if (typeof origin !== 'string' || typeof host !== 'string') return false
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
