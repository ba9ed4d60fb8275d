import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RefusalKind } from '#kit/ruling'
import type { Words } from '#kit/words'
import { STATUS } from '#platform/http/problem'
import { words } from '../../src/main/domains.ts'
import type { Read } from './pages.ts'

type Entry = { code: string; text: Words; kinds: readonly RefusalKind[] }

/** Every message code with its texts: first what the API refuses with, then the texts that stand in answers and pages. */
export function errorsPage(read: Read): string {
  const kinds = kindsIn(read)
  const entries = Object.entries(words)
    .map(([code, text]) => ({ code, text, kinds: kinds.get(code) ?? [] }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const refusals = entries.filter((entry) => entry.kinds.length > 0)
  const texts = entries.filter((entry) => entry.kinds.length === 0)
  return [
    '# Messages and errors 提示与错误',
    '',
    'Printed by `npm run docs` from the `words.ts` of every domain. Codes are part of the API and stay; texts may get better.',
    '',
    'An error answers `application/problem+json` (RFC 9457) with `code` and `detail`; `{name}` marks a value, also in `facts`.',
    'A request that fails its schema is answered 400 with `platform.malformed`, a fault of ours 500 with `platform.fault`.',
    '',
    '## Refusals 拒绝',
    ...byDomain(refusals, '| Status | Code | 中文 | English |\n|---|---|---|---|', refusalRow),
    '',
    '## Other texts 其他文字',
    ...byDomain(texts, '| Code | 中文 | English |\n|---|---|---|', textRow),
    '',
  ].join('\n')
}

function byDomain(entries: readonly Entry[], head: string, row: (entry: Entry) => string): string[] {
  const domains = [...new Set(entries.map(({ code }) => domainOf(code)))]
  return domains.flatMap((domain) => [
    '',
    `### ${domain}`,
    '',
    head,
    ...entries.filter(({ code }) => domainOf(code) === domain).map(row),
  ])
}

function domainOf(code: string): string {
  return code.replace(/\..*/, '')
}

function refusalRow({ code, text, kinds }: Entry): string {
  const statuses = kinds.map((kind) => `${STATUS[kind]} ${kind}`).sort()
  return `| ${statuses.join(', ')} | \`${code}\` | ${cell(text.zh)} | ${cell(text.en)} |`
}

function textRow({ code, text }: Entry): string {
  return `| \`${code}\` | ${cell(text.zh)} | ${cell(text.en)} |`
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n+/g, ' ')
}

/** How each code is refused, as the sources say it: `refuse('conflict', 'hotline.already-closed', …)`. */
function kindsIn(read: Read): Map<string, RefusalKind[]> {
  const found = new Map<string, RefusalKind[]>()
  for (const path of sourcesUnder('src')) {
    for (const [, kind = '', code = ''] of read(path).matchAll(/'([a-z-]+)',\s*'([a-z]+\.[a-z0-9.-]+)'/g)) {
      if (!isKind(kind)) continue
      const kinds = found.get(code) ?? []
      if (!kinds.includes(kind)) found.set(code, [...kinds, kind].sort())
    }
  }
  return found
}

function isKind(name: string): name is RefusalKind {
  return Object.hasOwn(STATUS, name)
}

function sourcesUnder(folder: string): string[] {
  const root = join(import.meta.dirname, '..', '..')
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort()
}
