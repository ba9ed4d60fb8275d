import { orgByCode } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import type { Tx } from '#platform/db/tx'
import { type MatterBody, parseBaseCode } from '../rules/index.ts'
import { insertMatter, insertVersion, matterByBaseCode, standingVersions, today } from '../store.ts'
import { hashOf, taskCodeFor } from './keeping.ts'
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
  const { code } = insist(parseBaseCode(put.baseCode))
  const org = (await orgByCode(tx, put.org)) ?? reject('invalid', 'matters.unknown-org', { org: put.org }, 'org')
  const parent = put.parent == null ? null : ((await matterByBaseCode(tx, put.parent))?.id ?? null)
  const matter =
    (await matterByBaseCode(tx, code))?.id ??
    (await insertMatter(tx, { baseCode: code, localCode: put.localCode ?? null, parent }))
  const { place, body } = put
  const hash = hashOf(body)
  const standing = await standingVersions(tx, matter, place)
  const same = standing.find((one) => one.state === 'live' && one.hash === hash)
  if (same) return same.id
  const from = put.from ?? today(tx)
  const upper = await insistPublishable(tx, { matter, place, body }, from)
  const before = await makeRoom(tx, { matter, place }, from)
  const id = await insertVersion(
    tx,
    {
      matter,
      baseCode: code,
      taskCode: await taskCodeFor(tx, { org: org.id, place, baseCode: code }),
      localTaskCode: put.localTaskCode ?? null,
      place,
      org: org.id,
      base: upper?.id ?? null,
      body,
      hash,
      gaps: 0,
      author: null,
    },
    from,
  )
  await afterPublishing(tx, { id, matter, place, body }, before)
  return id
}
