import { describe, expect, it } from 'vitest'
import { files, read, sources } from './sources.ts'

describe('the glossary', () => {
  const rows = read('GLOSSARY.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
  const identifiers = rows.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''))
  const code = sources.map(({ text }) => text).join('\n')

  it('names only what the code knows', () => {
    expect(identifiers.length).toBeGreaterThan(100)
    expect(identifiers.filter((identifier) => !code.includes(identifier))).toEqual([])
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
  it('are few, exact, and each has its reason', () => {
    const reasons = read('docs/reference/dependencies.md')
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(40)
    expect(Object.entries(dependencies).filter(([, version]) => !/^\d/.test(version))).toEqual([])
    expect(Object.keys(dependencies).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
  })
})

describe('words', () => {
  it('stand in words files, not in views', () => {
    const han = /['"`>][^'"`<>{}]*\p{Script=Han}/u
    const bare = sources
      .filter(({ path }) => path.endsWith('.tsx') && !/words|examples/.test(path))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .flatMap((line, index) =>
            han.test(line.replace(/\/\/.*|\/\*.*?\*\/|^\s*\*.*/g, '')) ? [`${path}:${index + 1}`] : [],
          ),
      )
    expect(bare).toEqual([])
  })
})
