import type { Term } from '#rules/documents'
import { leftOpen } from '#rules/matters'
import type { Visit } from '../server/visit.ts'

/** Answers as typed, by term: those that are nobody's secret stand in the address, the others in a sealed cookie. */
export type Texts = Readonly<Record<string, readonly string[]>>

const code = /^[a-z][A-Za-z0-9]{1,59}$/
const parts = ['year', 'month', 'day'] as const
const most = 40

/** What was answered so far: `unsure` leaves open, `again` asks once more. */
export function givenOf(visit: Visit): Texts {
  const { searchParams: query } = visit.url
  const sealed = sealedOf(visit)
  const again = new Set(query.getAll('again'))
  const open = textsOf([...query.keys()], (name) => query.getAll(name))
  const unsure = query.getAll('unsure').filter((term) => code.test(term))
  const all = { ...sealed, ...open, ...Object.fromEntries(unsure.map((term) => [term, [leftOpen]])) }
  return Object.fromEntries(
    Object.entries(all)
      .filter(([term]) => !again.has(term))
      .slice(0, most),
  )
}

/** The answers of a form or an address; a day comes as three parts, nothing typed is no answer. */
export function textsOf(names: readonly string[], textsAt: (name: string) => readonly string[]): Texts {
  const found: Record<string, readonly string[]> = {}
  for (const name of new Set(names)) {
    const term = name.replace(/-(year|month|day)$/, '')
    if (!code.test(term) || words.has(term)) continue
    const texts = term === name ? textsAt(name) : parts.map((part) => textsAt(`${term}-${part}`)[0] ?? '')
    if (texts.some((text) => text.trim() !== '')) found[term] = texts.slice(0, most).map((text) => text.slice(0, 200))
  }
  return found
}

/** Names in an address that are no answers. */
const words = new Set(['unsure', 'again', 'lang', 'elder', 'token', 'do', 'term', 'page', 'q'])

function sealedOf({ jar, seal }: Visit): Texts {
  const kept = jar.get('onedoor-guide')
  const text = kept === undefined ? null : seal.open(kept)
  return text === null ? {} : (JSON.parse(text) as Texts)
}

/** Keeps a personal answer in the browser, sealed, until it closes; the oldest make room. */
export function keepSealed(visit: Visit, given: Texts): void {
  const all = { ...sealedOf(visit), ...given }
  const kept = Object.fromEntries(Object.entries(all).slice(-12))
  visit.jar.set('onedoor-guide', visit.seal.close(JSON.stringify(kept), visit.ctx.random(12)))
}

export function forgetSealed(visit: Visit): void {
  visit.jar.clear('onedoor-guide')
}

/** Whether the answer may stand in an address. */
export function mayShow({ sensitivity }: Pick<Term, 'sensitivity'>): boolean {
  return sensitivity === 'open'
}

/** The address with one answer taken out, so that it is asked again. */
export function without(url: { pathname: string; search: string }, term: string, sealed: boolean): string {
  const query = new URLSearchParams(url.search)
  for (const name of [term, ...parts.map((part) => `${term}-${part}`)]) query.delete(name)
  const unsure = query.getAll('unsure').filter((one) => one !== term)
  query.delete('unsure')
  for (const one of unsure) query.append('unsure', one)
  query.delete('again')
  if (sealed) query.append('again', term)
  const text = query.toString()
  return text === '' ? url.pathname : `${url.pathname}?${text}`
}
