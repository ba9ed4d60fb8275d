import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { refreshSearch } from '../guidance/store.ts'
import { liveVersion, upperVersion } from '../queries/live.ts'
import { type MatterVersion, parseBaseCode } from '../rules/index.ts'
import { insertMatter, insertVersion, keptVersion, matterByBaseCode, matterById, setState, today } from '../store.ts'
import { nextBaseCode } from './edit-draft.ts'
import { endReplaced, endVersion, endVersions } from './end-replaced.ts'
import { actorOf, faultsOf, hashOf, insistReach, taskCodeFor } from './keeping.ts'

/** 暂停: nobody can apply until it is resumed; running cases go on. */
export async function suspendVersion(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<void> {
  await ctx.transaction('matters.approve', async (tx) => move(tx, { id, from: 'live', to: 'suspended', note: reason }))
}

export async function resumeVersion(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await ctx.transaction('matters.approve', async (tx) => move(tx, { id, from: 'suspended', to: 'live', note: null }))
}

type Move = { id: string; from: 'live' | 'suspended'; to: 'live' | 'suspended'; note: string | null }

async function move(tx: Tx, { id, from, to, note }: Move): Promise<void> {
  const version = (await keptVersion(tx, id, true)) ?? reject('missing', 'matters.not-found')
  await insistReach(tx, 'matters.approve', version.org)
  if (version.state !== from) reject('conflict', from === 'live' ? 'matters.not-live' : 'matters.not-suspended')
  await setState(tx, { id, state: to, note })
  await refreshSearch(tx, [version.matter])
  audit(tx, { action: `matters.${to === 'live' ? 'resume' : 'suspend'}`, object: { kind: 'matter-version', id } })
}

/** Ends a local version, so that the one above holds here too. The topmost is ended with the matter. */
export async function withdrawLocal(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<void> {
  await ctx.transaction('matters.approve', async (tx) => {
    const version = (await keptVersion(tx, id, true)) ?? reject('missing', 'matters.not-found')
    await insistReach(tx, 'matters.approve', version.org)
    if (!(await upperVersion(tx, { matter: version.matter, place: version.place, day: today(tx) })))
      reject('conflict', 'matters.nothing-above')
    if (version.state !== 'live' && version.state !== 'suspended') reject('conflict', 'matters.not-live')
    await endVersion(tx, version, reason)
    await refreshSearch(tx, [version.matter])
    audit(tx, { action: 'matters.withdraw-local', object: { kind: 'matter-version', id } })
  })
}

/** 取消: the matter leaves the catalogue everywhere today; `instead` says where people are sent. */
export async function cancelMatter(
  ctx: Ctx,
  { matter, reason, instead }: { matter: string; reason: string; instead: readonly string[] },
): Promise<void> {
  await ctx.transaction('matters.approve', async (tx) => {
    await owned(tx, matter)
    for (const target of instead) await activeMatter(tx, target)
    await redirect(tx, { matter, kind: 'cancel', targets: instead, note: reason })
    await endVersions(tx, matter, reason)
    await refreshSearch(tx, [matter])
    audit(tx, { action: 'matters.cancel', object: { kind: 'matter', id: matter }, facts: { instead: instead.length } })
  })
}

export type Part = { name: string; baseCode?: string | undefined }

/** 拆分: drafts for each part, copied from what holds; the matter ends by itself on the day its last part begins. */
export async function splitMatter(
  ctx: Ctx,
  { matter, into, reason }: { matter: string; into: readonly Part[]; reason: string },
): Promise<{ drafts: readonly string[] }> {
  return ctx.transaction('matters.approve', async (tx) => {
    const live = await owned(tx, matter)
    const drafts: string[] = []
    const targets: string[] = []
    for (const part of into) {
      const made = await draftOf(tx, live, part)
      drafts.push(made.draft)
      targets.push(made.matter)
    }
    await redirect(tx, { matter, kind: 'split', targets, note: reason })
    audit(tx, { action: 'matters.split', object: { kind: 'matter', id: matter }, facts: { into: into.length } })
    return { drafts }
  })
}

/** 合并: several matters into one that is there, or into a new draft; they end on the day the one begins. */
export async function mergeMatters(
  ctx: Ctx,
  input: { matters: readonly string[]; into: { matter: string } | Part; reason: string },
): Promise<{ draft: string | null }> {
  return ctx.transaction('matters.approve', async (tx) => {
    const [first, ...rest] = input.matters
    if (first === undefined) reject('invalid', 'matters.nothing-to-merge', {}, 'matters')
    const live = await owned(tx, first)
    for (const matter of rest) await owned(tx, matter)
    const made = 'matter' in input.into ? { ...input.into, draft: null } : await draftOf(tx, live, input.into)
    await activeMatter(tx, made.matter)
    if (input.matters.includes(made.matter)) reject('invalid', 'matters.into-itself', {}, 'into')
    for (const matter of input.matters)
      await redirect(tx, { matter, kind: 'merge', targets: [made.matter], note: input.reason })
    await refreshSearch(tx, await endReplaced(tx, made.matter))
    audit(tx, {
      action: 'matters.merge',
      object: { kind: 'matter', id: made.matter },
      facts: { of: input.matters.length },
    })
    return { draft: made.draft }
  })
}

/** The version of the matter that holds for the whole of its area, within reach of whoever acts. */
async function owned(tx: Tx, matter: string): Promise<MatterVersion> {
  await activeMatter(tx, matter)
  const rows = await tx.rows<{
    id: string
  }>(sql`select id from matters.versions where city = ${tx.city} and matter = ${matter}
    and state in ('live', 'suspended', 'scheduled', 'draft', 'submitted') order by place, no desc limit 1`)
  const version = (await liveVersion(tx, { matter })) ?? (rows[0] && (await keptVersion(tx, rows[0].id)))
  if (!version) reject('missing', 'matters.not-found')
  await insistReach(tx, 'matters.approve', version.org)
  return version
}

async function activeMatter(tx: Tx, matter: string): Promise<void> {
  const found = (await matterById(tx, matter)) ?? reject('missing', 'matters.not-found')
  if (found.state === 'ended') reject('conflict', 'matters.ended')
}

async function draftOf(tx: Tx, source: MatterVersion, part: Part): Promise<{ matter: string; draft: string }> {
  const baseCode = part.baseCode ? insist(parseBaseCode(part.baseCode)).code : await nextBaseCode(tx, source.body.type)
  if (await matterByBaseCode(tx, baseCode))
    reject('conflict', 'matters.base-code-taken', { code: baseCode }, 'baseCode')
  const matter = await insertMatter(tx, { baseCode, localCode: null, parent: null })
  const { place, org } = source
  const body = { ...source.body, name: { zh: part.name, en: '' } }
  const draft = await insertVersion(tx, {
    matter,
    baseCode,
    taskCode: await taskCodeFor(tx, { org, place, baseCode }),
    localTaskCode: null,
    place,
    org,
    base: null,
    body,
    hash: hashOf(body),
    gaps: (await faultsOf(tx, body)).length,
    author: actorOf(tx),
  })
  return { matter, draft }
}

type Redirect = { matter: string; kind: 'split' | 'merge' | 'cancel'; targets: readonly string[]; note: string }

async function redirect(tx: Tx, { matter, kind, targets, note }: Redirect): Promise<void> {
  for (const target of targets)
    await tx.run(sql`insert into matters.redirects (city, matter, target, kind, note, created_at)
      values (${tx.city}, ${matter}, ${target}, ${kind}, ${note}, ${tx.now}) on conflict (city, matter, target) do nothing`)
}
