import { orgById, placeByCode } from '#domains/directory'
import { containsPlace } from '#kit/place-code'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { liveVersion, upperVersion } from '../queries/live.ts'
import {
  emptyBody,
  levelOfPlace,
  type MatterBody,
  type MatterType,
  type MatterVersion,
  parseBaseCode,
  provisionalBaseCode,
} from '../rules/index.ts'
import {
  dropDraft,
  insertMatter,
  insertVersion,
  type KeptVersion,
  keptVersion,
  lastSerial,
  matterByBaseCode,
  matterById,
  setState,
  standingVersions,
  today,
  writeDraft,
} from '../store.ts'
import { actorOf, faultsOf, hashOf, insistReach, taskCodeFor } from './keeping.ts'

/** From where a draft starts: from nothing, from the version that holds here, or from the level above. */
export type StartDraft =
  | { from: 'nothing'; name: string; type: MatterType; baseCode?: string | undefined; place: string; org: string }
  | { from: 'version'; version: string }
  | { from: 'upper'; matter: string; place: string; org: string }

export type Drafted = { id: string; revision: number }

/** Begins a draft of the editor's own area; there is one at most for each matter and place. */
export async function startDraft(ctx: Ctx, input: StartDraft): Promise<Drafted> {
  return ctx.transaction('matters.edit', async (tx) => {
    const made = await begin(tx, input)
    await insistReach(tx, 'matters.edit', made.org)
    const writing = await standingVersions(tx, made.matter, made.place)
    if (writing.some(({ state }) => state === 'draft' || state === 'submitted'))
      reject('conflict', 'matters.draft-exists')
    const { org, place, baseCode, body } = made
    const id = await insertVersion(tx, {
      ...made,
      taskCode: await taskCodeFor(tx, { org, place, baseCode }),
      hash: hashOf(body),
      gaps: (await faultsOf(tx, body)).length,
      author: actorOf(tx),
    })
    audit(tx, { action: 'matters.start-draft', object: { kind: 'matter-version', id }, facts: { from: input.from } })
    return { id, revision: 1 }
  })
}

type Begun = {
  matter: string
  baseCode: string
  localTaskCode: string | null
  place: string
  org: string
  base: string | null
  body: MatterBody
}

async function begin(tx: Tx, input: StartDraft): Promise<Begun> {
  if (input.from === 'version') return fromVersion(tx, input.version)
  await insistSeat(tx, input)
  if (input.from === 'upper') return fromUpper(tx, input)
  const { name, type, place, org } = input
  const baseCode = await baseCodeFor(tx, input)
  const known = await matterByBaseCode(tx, baseCode)
  if (known?.state === 'ended') reject('conflict', 'matters.ended', {}, 'baseCode')
  if (known && (await upperVersion(tx, { matter: known.id, place, day: today(tx) })))
    reject('conflict', 'matters.derive-instead', {}, 'baseCode')
  const matter = known?.id ?? (await insertMatter(tx, { baseCode, localCode: null, parent: null }))
  const body = emptyBody(name, type, levelOfPlace(place))
  return { matter, baseCode, localTaskCode: null, place, org, base: null, body }
}

async function baseCodeFor(tx: Tx, input: { baseCode?: string | undefined; type: MatterType }): Promise<string> {
  if (input.baseCode === undefined || input.baseCode === '') return nextBaseCode(tx, input.type)
  const parsed = insist(parseBaseCode(input.baseCode))
  if (parsed.type !== null && parsed.type !== input.type)
    reject('invalid', 'matters.base-code-type', { type: parsed.type }, 'baseCode')
  return parsed.code
}

/** A base code of the city's own list, for a matter that has none yet (暂编基本编码). */
export async function nextBaseCode(tx: Tx, type: MatterType): Promise<string> {
  const prefix = provisionalBaseCode(tx.city, type, 0).slice(0, 6)
  return provisionalBaseCode(tx.city, type, (await lastSerial(tx, prefix)) + 1)
}

/** The next version of what holds, or a copy of an earlier one to come back to it. */
async function fromVersion(tx: Tx, id: string): Promise<Begun> {
  const found = (await keptVersion(tx, id)) ?? reject('missing', 'matters.not-found')
  if ((await matterById(tx, found.matter))?.state === 'ended') reject('conflict', 'matters.ended')
  const { matter, baseCode, localTaskCode, place, org, body } = found
  const upper = await upperVersion(tx, { matter, place, day: today(tx) })
  return { matter, baseCode, localTaskCode, place, org, base: upper?.id ?? null, body }
}

/** A local version begins as what the level above says, with the places of the own office still to be entered. */
async function fromUpper(
  tx: Tx,
  { matter, place, org }: { matter: string; place: string; org: string },
): Promise<Begun> {
  const upper: MatterVersion | undefined = await upperVersion(tx, { matter, place, day: today(tx) })
  if (!upper) reject('conflict', 'matters.nothing-above', {}, 'place')
  if (await ownVersion(tx, matter, place)) reject('conflict', 'matters.place-has-one', {}, 'place')
  const body: MatterBody = { ...upper.body, level: levelOfPlace(place), offices: [] }
  return { matter, baseCode: upper.baseCode, localTaskCode: null, place, org, base: upper.id, body }
}

async function ownVersion(tx: Tx, matter: string, place: string): Promise<boolean> {
  return (await liveVersion(tx, { matter, place }))?.place === place
}

async function insistSeat(tx: Tx, { place, org }: { place: string; org: string }): Promise<void> {
  const [body, known] = [await orgById(tx, org), await placeByCode(tx, place)]
  if (!body) reject('invalid', 'matters.unknown-org', { org }, 'org')
  if (!known || !containsPlace(body.place, place)) reject('invalid', 'matters.place-not-of-org', {}, 'place')
}

export type SaveDraft = { id: string; revision: number; body: MatterBody }
export type Saved = Drafted & { gaps: number }

/** Keeps what was typed, complete or not; two who write at once do not overwrite each other. */
export async function saveDraft(ctx: Ctx, { id, revision, body }: SaveDraft): Promise<Saved> {
  return ctx.transaction('matters.edit', async (tx) => {
    const draft = await ownDraft(tx, id)
    const upper = await upperVersion(tx, { matter: draft.matter, place: draft.place, day: today(tx) })
    const gaps = (await faultsOf(tx, body)).length
    const change = { id, revision, body, hash: hashOf(body), gaps, base: upper?.id ?? null, author: actorOf(tx) }
    if (!(await writeDraft(tx, change))) reject('conflict', 'matters.changed-meanwhile')
    return { id, revision: revision + 1, gaps }
  })
}

/** Throws a draft away. */
export async function discardDraft(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await ctx.transaction('matters.edit', async (tx) => {
    await ownDraft(tx, id)
    await dropDraft(tx, id)
    audit(tx, { action: 'matters.discard-draft', object: { kind: 'matter-version', id } })
  })
}

/** The draft under a lock, if it is one and within the editor's reach. */
export async function ownDraft(tx: Tx, id: string): Promise<KeptVersion> {
  const draft = (await keptVersion(tx, id, true)) ?? reject('missing', 'matters.not-found')
  await insistReach(tx, 'matters.edit', draft.org)
  if (draft.state !== 'draft') reject('conflict', 'matters.not-a-draft')
  return draft
}

/** Takes a submitted version back to go on writing. */
export async function takeBack(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await ctx.transaction('matters.edit', async (tx) => {
    const found = (await keptVersion(tx, id, true)) ?? reject('missing', 'matters.not-found')
    await insistReach(tx, 'matters.edit', found.org)
    if (found.state !== 'submitted') reject('conflict', 'matters.not-submitted')
    await setState(tx, { id, state: 'draft' })
  })
}
