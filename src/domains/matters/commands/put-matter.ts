import { orgByCode } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import type { Tx } from '#platform/db/tx'
import { type MatterBody, parseBaseCode } from '../rules/index.ts'
import { insertMatter, insertVersion, matterByBaseCode, setState, standingVersions, today } from '../store.ts'
import { faultsOf, hashOf, taskCodeFor } from './keeping.ts'
import { afterPublishing, insistPublishable, makeRoom } from './publish.ts'

export type PutMatter = {
  /** 12 digits. */
  baseCode: string
  /** 12-digit place it holds in. */
  place: string
  /** Code of the implementing body. */
  org: string
  body: MatterBody
  localCode?: string | null
  localTaskCode?: string | null
  /** Base code of the main item above it. */
  parent?: string | null
  /** First day; today, if absent. */
  from?: string
}

/** Publishes a matter at once, through the same checks, acting as the house: for seeds. The same body twice changes nothing. */
export async function putMatter(tx: Tx, put: PutMatter): Promise<string> {
  const at = await identify(tx, put)
  const { matter } = at
  const { place, body } = put
  const hash = hashOf(body)
  const standing = await standingVersions(tx, matter, place)
  const same = standing.find((one) => one.state === 'live' && one.hash === hash)
  if (same) return same.id
  const from = put.from ?? today(tx)
  const upper = await insistPublishable(tx, { matter, place, body }, from)
  const before = await makeRoom(tx, { matter, place }, from)
  const id = await insertVersion(tx, { ...(await partsOf(tx, put, at)), base: upper?.id ?? null, hash }, from)
  await afterPublishing(tx, { id, matter, place, body }, before)
  return id
}

/**
 * Writes a version that held from one day to another and is history: what figures are compared with. It passes the same
 * checks; nobody is told of it, and the search does not know it.
 */
export async function putPastVersion(tx: Tx, put: PutMatter & { from: string; to: string }): Promise<string> {
  const [first, ...others] = await faultsOf(tx, put.body)
  if (first)
    reject('invalid', 'matters.has-faults', { count: others.length + 1, first: first.say.zh, faults: [first.path] })
  const parts = await partsOf(tx, put, await identify(tx, put))
  const id = await insertVersion(tx, { ...parts, base: null, hash: hashOf(put.body) }, put.from)
  await setState(tx, { id, state: 'retired', to: put.to })
  return id
}

type Identified = { matter: string; baseCode: string; org: string }

/** The matter of the base code, made if it is new, and the implementing body. */
async function identify(tx: Tx, put: PutMatter): Promise<Identified> {
  const { code } = insist(parseBaseCode(put.baseCode))
  const org = (await orgByCode(tx, put.org)) ?? reject('invalid', 'matters.unknown-org', { org: put.org }, 'org')
  const known = await matterByBaseCode(tx, code)
  if (known) return { matter: known.id, baseCode: code, org: org.id }
  const parent = put.parent == null ? null : ((await matterByBaseCode(tx, put.parent))?.id ?? null)
  const matter = await insertMatter(tx, { baseCode: code, localCode: put.localCode ?? null, parent })
  return { matter, baseCode: code, org: org.id }
}

async function partsOf(tx: Tx, { place, body, localTaskCode = null }: PutMatter, at: Identified) {
  const taskCode = await taskCodeFor(tx, { org: at.org, place, baseCode: at.baseCode })
  return { ...at, taskCode, localTaskCode, place, body, gaps: 0, author: null }
}
