import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { roleCodes } from '#rules/directory'
import { DEMANDS, URGENCIES } from '../../src/domains/hotline/rules/facts.ts'
import { files, read, root, sources } from './sources.ts'

const atRoot = [
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'GLOSSARY.md',
  'CHANGELOG.md',
  'SECURITY.md',
]
const papers = [...atRoot, ...files('docs', '.md'), ...files('src/domains', '.md')]

describe('the glossary', () => {
  const rows = read('GLOSSARY.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const identifiers = rows.map((cells) => /^`([^`]+)`$/.exec(cells[2] ?? '')?.[1] ?? '')
  const code = sources.map(({ text }) => text).join('\n')

  it('gives each term its Chinese, its English, one identifier and its source', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200)
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([])
    expect(rows.filter(([zh = '']) => !/\p{Script=Han}/u.test(zh))).toEqual([])
  })
  it('names only what the code knows, and each name once', () => {
    const known = (name: string): boolean => new RegExp(`(?<![\\w-])${name.replace('.', '\\.')}(?![\\w-])`).test(code)
    expect(identifiers.filter((identifier) => !known(identifier))).toEqual([])
    expect(identifiers.filter((identifier, at) => identifiers.indexOf(identifier) !== at)).toEqual([])
  })
  it('agrees with the words of each domain’s own page: what they name is in the code', () => {
    const named = files('src/domains', 'README.md').flatMap((path) =>
      [...read(path).matchAll(/^\|.*`.*$/gm)].flatMap(([line]) =>
        [...line.matchAll(/`([\w.-]+)`/g)].map(([, name = '']) => ({ path, name })),
      ),
    )
    const isKnown = (name: string): boolean => code.includes(name) || code.includes(name.replace(/^\w+\./, ''))
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter(({ name }) => !isKnown(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  })
  it('names every state and event of a request', () => {
    const states = [...read('src/domains/hotline/rules/state.ts').matchAll(/^ {2}'?([a-z-]+)'?: (?:\{|Record)/gm)].map(
      (match) => match[1] ?? '',
    )
    const events = [...read('src/domains/hotline/rules/events.ts').matchAll(/E<\s*'([a-z-]+)'/g)].map(
      (match) => `hotline.${match[1]}`,
    )
    expect(states.length).toBeGreaterThan(10)
    expect(events.length).toBeGreaterThan(30)
    expect([...states, ...events].filter((name) => !identifiers.includes(name))).toEqual([])
  })
  it('names every state and event of an application', () => {
    const list = /applicationStates = \[([^\]]+)\]/.exec(read('src/domains/applications/rules/state.ts'))?.[1] ?? ''
    const states = [...list.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '')
    const events = [...read('src/domains/applications/rules/follows.ts').matchAll(/'(applications\.[a-z-]+)':/g)].map(
      (match) => match[1] ?? '',
    )
    expect(states.length).toBeGreaterThan(8)
    expect(events.length).toBeGreaterThan(30)
    expect([...states, ...events].filter((name) => !identifiers.includes(name))).toEqual([])
  })
  it('names every post, kind of demand, urgency and ending', () => {
    const union =
      /export type Ending =((?:\s*\| '[a-z-]+')+)/.exec(read('src/domains/hotline/rules/state.ts'))?.[1] ?? ''
    const endings = [...union.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '')
    expect(endings.length).toBeGreaterThan(5)
    const names = [...roleCodes, ...DEMANDS, ...URGENCIES, ...endings]
    expect(names.filter((name) => !identifiers.includes(name))).toEqual([])
  })
})

describe('decision records', () => {
  const records = files('docs/decisions', '.md').filter((path) => /\/\d{4}-/.test(path))
  it('have unique numbers and stand in the index', () => {
    const numbers = records.map((path) => path.replace(/.*\/(\d{4})-.*/, '$1'))
    expect(new Set(numbers).size).toBe(numbers.length)
    const index = read('docs/decisions/README.md')
    expect(records.filter((path) => !index.includes(path.replace(/.*\//, '')))).toEqual([])
    expect(records.length).toBeGreaterThan(3)
  })
  it('are short', () => {
    expect(records.filter((path) => read(path).split('\n').length > 60)).toEqual([])
  })
})

describe('dependencies', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const reasons = [...read('docs/reference/dependencies.md').matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, name]) => name)
  it('are few, exact, and each has its reason', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(40)
    expect(Object.entries(dependencies).filter(([, version]) => !/^\d/.test(version))).toEqual([])
    expect([...reasons].sort()).toEqual(Object.keys(dependencies).sort())
  })
  it('are used by what ships', () => {
    const code = sources.map(({ text }) => text).join('\n')
    const isUsed = (name: string): boolean => new RegExp(`['"]${name}(/[^'"]*)?['"]`).test(code)
    expect(Object.keys(dependencies).filter((name) => !isUsed(name))).toEqual([])
  })
})

describe('papers', () => {
  it('stay short enough to be read', () => {
    const most: Readonly<Record<string, number>> = {
      'README.md': 80,
      'README.zh-CN.md': 80,
      'CONTRIBUTING.md': 120,
      'ARCHITECTURE.md': 200,
      ...Object.fromEntries(files('src/domains', '.md').map((path) => [path, 60])),
    }
    const long = Object.entries(most).filter(([path, lines]) => read(path).trimEnd().split('\n').length > lines)
    expect(long.map(([path]) => path)).toEqual([])
  })
  it('point only to files that are there', () => {
    const broken = papers.flatMap((path) => {
      const links = [...read(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '')
      const named = [...read(path).matchAll(/`((?:src|tests|tools|docs|db|bin)\/[\w./$-]+\.\w+)`/g)].map(
        (match) => match[1] ?? '',
      )
      return [
        ...links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(path), link))),
        ...named.filter((name) => !existsSync(join(root, name))),
      ].map((name) => `${path}: ${name}`)
    })
    expect(broken).toEqual([])
  })
  it('promise nothing that is not there yet', () => {
    const promise = /\bTODO\b|\bFIXME\b|[Cc]oming soon|敬请期待|即将上线/
    expect(papers.filter((path) => promise.test(read(path)))).toEqual([])
  })
  it('count the domains as the house does', () => {
    const domains = new Set(sources.flatMap(({ path }) => /^src\/domains\/([a-z]+)\//.exec(path)?.[1] ?? []))
    expect([...domains].filter((domain) => !existsSync(join(root, 'src/domains', domain, 'README.md')))).toEqual([])
  })
})

describe('words', () => {
  it('stand in words files or as a pair of both languages, never bare in a view', () => {
    const han = /['"`>][^'"`<>{}]*\p{Script=Han}/u
    const allowed = /\{ zh: '[^']*', en: '[^']*' \}|\/\/.*|\/\*.*?\*\/|^\s*\*.*|\/[^/\s]*\p{Script=Han}.*\/[a-z]*,?$/gu
    const bare = sources
      .filter(({ path }) => path.endsWith('.tsx') && !/words|examples/.test(path))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .flatMap((line, index) => (han.test(line.replace(allowed, '')) ? [`${path}:${index + 1}`] : [])),
      )
    expect(bare).toEqual([])
  })
  it('for residents are free of terms of the office', () => {
    const terms = /督办|派单|退单|挂账|工单|转办|签收|承办|裁定|重办|审签|并单|剔除/
    const faces = files('src/web/portal', '.ts').filter((path) => path.endsWith('words.ts'))
    const told = [
      'src/domains/hotline/rules/told.ts',
      'src/domains/applications/rules/told.ts',
      'src/api/open311/words.ts',
      'src/kit/kit-words.ts',
      ...faces,
    ]
    const stiff = told.flatMap((path) =>
      [...read(path).matchAll(/zh:\s*(['"])((?:(?!\1).)*)\1/gs)]
        .filter(([, , zh = '']) => terms.test(zh))
        .map(([, , zh]) => `${path}: ${zh}`),
    )
    expect(faces.length).toBeGreaterThan(15)
    expect(stiff).toEqual([])
  })
  it('name every step of the journal for staff', () => {
    const events = [...read('src/domains/hotline/rules/events.ts').matchAll(/E<\s*'([a-z-]+)'/g)].map(
      ([, name = '']) => name,
    )
    const follows = read('src/domains/applications/rules/follows.ts')
    const ofApplications = [...follows.matchAll(/'applications\.([a-z-]+)':/g)].map(([, name = '']) => name)
    const named = read('src/web/console/parts/event-words.ts')
    const isNamed = (name: string): boolean =>
      new RegExp(`^  '?(applications\\.)?${name}'?: \\{ zh: '[^']+'`, 'm').test(named)
    expect([...events, ...ofApplications].filter((name) => !isNamed(name))).toEqual([])
  })
})
