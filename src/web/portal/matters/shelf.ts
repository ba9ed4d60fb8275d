import type { Shelf } from '#domains/matters'
import { type Theme, themes } from '#rules/matters'

/** What an address asks of the catalogue; anything it cannot mean is left out. */
export function shelfOf(query: URLSearchParams): Omit<Shelf, 'place'> & { page: number; theme: Theme | undefined } {
  const [theme, subject, org, letter] = ['theme', 'subject', 'org', 'letter'].map((name) => query.get(name) ?? '')
  return {
    theme: isTheme(theme) ? theme : undefined,
    subject: subject === 'person' || subject === 'firm' ? subject : undefined,
    org: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(org ?? '') ? org : undefined,
    letter: /^[a-z]$/.test(letter ?? '') ? letter : undefined,
    page: Math.min(500, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1)),
  }
}

/** The address of a shelf. */
export function shelfHref(shelf: Omit<Shelf, 'place'> & { page?: number }): string {
  const query = new URLSearchParams()
  for (const name of ['subject', 'theme', 'org', 'letter'] as const)
    if (shelf[name] !== undefined) query.set(name, shelf[name])
  if (shelf.page !== undefined && shelf.page > 1) query.set('page', String(shelf.page))
  const text = query.toString()
  return text === '' ? '/matters' : `/matters?${text}`
}

function isTheme(text: string | undefined): text is Theme {
  return text !== undefined && Object.hasOwn(themes, text)
}
