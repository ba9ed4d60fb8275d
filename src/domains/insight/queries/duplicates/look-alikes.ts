import { type CaseLine, visibleAmong } from '#domains/casework'
import type { Tx } from '#platform/db/tx'
import { type CutMessage, type Described, type Likeness, likeness, ruleFor, signatureOf } from '../../rules/index.ts'
import { candidates, type Kept, refusedWith, rulesOf } from '../../store/duplicates.ts'

/** A case that may be about the same matter, as the reader may see it. */
export type LookAlike = Likeness & {
  number: string
  /** Null where the case is protected: its words are not shown beside another. */
  subject: string | null
  state: string
  stage: string
  place: string | null
  classCode: string | null
  openedAt: Date
}

export type LookAlikesAsked = {
  cut: CutMessage
  place: string | null
  classCode: string | null
  point?: { lon: number; lat: number } | null
  at: Date
  limit: number
  /** The case itself, where there is one: it is left out, and so are pairs that somebody has refused. */
  of?: string
}

/** Cases like a message that is being written, within the reach of whoever writes it; the likeliest first. */
export async function lookAlikes(
  tx: Tx,
  { cut, limit, point = null, of, ...about }: LookAlikesAsked,
): Promise<LookAlike[]> {
  const found = await alike(tx, { ...about, point, signature: signatureOf(cut) }, of === undefined ? {} : { not: of })
  const refused = of === undefined ? new Set() : await refusedWith(tx, of)
  const left = found.filter(({ other }) => !refused.has(other))
  return shown(tx, left.slice(0, limit * 3), limit)
}

export type Found = Likeness & { other: string }

const DAY = 86_400_000

/** What is kept and looks like this, by the rule of its class; before any word about who may see it. `not` is the case itself. */
export async function alike(tx: Tx, described: Described, { not }: { not?: string } = {}): Promise<Found[]> {
  const rule = ruleFor(await rulesOf(tx), described.classCode)
  const { bands } = described.signature
  // Twice the window: beyond it the score fades, and an equal text is still worth knowing.
  const from = new Date(described.at.getTime() - 2 * rule.days * DAY)
  const kept = await candidates(tx, { ...described, bands, from, till: described.at })
  return kept
    .filter(({ caseId }: Kept) => caseId !== not)
    .map((other) => ({ other: other.caseId, ...likeness(described, other, rule) }))
    .filter(({ score }) => score >= rule.atLeast)
    .sort((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1))
}

/** With the lines of the cases that the reader may see. A merged case is seen through the one it was merged into. */
export async function shown(tx: Tx, found: readonly Found[], limit: number): Promise<LookAlike[]> {
  const lines = new Map(
    (
      await visibleAmong(
        tx,
        found.map(({ other }) => other),
      )
    ).map((line) => [line.id, line]),
  )
  return found
    .flatMap(({ other, ...likely }) => {
      const line = lines.get(other)
      return line && mayBeShown(line) ? [{ ...likely, ...faceOf(line), metres: metresTo(line, likely.metres) }] : []
    })
    .slice(0, limit)
}

function mayBeShown({ secrecy, state }: CaseLine): boolean {
  return secrecy !== 'clue' && state !== 'merged' && state !== 'archived'
}

/** Where a protected person lives would be found by trying out addresses; of the others it is said in steps. */
function metresTo({ secrecy }: CaseLine, metres: number | null): number | null {
  return !SHOWN.has(secrecy) || metres === null ? null : Math.ceil(metres / STEP) * STEP
}
const STEP = 50

/** Words of a protected request are not laid beside another; whoever may read it opens it. */
const SHOWN: ReadonlySet<string> = new Set(['open', 'anonymous'])

function faceOf({ number, subject, secrecy, state, stage, place, classCode, openedAt }: CaseLine) {
  return { number, subject: SHOWN.has(secrecy) ? subject : null, state, stage, place, classCode, openedAt }
}
