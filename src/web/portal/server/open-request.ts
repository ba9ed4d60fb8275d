import type { Key, TrackView } from '../port.ts'
import { seeOther } from './answers.ts'
import type { Visit } from './visit.ts'

/** Keeps number and code in a sealed cookie until the browser closes: the code never stands in an address. */
export function rememberRequest(visit: Visit, key: Key): void {
  visit.jar.set('onedoor-request', visit.seal.close(JSON.stringify([key.number, key.code]), visit.ctx.random(12)))
}

/** The key this browser holds for a number, if it opened or filed that request. */
export function keyFor(visit: Visit, number: string): Key | null {
  const text = visit.seal.open(visit.jar.get('onedoor-request') ?? '')
  if (text === null) return null
  const parsed: unknown = JSON.parse(text)
  if (!Array.isArray(parsed)) return null
  const [known, code]: unknown[] = parsed
  return known === number && typeof code === 'string' ? { number, code } : null
}

/** The request behind the page, or the way to the page that asks for its code. */
export async function openRequest(visit: Visit, number: string): Promise<{ key: Key; view: TrackView }> {
  const key = keyFor(visit, number)
  const view = key === null ? null : await visit.port.trackRequest(visit.ctx, key)
  if (key === null || view === null) throw seeOther(`/track?number=${encodeURIComponent(number.slice(0, 40))}`)
  return { key, view }
}
