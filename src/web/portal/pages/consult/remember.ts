import type { AskerKey } from '#domains/consult'
import type { Visit } from '../../server/visit.ts'

/** How many questions a browser keeps the secrets of. */
const MOST = 8

type Kept = readonly (readonly [id: string, secret: string])[]

/** Keeps the secret of a question in a sealed cookie: it never stands in an address. */
export function rememberQuestion(visit: Visit, { id, secret }: { id: string; secret: string }): void {
  const kept: Kept = [[id, secret] as const, ...keptBy(visit)].slice(0, MOST)
  visit.jar.set('onedoor-consult', visit.seal.close(JSON.stringify(kept), visit.ctx.random(12)), 30)
}

/** What this browser, or who is signed in, can open a question with. */
export function askerKey(visit: Visit, id: string): AskerKey {
  const secret = keptBy(visit).find(([one]) => one === id)?.[1] ?? null
  return { id, secret, holder: visit.signed?.acting.id ?? null }
}

function keptBy(visit: Visit): Kept {
  const text = visit.seal.open(visit.jar.get('onedoor-consult') ?? '')
  if (text === null) return []
  const parsed: unknown = JSON.parse(text)
  if (!Array.isArray(parsed)) return []
  return parsed.filter(
    (one): one is [string, string] => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string',
  )
}
