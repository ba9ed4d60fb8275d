import { describe, expect, it } from 'vitest'
import { domainOf, files, read, type Source, sources } from './sources.ts'

const schemas = [
  ...['platform', 'directory', 'parties', 'deadlines', 'casework', 'hotline', 'knowledge', 'notices', 'accounts'],
  ...['documents', 'matters', 'bundles', 'consult', 'applications', 'drift', 'exchange', 'insight', 'surge'],
]

/** The SQL of a file: what stands in `sql` templates. */
function statements({ text }: Source): string {
  return [...text.matchAll(/\bsql(?:<[^>]*>)?`((?:[^`\\]|\\.)*)`/g)].map((match) => match[1] ?? '').join('\n')
}

describe('tables', () => {
  it('are named only by the domain that owns them, or through a published view', () => {
    const foreign = sources.flatMap((source) => {
      const own = domainOf(source.path) ?? 'platform'
      const named = [...statements(source).matchAll(/\b([a-z]+)\.([a-z_]+)\b/g)]
      return named
        .filter(
          ([, schema = '', table = '']) =>
            schemas.includes(schema) && schema !== own && schema !== 'platform' && !table.startsWith('public_'),
        )
        .map(([name]) => `${source.path}: ${name}`)
    })
    expect(foreign).toEqual([])
  })

  it('are reached from stores, queries, commands and the platform alone', () => {
    const allowed =
      /^src\/(platform|seed)\/|\/(store(-[a-z]+)?|predicate|sweep|outbox|jobs|reactions|seed)\.ts$|\/(store|queries|commands|import|process|seed)\//
    expect(
      sources.filter((source) => /\bsql`/.test(source.text) && !allowed.test(source.path)).map(({ path }) => path),
    ).toEqual([])
  })
})

describe('migrations', () => {
  const migrations = files('db/migrations', '.sql').map((path) => ({ path, text: read(path).replace(/--.*$/gm, '') }))
  const offenders = (pattern: RegExp): string[] =>
    migrations.flatMap(({ path, text }) => (pattern.test(text) ? [path] : []))

  it('are named by time, domain and what they do', () => {
    expect(
      migrations.filter(({ path }) => !/^db\/migrations\/\d{8}T\d{4}-[a-z]+(-[a-z0-9]+)+\.sql$/.test(path)),
    ).toEqual([])
    expect(migrations.length).toBeGreaterThan(6)
  })
  it('use nothing that a distributed database refuses', () => {
    expect(
      offenders(
        /create\s+(or replace\s+)?trigger|\bserial\b|\bbigserial\b|generated\s+(always|by default)\s+as\s+identity|pg_advisory|\bcreate\s+type\b/i,
      ),
    ).toEqual([])
  })
  it('put the city first in every key of business tables', () => {
    const keys = migrations.flatMap(({ path, text }) => {
      const tables = [...text.matchAll(/create table (\w+\.\w+) \(([\s\S]*?)\n\);/g)]
      return tables.flatMap(([, table = '', body = '']) =>
        /^\s*city text not null/m.test(body)
          ? [...body.matchAll(/(primary key|unique|foreign key) \(([^)]*)\)/g)]
              .filter(([, , columns = '']) => !columns.startsWith('city'))
              .map(([found]) => `${path} ${table}: ${found}`)
          : [],
      )
    })
    expect(keys).toEqual([])
  })
  it('guard every table of a city by row-level security, forced', () => {
    const all = migrations.map(({ text }) => text).join('\n')
    const tables = [...all.matchAll(/create table (\w+)\.(\w+) \(([\s\S]*?)\n\);/g)].filter(([, , , body = '']) =>
      /^\s*city text not null/m.test(body),
    )
    const unguarded = tables
      .map(([, schema = '', table = '']) => ({ name: `${schema}.${table}`, table }))
      .filter(({ name, table }) => {
        const direct = new RegExp(`alter table ${name.replace('.', '\\.')} force row level security`).test(all)
        return !direct && !new RegExp(`array\\[[^\\]]*'${table}'`).test(all)
      })
      .map(({ name }) => name)
    expect(unguarded).toEqual([])
    expect(tables.length).toBeGreaterThan(30)
  })
})
