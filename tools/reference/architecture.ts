import { mayCall } from '../../tests/architecture/domains.ts'
import type { Read } from './pages.ts'

const [begin, end] = ['<!-- domains: printed by npm run docs -->', '<!-- /domains -->']

/** ARCHITECTURE.md as it is written, with the table of domains between its two marks printed anew. */
export function architecturePage(read: Read): string {
  const [before, , after] = read('ARCHITECTURE.md').split(new RegExp(`${begin}|${end}`))
  if (before === undefined || after === undefined) throw new Error(`ARCHITECTURE.md lacks ${begin} … ${end}`)
  const rows = Object.entries(mayCall).map(
    ([domain, doors]) =>
      `| \`${domain}\` ${purposeOf(domain, read)} | ${doors.map((door) => `\`${door}\``).join(', ') || '—'} |`,
  )
  return [`${before}${begin}`, '', '| Domain | May call |', '|---|---|', ...rows, '', `${end}${after}`].join('\n')
}

/** The Chinese name and the first sentence of the domain's own page. */
function purposeOf(domain: string, read: Read): string {
  const page = read(`src/domains/${domain}/README.md`)
  const name = /^# \S+(?: ·)? (.+)$/m.exec(page)?.[1] ?? ''
  const paragraph = page.split('\n\n')[1] ?? ''
  const sentence = /^[\s\S]*?\.(?=\s|$)/.exec(paragraph)?.[0] ?? paragraph
  return `${name} · ${sentence.replace(/\s+/g, ' ').replace(/\|/g, '\\|')}`
}
