import { fetchDocument } from '#domains/documents'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { coversWhole, type Portal } from '#rules/accounts'
import { localDate } from '#rules/deadlines'
import type { ApplicationDesk } from '../desk.ts'
import { type Composed, compose, type Setting } from '../drafting/compose.ts'
import { type DraftFault, faultsOf } from '../drafting/faults.ts'
import { movedTo } from '../drafting/moved.ts'
import { settingOf } from '../drafting/setting.ts'
import { type AppliedFor, targetOf } from '../drafting/target.ts'
import {
  type DraftContent,
  type DraftOwner,
  deleteDraft,
  deleteExpired,
  draftsOf,
  emptyContent,
  lockDraft,
  putDraft,
  type StoredDraft,
} from './draft-store.ts'
import { prefilled } from './prefill.ts'

/** Who fills in: who is signed in, and the browser he does it in. */
export type Applicant = { signed: Portal | null; visitor: string }

/** A draft with what it is read against and what it comes to. */
export type OpenDraft = { draft: StoredDraft; setting: Setting; composed: Composed; faults: readonly DraftFault[] }

/** A clerk writes down for somebody at the counter; everybody else writes for himself. Chores tidy as the house. */
export function authority({ actor }: Ctx): 'applications.receive' | 'applications.apply' {
  return actor.kind === 'staff' ? 'applications.receive' : 'applications.apply'
}

export function ownerOf({ signed, visitor }: Applicant): DraftOwner {
  return { account: signed?.account ?? null, visitor }
}

/** Begins a draft with what is known of the holder, or takes up the one there is for the same thing (同一事项一份草稿). */
export async function startDraft(
  desk: ApplicationDesk,
  ctx: Ctx,
  who: Applicant,
  { what, place }: { what: AppliedFor; place: string | null },
): Promise<{ draft: string }> {
  const { online, ...target } = await targetOf(ctx, what, place)
  if (!online && ctx.actor.kind !== 'staff') reject('conflict', 'applications.not-online')
  const known = await ctx.reading(authority(ctx), (tx) => draftsOf(tx, desk.keys, ownerOf(who)))
  const same = known.find(
    (one) => one.kind === target.kind && one.code === target.code && one.holder === (who.signed?.acting.id ?? null),
  )
  if (same) return { draft: same.id }
  const draft: StoredDraft = {
    ...target,
    id: ctx.id(),
    account: who.signed?.account ?? null,
    holder: null,
    updatedAt: ctx.realTime(),
    content: emptyContent,
  }
  await ctx.transaction(authority(ctx), async (tx) => {
    if (!isCovered(await opened(tx, who, draft), who)) reject('forbidden', 'applications.mandate-too-narrow')
    await keep({ desk, ctx, who }, tx, draft)
  })
  await claim(desk, ctx, who, draft.id)
  return { draft: draft.id }
}

/**
 * The draft as it stands now: it belongs to whoever has signed in meanwhile, what can be fetched has been fetched, and it
 * has moved on to the standard in force.
 */
export async function openDraft(
  desk: ApplicationDesk,
  ctx: Ctx,
  who: Applicant,
  id: string,
): Promise<OpenDraft | undefined> {
  await claim(desk, ctx, who, id)
  return ctx.transaction(authority(ctx), async (tx) => {
    const found = await lockDraft(tx, desk.keys, ownerOf(who), id)
    if (!found || !isFor(found, who)) return undefined
    const moved = await movedTo(tx, found)
    if (moved !== found) await keep({ desk, ctx, who }, tx, moved)
    const open = await opened(tx, who, moved)
    return isCovered(open, who) ? open : undefined
  })
}

export async function opened(tx: Tx, who: Applicant, draft: StoredDraft): Promise<OpenDraft> {
  const setting = await settingOf(tx, draft, who.signed?.acting.id ?? null)
  const composed = compose(draft.content, setting)
  const kind = who.signed?.acting.kind ?? null
  return {
    draft,
    setting,
    composed,
    faults: faultsOf(draft.content, composed, { setting, kind, today: localDate(tx.now) }),
  }
}

/** Changes what a draft holds, under a lock; whoever changes it sees what it comes to before and after. */
export async function changeDraft(
  desk: ApplicationDesk,
  ctx: Ctx,
  who: Applicant,
  { draft: id, change }: { draft: string; change: (before: OpenDraft) => DraftContent },
): Promise<OpenDraft> {
  return ctx.transaction(authority(ctx), async (tx) => {
    const found = (await lockDraft(tx, desk.keys, ownerOf(who), id)) ?? reject('missing', 'applications.draft-gone')
    if (!isFor(found, who)) reject('forbidden', 'applications.other-holder')
    const before = await opened(tx, who, found)
    if (!isCovered(before, who)) reject('forbidden', 'applications.mandate-too-narrow')
    const changed = { ...found, content: change(before) }
    await keep({ desk, ctx, who }, tx, changed)
    return opened(tx, who, changed)
  })
}

export async function myDrafts(desk: ApplicationDesk, ctx: Ctx, who: Applicant): Promise<readonly OpenDraft[]> {
  return ctx.reading(authority(ctx), async (tx) => {
    const found = await draftsOf(tx, desk.keys, ownerOf(who))
    const mine = found.filter((draft) => isFor(draft, who))
    const all = await Promise.all(mine.map((draft) => opened(tx, who, draft)))
    return all.filter((open) => isCovered(open, who))
  })
}

export async function dropDraft(desk: ApplicationDesk, ctx: Ctx, who: Applicant, id: string): Promise<void> {
  await ctx.transaction(authority(ctx), (tx) => deleteDraft(tx, desk.keys, ownerOf(who), id))
}

/** A chore of every day: drafts nobody has touched for long. Answers how many went. */
export async function tidyDrafts(ctx: Ctx): Promise<number> {
  return ctx.transaction(authority(ctx), (tx) => deleteExpired(tx, ctx.realTime()))
}

type Writing = { desk: ApplicationDesk; ctx: Ctx; who: Applicant }

function keep({ desk, ctx, who }: Writing, tx: Tx, draft: StoredDraft): Promise<void> {
  return putDraft(tx, desk.keys, { draft, owner: ownerOf(who), now: ctx.realTime() })
}

/**
 * Makes a draft the holder's for whom the account acts: fetches what registers hold of what it may need, then fills in what
 * is known. A draft begun for one holder is never turned to another.
 */
async function claim(desk: ApplicationDesk, ctx: Ctx, who: Applicant, id: string): Promise<void> {
  const { signed } = who
  if (signed === null) return
  const found = await ctx.reading(authority(ctx), async (tx) => {
    const draft = (await draftsOf(tx, desk.keys, ownerOf(who))).find((one) => one.id === id)
    return draft && isFor(draft, who) ? opened(tx, who, draft) : undefined
  })
  if (!found || !isCovered(found, who)) return
  const wanted = toFetch(found)
  if (found.draft.holder !== null && wanted.length === 0) return
  const fetched = await fetchAll(desk, ctx, signed, wanted)
  await ctx.transaction(authority(ctx), async (tx) => {
    const draft = await lockDraft(tx, desk.keys, ownerOf(who), id)
    if (!draft || !isFor(draft, who)) return
    const content = { ...draft.content, fetched: { ...draft.content.fetched, ...fetched } }
    const own = { ...draft, account: signed.account, holder: signed.acting.id, content }
    const setting = await settingOf(tx, own, signed.acting.id)
    const composed = compose(content, setting)
    const filled = await prefilled(desk, ctx, tx, { portal: signed, content, composed, setting })
    await keep({ desk, ctx, who }, tx, { ...own, content: filled })
  })
}

/** A draft opens for the holder it was made for, or for whoever begins it. */
function isFor({ holder }: StoredDraft, { signed }: Applicant): boolean {
  return holder === null || holder === signed?.acting.id
}

/**
 * Of another's data a helper sees what his mandate is for: a draft of anything else is neither filled in nor opened, or he
 * would read the other's papers and numbers out of it.
 */
function isCovered({ draft, composed }: OpenDraft, { signed }: Applicant): boolean {
  return signed === null || coversWhole(signed.scope, draft.code, composed.plan.matters)
}

/** Types that this draft may need and the city can fetch by itself, and has not tried yet. */
function toFetch({ draft, setting, composed }: OpenDraft): readonly string[] {
  const needed = new Set(composed.plan.needs.map(({ doc }) => doc))
  return [...needed].filter((doc) => setting.types.get(doc)?.fetch && !(doc in draft.content.fetched))
}

/** Asks the registers for what can be had from them; what cannot is asked from the applicant (国令 716 号 第七条). */
async function fetchAll(
  desk: ApplicationDesk,
  ctx: Ctx,
  { acting }: Portal,
  wanted: readonly string[],
): Promise<DraftContent['fetched']> {
  const fetched: Record<string, string | null> = {}
  for (const type of wanted) {
    const found = await fetchDocument(ctx, desk.documents, { holder: acting, type })
    fetched[type] = found?.id ?? null
  }
  return fetched
}
