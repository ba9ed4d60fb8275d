import { type Facts, truthOf } from '#kit/feel'
import type { Words } from '#kit/words'
import type { DocumentType } from '#rules/documents'
import type { MatterVersion } from '#rules/matters'
import { givenBy, needsIn } from './closure.ts'
import type { Held } from './plan.ts'

/** How a matter stands for somebody: has 已办, in-hand 在办, can-start 可办, blocked 暂不可办, not-needed 不适用. */
export const mapStates = {
  has: { zh: '已办', en: 'done' },
  'in-hand': { zh: '办理中', en: 'in hand' },
  'can-start': { zh: '现在可办', en: 'can be started' },
  blocked: { zh: '还差前置', en: 'waits for something' },
  'not-needed': { zh: '不适用', en: 'does not apply' },
} as const satisfies Record<string, Words>
export type MapState = keyof typeof mapStates

export type MapMatter = {
  version: string
  taskCode: string
  baseCode: string
  name: Words
  org: string
  theme: string
  state: MapState
  /** Documents that are missing, each with the matters of the map that make it. */
  blockedBy: readonly { doc: string; from: readonly string[] }[]
  /** The condition that the facts contradict. */
  barredBy: Words | null
  handling: 'instant' | 'promised'
  promise: number
}

export type MapInput = {
  catalogue: readonly MatterVersion[]
  types: ReadonlyMap<string, DocumentType>
  facts: Facts
  wallet: readonly Held[]
  /** Base codes of matters with a case that is not decided. */
  inHand: ReadonlySet<string>
}

/**
 * The frontier of a holder (一企一图): for every matter whether it is done, in hand, can be started, waits for a document that
 * another matter makes, or does not apply. Papers from one's own hands block nothing.
 */
export function mapOf(input: MapInput): readonly MapMatter[] {
  const held = new Set(input.wallet.map(({ type }) => type))
  return input.catalogue.map((version): MapMatter => {
    const barred = version.body.rules.find(({ hard, test }) => hard && truthOf(test, input.facts) === false)
    const blockedBy = missingFor(version, input, held)
    return {
      version: version.id,
      taskCode: version.taskCode,
      baseCode: version.baseCode,
      name: version.body.name,
      org: version.org,
      theme: version.body.themes[0] ?? '',
      state: stateOf(version, input, { held, barred: barred !== undefined, blocked: blockedBy.length > 0 }),
      blockedBy,
      barredBy: barred?.say ?? null,
      handling: version.body.handling,
      promise: version.body.clock.promise,
    }
  })
}

type Standing = { held: ReadonlySet<string>; barred: boolean; blocked: boolean }

function stateOf(version: MatterVersion, { facts, inHand }: MapInput, { held, barred, blocked }: Standing): MapState {
  if (inHand.has(version.baseCode)) return 'in-hand'
  const gives = givenBy(version, facts)
  const renews = version.body.needs.some(({ doc }) => gives.includes(doc))
  if (!renews && gives.length > 0 && gives.every((doc) => held.has(doc))) return 'has'
  if (barred) return 'not-needed'
  return blocked ? 'blocked' : 'can-start'
}

/** Must-have documents that nobody holds or can fetch, and that a matter makes; a renewal waits for what it renews. */
function missingFor(version: MatterVersion, { catalogue, types, facts }: MapInput, held: ReadonlySet<string>) {
  const docs = needsIn(version, facts).flatMap(({ doc, necessity, laterDays }) =>
    necessity === 'must' && laterDays === undefined && !held.has(doc) && !types.get(doc)?.fetch ? [doc] : [],
  )
  return [...new Set(docs)].flatMap((doc) => {
    const from = catalogue
      .filter((other) => other.matter !== version.matter && givenBy(other, facts).includes(doc))
      .map(({ taskCode }) => taskCode)
    return from.length > 0 ? [{ doc, from }] : []
  })
}
