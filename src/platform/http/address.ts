/**
 * The whole address of a request as its sender wrote it; null where the host is none, or where another server was meant.
 * Probes of old kind (HTTP/1.0) name no host at all.
 */
export function addressOf({ protocol, host, url }: { protocol: string; host: string; url: string }): URL | null {
  const text = `${protocol}://${host || 'localhost'}${url}`
  return URL.canParse(text) ? new URL(text) : null
}
