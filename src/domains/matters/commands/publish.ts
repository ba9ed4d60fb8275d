import { reject } from '#kit/ruling'
import type { Tx } from '#platform/db/tx'
import { refreshSearch } from '../guidance/store.ts'
import { upperVersion } from '../queries/live.ts'
import { compareBurden, elementAt, type MatterBody, type MatterVersion } from '../rules/index.ts'
import { type KeptVersion, setState, standingVersions, today } from '../store.ts'
import { endReplaced } from './end-replaced.ts'
import { faultsOf } from './keeping.ts'
import { closeFollowed, tellLowerLevels } from './todos.ts'

type Placed = { matter: string; place: string; body: MatterBody }

/** Refuses a body that has faults, or asks more than the version above it (加重负担). */
export async function insistPublishable(tx: Tx, version: Placed, day: string): Promise<MatterVersion | undefined> {
  const faults = await faultsOf(tx, version.body)
  const [first] = faults
  if (first) {
    const facts = {
      count: faults.length,
      first: first.say.zh,
      faults: faults.map(({ path, code }) => `${path} ${code}`),
    }
    reject('invalid', 'matters.has-faults', facts, `body.${first.path}`)
  }
  const upper = await upperVersion(tx, { ...version, day })
  if (upper) insistLighter(upper, version.body)
  return upper
}

function insistLighter(upper: MatterVersion, body: MatterBody): void {
  const deviations = compareBurden(upper.body, body)
  const [first] = deviations
  if (!first) return
  const named = elementAt(first.element)?.words
  const part = first.key === null ? '' : ` ${first.key}`
  reject(
    'conflict',
    'matters.heavier',
    {
      count: deviations.length,
      element: `${named?.zh ?? first.element}${part}`,
      elementEn: `${named?.en ?? first.element}${part}`,
      upper: first.upper || '—',
      lower: first.lower || '—',
    },
    `body.${first.element}`,
  )
}

/**
 * Brings a version into force: today, or on its day. The one before ends on that day; the levels below get a to-do with
 * the difference; what it replaces ends.
 */
export async function bringIntoForce(
  tx: Tx,
  version: Pick<KeptVersion, 'id' | 'matter' | 'place' | 'body'>,
  { from, approver }: { from: string; approver: string | null },
): Promise<'live' | 'scheduled'> {
  const state = from <= today(tx) ? 'live' : 'scheduled'
  const before = await makeRoom(tx, version, from)
  await setState(tx, { id: version.id, state, from, to: null, approver, note: null })
  await afterPublishing(tx, version, before)
  return state
}

/** Ends what holds in the place on the day the next version begins. Answers what held. */
export async function makeRoom(
  tx: Tx,
  { matter, place }: { matter: string; place: string },
  from: string,
): Promise<KeptVersion | undefined> {
  const standing = await standingVersions(tx, matter, place)
  if (standing.some(({ state }) => state === 'scheduled')) reject('conflict', 'matters.already-scheduled')
  const held = standing.find(({ state }) => state === 'live' || state === 'suspended')
  if (!held) return undefined
  const day = held.from !== null && held.from > from ? held.from : from
  await setState(tx, { id: held.id, state: from <= today(tx) ? 'retired' : held.state, to: day })
  return held
}

/** What follows from a publication, whoever made it. */
export async function afterPublishing(
  tx: Tx,
  version: Pick<KeptVersion, 'id' | 'matter' | 'place' | 'body'>,
  before: KeptVersion | undefined,
): Promise<void> {
  await closeFollowed(tx, version)
  await tellLowerLevels(tx, version, before?.body)
  const ended = await endReplaced(tx, version.matter)
  await refreshSearch(tx, [version.matter, ...ended])
}
