import { handlingOf } from '#domains/applications'
import { liveVersion, staticDeviations, versionById } from '#domains/matters'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { isSlow, type Sighting } from '../rules/index.ts'
import { closeFinding, noteSighting } from '../store.ts'
import { tellOwner } from './tell-owner.ts'

const DAY = 86_400_000
/** Behaviour is judged over the last quarter. */
const PERIOD = 90 * DAY

/** Runs the detectors that look at what stands in the tables: versions, and how bodies handle them. Answers what is new. */
export async function detect(ctx: Ctx): Promise<number> {
  return ctx.transaction('drift.read', async (tx) => {
    const seen = [...(await byVersions(tx)), ...(await byHandling(tx))]
    let news = 0
    for (const sighting of seen) {
      const { id, isNew } = await noteSighting(tx, sighting)
      if (!isNew) continue
      news += 1
      await tellOwner(tx, { ...sighting, id })
    }
    return news + (await closeMended(tx, seen))
  })
}

/** Local versions that ask more than the level above does now. */
async function byVersions(tx: Tx): Promise<Sighting[]> {
  const found = await staticDeviations(tx)
  return found.flatMap(({ local, upper, deviations }) =>
    deviations.map(
      ({ element, key, code, upper: above, lower }): Sighting => ({
        ...{ detector: 'static', matter: local.matter, matterName: local.body.name.zh, taskCode: local.taskCode },
        ...{ place: local.place, org: local.org, element: key === null ? element : `${element}/${key}` },
        facts: { code, upper: above, lower },
        evidence: [{ key: `${upper.id}:${local.id}`, kind: 'version', ref: local.id, text: null }],
      }),
    ),
  )
}

/** Bodies whose median decision comes after the promised day. */
async function byHandling(tx: Tx): Promise<Sighting[]> {
  const rows = await handlingOf(tx, { since: new Date(tx.now.getTime() - PERIOD) })
  const month = tx.now.toISOString().slice(0, 7)
  const seen: Sighting[] = []
  for (const { version, org, ...handling } of rows.filter(isSlow)) {
    const pinned = await versionById(tx, version)
    if (!pinned) continue
    seen.push({
      ...{ detector: 'behaviour', matter: pinned.matter, matterName: pinned.body.name.zh, taskCode: pinned.taskCode },
      ...{ place: pinned.place, org, element: 'slow' },
      facts: { decided: handling.decided, late: handling.late, promise: pinned.body.clock.promise },
      evidence: [
        {
          key: `${version}:${month}`,
          kind: 'figure',
          ref: pinned.taskCode,
          text: `${handling.late}/${handling.decided}`,
        },
      ],
    })
  }
  return seen
}

/** What the versions no longer say is mended: closed by the house as a fix. */
async function closeMended(tx: Tx, seen: readonly Sighting[]): Promise<number> {
  const standing = new Set(seen.filter(({ detector }) => detector === 'static').map(keyOf))
  const open = await tx.rows<{ id: string; matter: string; place: string; org: string; element: string }>(
    sql`select f.id, f.matter, f.place, f.org, f.element from drift.findings f
      where f.city = ${tx.city} and f.state = 'open' and f.detector = 'static'`,
  )
  const mended = open.filter((finding) => !standing.has(keyOf(finding)))
  for (const { id, matter, place } of mended) {
    const now = await liveVersion(tx, { matter, place })
    closeFinding(tx, { id, by: 'fix', text: now?.taskCode ?? '', basis: null, user: null })
  }
  return mended.length
}

function keyOf({ matter, place, org, element }: Pick<Sighting, 'matter' | 'place' | 'org' | 'element'>): string {
  return [matter, place, org, element].join(' ')
}
