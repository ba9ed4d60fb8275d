import { describe, expect, it } from 'vitest'
import { mayCall } from './domains.ts'
import { allSources, domainOf, type Source, sources } from './sources.ts'

const complaints = (
  check: (source: Source, imported: string) => string | undefined,
  of: readonly Source[] = sources,
): string[] =>
  of.flatMap((source) =>
    source.imports.flatMap((imported) => check(source, imported) ?? []).map((why) => `${source.path}: ${why}`),
  )

describe('the layers of the house', () => {
  it('sees the house', () => {
    expect(sources.length).toBeGreaterThan(250)
    expect(allSources.flatMap((source) => source.imports).length).toBeGreaterThan(1500)
  })

  it('keeps kit free of everything but kit, the language of conditions and the sounds of Chinese', () => {
    const borrowed = new Set(['vitest', 'src/kit/feel.ts feelin', 'src/kit/pinyin.ts pinyin-pro'])
    expect(
      complaints(({ path }, imported) =>
        path.startsWith('src/kit/') &&
        !imported.startsWith('src/kit/') &&
        !borrowed.has(imported) &&
        !borrowed.has(`${path} ${imported}`)
          ? imported
          : undefined,
      ),
    ).toEqual([])
  })

  it('keeps platform ignorant of every domain and face', () => {
    expect(
      complaints(({ path }, imported) =>
        path.startsWith('src/platform/') && /^src\/(domains|web|api|main|seed)\//.test(imported) ? imported : undefined,
      ),
    ).toEqual([])
  })

  it('lets rules import only kit and rule doors', () => {
    const fine = (path: string, imported: string): boolean =>
      imported.startsWith('src/kit/') ||
      /^src\/domains\/[a-z]+\/rules\/index\.ts$/.test(imported) ||
      imported.startsWith(path.replace(/\/rules\/.*/, '/rules/'))
    expect(
      complaints(({ path }, imported) => (path.includes('/rules/') && !fine(path, imported) ? imported : undefined)),
    ).toEqual([])
  })

  it('lets nobody look up to the faces or to main', () => {
    expect(
      complaints(({ path }, imported) =>
        /^src\/domains\//.test(path) && /^src\/(web|api|main|seed)\//.test(imported) ? imported : undefined,
      ),
    ).toEqual([])
  })

  it('keeps fastify at the edges', () => {
    const edge = /^src\/(platform\/(http\/|app\.ts)|api\/|main\/|web\/)|\/api\.ts$/
    expect(
      complaints(({ path }, imported) =>
        /^(fastify$|@fastify\/)/.test(imported) && !edge.test(path) ? imported : undefined,
      ),
    ).toEqual([])
  })
})

describe('the doors of the domains', () => {
  it('are the only way in', () => {
    const doors = /^src\/domains\/[a-z]+\/(index|rules\/index|schemas|words|api|reactions|jobs|process)\.ts$/
    const composing = /^src\/(main|seed|web|api)\//
    const check = ({ path }: Source, imported: string): string | undefined => {
      const [from, to] = [domainOf(path), domainOf(imported)]
      if (!to || from === to) return undefined
      if (/\/(index|rules\/index)\.ts$/.test(imported)) return undefined
      return composing.test(path) && doors.test(imported) ? undefined : imported
    }
    expect(complaints(check)).toEqual([])
  })

  it('open only for those who may call', () => {
    const check = ({ path }: Source, imported: string): string | undefined => {
      const [from, to] = [domainOf(path), domainOf(imported)]
      if (!from || !to || from === to) return undefined
      const typesOnly =
        imported.endsWith('/rules/index.ts') &&
        ['casework', 'deadlines', 'directory', 'parties', 'documents', 'matters'].includes(to)
      return typesOnly || mayCall[from]?.includes(to) ? undefined : imported
    }
    expect(complaints(check)).toEqual([])
  })

  it('name every domain there is in the table', () => {
    expect([...new Set(sources.flatMap(({ path }) => domainOf(path) ?? []))].sort()).toEqual(
      Object.keys(mayCall).sort(),
    )
  })

  it('lead nowhere in a circle', () => {
    const visit = (domain: string, trail: readonly string[]): string[] =>
      trail.includes(domain)
        ? [[...trail, domain].join(' → ')]
        : (mayCall[domain] ?? []).flatMap((next) => visit(next, [...trail, domain]))
    expect(Object.keys(mayCall).flatMap((domain) => visit(domain, []))).toEqual([])
  })
})
