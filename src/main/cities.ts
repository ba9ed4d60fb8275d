import { allSites } from '#domains/directory'
import type { Settings } from '#platform/config/settings'
import type { Ctx } from '#platform/context'
import { type CtxSource, systemCtx } from '#platform/create-ctx'

const keptFor = 30_000

/** Tells the city from the host name (directory.sites); asks the database at most twice a minute. */
export function cityFinder(source: CtxSource, fallback: string): (host: string | undefined) => Promise<string> {
  const known = remembered(
    async () => new Map((await allSites(systemCtx(source, fallback, 'sites'))).map(({ host, city }) => [host, city])),
  )
  return async (host) => {
    const name = host?.replace(/:\d+$/, '').toLowerCase()
    return name === undefined ? fallback : ((await known()).get(name) ?? fallback)
  }
}

/** Every city of this installation: those with a site, and the one of the settings. */
export function citiesOf(source: CtxSource, fallback: string): () => Promise<readonly string[]> {
  return remembered(async () => {
    const sites = await allSites(systemCtx(source, fallback, 'sites'))
    return [...new Set([fallback, ...sites.map(({ city }) => city)])]
  })
}

/** Where the residents' pages of a city are: under its host name by https, or on this machine while it is tried out. */
export function originFinder(
  source: CtxSource,
  { city, port }: Pick<Settings, 'city' | 'port'>,
): (ctx: Ctx) => Promise<string> {
  const known = remembered(() => allSites(systemCtx(source, city, 'sites')))
  return async (ctx) => {
    const host = (await known()).find((site) => site.city === ctx.city)?.host ?? 'localhost'
    return /(^|\.)localhost$/.test(host) ? `http://${host}:${port}` : `https://${host}`
  }
}

function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: { value: Promise<T>; until: number } | undefined
  return () => {
    if (kept && kept.until > performance.now()) return kept.value
    const value = ask()
    kept = { value, until: performance.now() + keptFor }
    // A failed answer is not kept.
    value.catch(() => (kept = undefined))
    return value
  }
}
