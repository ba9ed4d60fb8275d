import type { Vault } from '#domains/parties'
import type { Ctx } from '#platform/context'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import type { PhoneCodes, SendCode } from '#platform/session/phone-code'
import type { Unified } from './unified/unified.ts'

/**
 * Whom the register of firms names as legal representative (法定代表人); plugged in by main, because the documents that
 * tell it stand above. Undefined: the register does not know the firm, or does not answer.
 */
export type FirmRegister = (
  ctx: Ctx,
  creditCode: string,
) => Promise<{ name: string; representative: { name: string; idNumber: string } } | undefined>

/** What accounts were given at the start. */
export type AccountSettings = {
  keys: Keys
  vault: Vault
  sendCode: SendCode
  /** The unified identity of province or nation; null: this city has none. */
  unified: Unified | null
  firms: FirmRegister
}

/** What the commands and queries of accounts share. */
export type AccountDesk = AccountSettings & { codes: PhoneCodes }

export function createAccountDesk(settings: AccountSettings): AccountDesk {
  const { keys, sendCode } = settings
  return { ...settings, codes: { keys, sendCode, permission: 'accounts.own' } }
}

/** Two holders turned out to be one: who keeps things by holder moves them, in the same transaction. */
export type Merging = (tx: Tx, merged: { from: string; into: string }) => Promise<void>

const mergings: Merging[] = []

/** Main tells once who keeps things by holder. */
export function onHoldersMerged(move: Merging): void {
  mergings.push(move)
}

export async function tellMerged(tx: Tx, merged: { from: string; into: string }): Promise<void> {
  for (const move of mergings) await move(tx, merged)
}
