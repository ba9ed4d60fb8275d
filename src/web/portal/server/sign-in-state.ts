import { z } from 'zod'
import type { Visit } from './visit.ts'

/** What a browser on its way in keeps for us, sealed, for ten minutes at the most. */
const state = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('phone'),
    phone: z.string(),
    attempt: z.string(),
    to: z.string(),
    /** The code was right, but the account lies dormant. */
    proved: z.boolean(),
    at: z.number(),
  }),
  z.object({
    kind: z.literal('unified'),
    kept: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
    to: z.string(),
    at: z.number(),
  }),
])
type State = z.output<typeof state>
type Of<K extends State['kind']> = Extract<State, { kind: K }>
type Fresh<S> = S extends State ? Omit<S, 'at'> : never

const LIVES = 10 * 60_000

export function keepSignIn(visit: Visit, kept: Fresh<State>): void {
  const text = JSON.stringify({ ...kept, at: visit.ctx.realTime().getTime() })
  visit.jar.set('onedoor-sign-in', visit.seal.close(text, visit.ctx.random(12)))
}

/** What was kept for this way in; null when nothing, something else, or for too long. */
export function keptSignIn<K extends State['kind']>(visit: Visit, kind: K): Of<K> | null {
  const text = visit.seal.open(visit.jar.get('onedoor-sign-in') ?? '')
  const parsed = text === null ? undefined : state.safeParse(JSON.parse(text))
  if (!parsed?.success || visit.ctx.realTime().getTime() - parsed.data.at > LIVES) return null
  return isKind(parsed.data, kind) ? parsed.data : null
}

function isKind<K extends State['kind']>(found: State, kind: K): found is Of<K> {
  return found.kind === kind
}
