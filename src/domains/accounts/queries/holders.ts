import type { Ctx, Permission } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { TermValues } from '#rules/documents'
import type { PartyField } from '#rules/parties'
import type { AccountDesk } from '../desk.ts'
import { firmTerms, type Holder, personTerms } from '../rules/index.ts'
import { type HolderRow, loadHolder } from '../store.ts'
import { representativesOf } from '../store-mandates.ts'

/** The holder, or the one it was merged into. */
export async function holderById(tx: Tx, id: string): Promise<Holder | undefined> {
  const row = await loadHolder(tx, id)
  return row && holderOf(row)
}

/** Where notices to a holder go: of a firm to its own telephone, else to its representative; null: nowhere. */
export async function partyOf(tx: Tx, holder: string): Promise<string | null> {
  const row = await loadHolder(tx, holder)
  if (row === undefined || row.closedAt !== null) return null
  if (row.party !== null || row.kind === 'person') return row.party
  return (await representativesOf(tx, row.id))[0]?.party ?? null
}

/**
 * What the account knows of a holder, by term code (personName, citizenNumber, phone; firmName, creditCode, phone), to fill
 * in a form or name somebody on his licence. The reading is written down in the vault.
 */
export async function holderFacts(
  desk: Pick<AccountDesk, 'vault'>,
  ctx: Ctx,
  holder: Pick<Holder, 'id'>,
  caseId?: string,
): Promise<TermValues> {
  const permission = authorityOf(ctx)
  const found = await ctx.reading(permission, (tx) => loadHolder(tx, holder.id))
  if (found === undefined) return {}
  const { kind, party, name, creditCode } = found
  const fields: readonly PartyField[] = kind === 'person' ? ['name', 'idNumber', 'phone'] : ['phone']
  const reading = { fields, permission, ...(caseId === undefined ? {} : { caseId }) }
  const known = party === null ? {} : await desk.vault.holderIdentity(ctx, { party, ...reading })
  if (kind === 'person') return personTerms(known)
  return firmTerms({ name, creditCode, ...(known.phone === undefined ? {} : { phone: known.phone }) })
}

/** On which authority an identity is read: the resident's own, or that of the post that handles applications. */
function authorityOf({ actor }: Ctx): Permission {
  if (actor.kind !== 'staff') return 'accounts.own'
  return staffAuthorities.find((name) => actor.grants.some((grant) => grant.permission === name)) ?? 'accounts.find'
}

const staffAuthorities = ['accounts.find', 'documents.issue', 'applications.issue', 'applications.accept'] as const

export function holderOf({ mergedInto, closedAt, ...holder }: HolderRow): Holder {
  return holder
}
