import { allOrgs, isInScope, placeName, userNames } from '#domains/directory'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { faultsOf, namingOf } from '../commands/keeping.ts'
import {
  compareBurden,
  type Deviation,
  type Difference,
  differences,
  type Fault,
  type MatterBody,
  type WorstPath,
  worstPath,
} from '../rules/index.ts'
import { type KeptVersion, keptVersion, matterById, today, versionById } from '../store.ts'
import { upperVersion } from './live.ts'

type Neighbour = { id: string; no: number; state: string; from: string | null; to: string | null; place: string }
export type VersionDetail = KeptVersion & {
  orgName: string
  orgCode: string
  placeName: string
  authorName: string | null
  approverName: string | null
  faults: readonly Fault[]
  /** Where it is heavier than the version above. */
  deviations: readonly Deviation[]
  path: WorstPath
  upper: { id: string; placeName: string } | null
  /** What holds in its place now, if that is another one. */
  held: string | null
  redirects: readonly { id: string; name: string }[]
  history: readonly Neighbour[]
  /** Whether whoever asks may change it, or approve it. */
  mine: boolean
}

/** A version as the editors see it, with what keeps it from being published. */
export async function versionDetail(ctx: Ctx, { id }: { id: string }): Promise<VersionDetail> {
  return ctx.reading('matters.edit', async (tx) => {
    const version = (await keptVersion(tx, id)) ?? reject('missing', 'matters.not-found')
    const { matter, place, body } = version
    const upper = await upperVersion(tx, { matter, place, day: today(tx) })
    const [org, history, names] = [
      (await allOrgs(tx)).byId.get(version.org),
      await historyOf(tx, matter, place),
      await userNames(
        tx,
        [version.author, version.approver].filter((one) => one !== null),
      ),
    ]
    return {
      ...version,
      orgName: org?.name ?? '',
      orgCode: org?.code ?? '',
      placeName: await placeName(tx, place),
      authorName: names.get(version.author ?? '') ?? null,
      approverName: names.get(version.approver ?? '') ?? null,
      faults: await faultsOf(tx, body),
      deviations: upper ? compareBurden(upper.body, body) : [],
      path: worstPath(body),
      upper: upper ? { id: upper.id, placeName: await placeName(tx, upper.place) } : null,
      held: history.find((one) => one.id !== id && (one.state === 'live' || one.state === 'suspended'))?.id ?? null,
      redirects: await redirectsOf(tx, matter),
      history,
      mine: org !== undefined && isInScope(tx.actor, 'matters.edit', { org: org.id, orgPath: org.path }),
    }
  })
}

async function historyOf(tx: Tx, matter: string, place: string): Promise<Neighbour[]> {
  return tx.rows<Neighbour>(sql`select id, no, state, valid_from as "from", valid_to as "to", place from matters.versions
    where city = ${tx.city} and matter = ${matter} and place = ${place} order by no desc limit 50`)
}

async function redirectsOf(tx: Tx, matter: string): Promise<{ id: string; name: string }[]> {
  const { redirects } = (await matterById(tx, matter)) ?? { redirects: [] }
  return tx.rows<{
    id: string
    name: string
  }>(sql`select distinct on (v.matter) v.matter as id, v.name from matters.versions v
    where v.city = ${tx.city} and v.matter = any(${[...redirects]}::uuid[]) order by v.matter, v.no desc`)
}

export type Checked = {
  faults: readonly Fault[]
  deviations: readonly Deviation[]
  path: WorstPath
}

/** What a body that is being written lacks, before it is saved. */
export async function checkTyped(ctx: Ctx, { id, body }: { id: string; body: MatterBody }): Promise<Checked> {
  return ctx.reading('matters.edit', async (tx) => {
    const { matter, place } = (await versionById(tx, id)) ?? reject('missing', 'matters.not-found')
    const upper = await upperVersion(tx, { matter, place, day: today(tx) })
    return {
      faults: await faultsOf(tx, body),
      deviations: upper ? compareBurden(upper.body, body) : [],
      path: worstPath(body),
    }
  })
}

/** What a version changes against another one: the one that holds here, the one above, or any that is named. */
export async function differencesBetween(
  ctx: Ctx,
  { id, against }: { id: string; against: string },
): Promise<readonly Difference[]> {
  return ctx.reading('matters.edit', async (tx) => {
    const [before, after] = [await versionById(tx, against), await versionById(tx, id)]
    if (!before || !after) reject('missing', 'matters.not-found')
    return differences(before.body, after.body, await namingOf(tx))
  })
}
