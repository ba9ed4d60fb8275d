import { publicStanding } from '#domains/casework'
import { parseNumber } from '#kit/public-number'
import { insist } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { keyedHash } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'
import { sql, type Tx } from '#platform/db/tx'
import { maySupport } from '#rules/hotline'
import type { Desk } from '../desk.ts'
import { countSupport } from './limits.ts'

/** Whose account it is, and what the vault knows him by. */
export type Supporter = { holder: string; party: string | null }
type Asked = { number: string; supporter: Supporter }

/** “This concerns me too” (附议): one voice a person and request, however often it is sent. */
export async function supportRequest(desk: Desk, ctx: Ctx, { number, supporter }: Asked): Promise<void> {
  const { found, there } = await ctx.reading('hotline.support', (tx) =>
    voiceOf(desk.keys, tx, number, supporter.holder),
  )
  insist(maySupport(found, false))
  if (found === undefined || there) return
  const { id, party } = found
  // Each try counts, also one that is refused in the end: the vault is not asked without bounds.
  await countSupport(desk.keys, ctx, supporter.holder)
  const own = await isOwn(desk, ctx, { caseId: id, party, other: supporter.party })
  await ctx.transaction('hotline.support', async (tx) => {
    insist(maySupport(await standing(tx, number), own))
    const added = await tx.run(sql`insert into hotline.supports (city, case_id, supporter)
      values (${tx.city}, ${id}, ${markOf(desk.keys, tx, id, supporter.holder)}) on conflict on constraint supports_pk do nothing`)
    if (added > 0) addVoice(tx, id)
  })
}

/** Takes his voice back; also after the request has ended, and where he never gave it. */
export async function takeSupportBack(desk: Desk, ctx: Ctx, { number, supporter }: Asked): Promise<void> {
  await ctx.transaction('hotline.support', async (tx) => {
    const found = await standing(tx, number)
    if (found === undefined) return
    const mark = markOf(desk.keys, tx, found.id, supporter.holder)
    const gone = await tx.run(
      sql`delete from hotline.supports where city = ${tx.city} and case_id = ${found.id} and supporter = ${mark}`,
    )
    if (gone > 0) dropVoice(tx, found.id)
  })
}

/** Whether the holder of the account supports the request. */
export async function isSupporter(
  desk: Desk,
  ctx: Ctx,
  { number, holder }: { number: string; holder: string },
): Promise<boolean> {
  return ctx.reading('hotline.support', async (tx) => (await voiceOf(desk.keys, tx, number, holder)).there)
}

/** Two accounts turned out to be one person's: his voices are one voice a request. Told by the accounts, in their transaction. */
export function moveSupporter({ keys }: Pick<Desk, 'keys'>) {
  return async (tx: Tx, { from, into }: { from: string; into: string }): Promise<void> => {
    const cases = await tx.rows<{ caseId: string }>(
      sql`select c.case_id from hotline.support_counts c where c.city = ${tx.city} and c.supporters > 0 order by c.case_id`,
    )
    const ids = cases.map(({ caseId }) => caseId)
    const [old, now] = [from, into].map((holder) => ids.map((id) => markOf(keys, tx, id, holder))) as [
      Buffer[],
      Buffer[],
    ]
    const twice = await tx.rows<{ caseId: string }>(sql`delete from hotline.supports s
      using unnest(${ids}::uuid[], ${old}::bytea[], ${now}::bytea[]) as m (case_id, old, now)
      where s.city = ${tx.city} and s.case_id = m.case_id and s.supporter = m.old and exists (select 1 from hotline.supports k
        where k.city = s.city and k.case_id = s.case_id and k.supporter = m.now) returning s.case_id`)
    for (const { caseId } of twice) dropVoice(tx, caseId)
    tx.queue(sql`update hotline.supports s set supporter = m.now
      from unnest(${ids}::uuid[], ${old}::bytea[], ${now}::bytea[]) as m (case_id, old, now)
      where s.city = ${tx.city} and s.case_id = m.case_id and s.supporter = m.old`)
  }
}

/** The request behind a number, and whether the holder supports it. */
async function voiceOf(keys: Keys, tx: Tx, number: string, holder: string) {
  const found = await standing(tx, number)
  if (found === undefined) return { found, there: false }
  const row = await tx.maybe(sql`select 1 as one from hotline.supports
    where city = ${tx.city} and case_id = ${found.id} and supporter = ${markOf(keys, tx, found.id, holder)}`)
  return { found, there: row !== undefined }
}

async function standing(tx: Tx, number: string): ReturnType<typeof publicStanding> {
  const read = parseNumber(number)
  return read.allowed ? publicStanding(tx, 'request', read.value.number) : undefined
}

type Pair = { caseId: string; party: string | null; other: string | null }

async function isOwn(desk: Desk, ctx: Ctx, { caseId, party, other }: Pair): Promise<boolean> {
  return party !== null && other !== null && desk.vault.isSamePerson(ctx, { caseId, party, other })
}

/** Another one for each request: marks tell nobody that two voices are one person's. */
function markOf(keys: Keys, tx: Tx, caseId: string, holder: string): Buffer {
  return keyedHash(keys, 'address-hash', 'support', tx.city, caseId, holder)
}

function addVoice(tx: Tx, caseId: string): void {
  tx.queue(sql`insert into hotline.support_counts (city, case_id, supporters, changed_at) values (${tx.city}, ${caseId}, 1, ${tx.now})
    on conflict on constraint support_counts_pk do update set supporters = support_counts.supporters + 1, changed_at = excluded.changed_at`)
}

function dropVoice(tx: Tx, caseId: string): void {
  tx.queue(sql`update hotline.support_counts set supporters = supporters - 1, changed_at = ${tx.now}
    where city = ${tx.city} and case_id = ${caseId}`)
}
