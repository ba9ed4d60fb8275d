import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import type { AccountDesk } from '../desk.ts'
import { type Holder, type MandateState, mandateState, type Portal, type Scope } from '../rules/index.ts'
import { indexesOf } from '../store.ts'
import { accountsOf, phoneIndexOf } from '../store-accounts.ts'
import { type MandateRow, mandatesFrom, mandatesOffered, mandatesTo, representationsOf } from '../store-mandates.ts'
import { holderById } from './holders.ts'

/** A mandate as those between whom it stands see it: names masked, days `YYYY-MM-DD`. */
export type Mandate = {
  id: string
  giver: { id: string; name: string; kind: Holder['kind'] }
  helper: string
  /** Holder who may act; null until he who was invited has accepted. */
  helperId: string | null
  scope: Scope
  validFrom: string
  validTo: string
  proof: 'portal' | 'window'
  state: MandateState
}

/** What a holder granted. */
export async function mandatesOf(tx: Tx, holder: string): Promise<readonly Mandate[]> {
  return (await mandatesFrom(tx, holder)).map(shownOn(tx))
}

export type OwnMandates = {
  /** Granted by whom the person acts for now. */
  given: readonly Mandate[]
  /** He may act for these. */
  held: readonly Mandate[]
  /** Waiting for his yes or no. */
  offered: readonly Mandate[]
}

export async function ownMandates(desk: AccountDesk, ctx: Ctx, portal: Portal): Promise<OwnMandates> {
  return ctx.reading('accounts.own', async (tx) => {
    const given = portal.mandate === null ? await mandatesFrom(tx, portal.acting.id) : []
    const held = await mandatesTo(tx, portal.person.id)
    const offered = await offeredTo(tx, desk, portal.person.id)
    const show = shownOn(tx)
    return {
      given: given.map(show),
      held: held.map(show),
      offered: offered.map(show).filter(({ state }) => state === 'asked'),
    }
  })
}

/** Mandates offered to a telephone and name that are this person's. */
export async function offeredTo(tx: Tx, _desk: AccountDesk, person: string): Promise<MandateRow[]> {
  const { nameIndex } = await indexesOf(tx, person)
  if (nameIndex === null) return []
  const accounts = await accountsOf(tx, person)
  const phones = await Promise.all(accounts.map((account) => phoneIndexOf(tx, account.id)))
  return mandatesOffered(
    tx,
    phones.filter((phone) => phone !== null),
    nameIndex,
  )
}

/** For whom a person may act at this moment, besides himself. */
export type ActingChoice = { holder: Holder; as: 'representative' | 'helper'; until: string | null }

export async function actingChoices(ctx: Ctx, portal: Portal): Promise<readonly ActingChoice[]> {
  return ctx.reading('accounts.own', async (tx) => {
    const today = localDate(tx.now)
    const choices: ActingChoice[] = []
    for (const { firm } of await representationsOf(tx, portal.person.id)) {
      const holder = await holderById(tx, firm)
      if (holder) choices.push({ holder, as: 'representative', until: null })
    }
    for (const mandate of await mandatesTo(tx, portal.person.id)) {
      if (mandateState(mandate, today) !== 'live' || choices.some(({ holder }) => holder.id === mandate.giver)) continue
      const holder = await holderById(tx, mandate.giver)
      if (holder) choices.push({ holder, as: 'helper', until: mandate.validTo })
    }
    return choices
  })
}

function shownOn(tx: Tx): (row: MandateRow) => Mandate {
  const today = localDate(tx.now)
  return (row) => ({
    id: row.id,
    giver: { id: row.giver, name: row.giverName, kind: row.giverKind },
    helper: row.helperName,
    helperId: row.helper,
    scope: row.scope,
    validFrom: row.validFrom,
    validTo: row.validTo,
    proof: row.proof,
    state: mandateState(row, today),
  })
}
