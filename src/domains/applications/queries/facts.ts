import { orgFacts } from '#domains/directory'
import { sql, type Tx } from '#platform/db/tx'
import type { ApplicationCase } from '#rules/applications'

/** What a case is known for from its submission, beside its state: how much the applicant had to type. */
export type Filled = { fields: number; filled: number; trips: number; bundle: string | null }

/** Whether a pledge of this holder was broken and not repaired (case_facts_broken). */
export async function hasBrokenPledge(tx: Tx, holder: string): Promise<boolean> {
  if (holder === '') return false
  const row = await tx.maybe(sql`select 1 as found from applications.case_facts
    where city = ${tx.city} and holder = ${holder} and pledge = 'broken' limit 1`)
  return row !== undefined
}

/** Writes the first facts of a case; what happens later is `saveFacts`. Queued. */
export async function openFacts(tx: Tx, one: ApplicationCase, filled: Filled): Promise<void> {
  const path = (await orgFacts(tx, [one.org])).get(one.org)?.path ?? '/'
  const online = one.channel !== 'window'
  const facts = factsOf(one)
  tx.queue(sql`insert into applications.case_facts (city, case_id, number, application, version, base_code, bundle, holder, org, org_path,
      channel, online, state, submitted_at, corrections, off_list, extended, stops, items, items_wallet, items_fetched, items_inherited,
      items_pledged, fields, fields_filled, trips, yellow_cards, red_cards)
    values (${tx.city}, ${one.id}, ${one.number}, ${one.application.id}, ${one.matter.version}, ${one.matter.baseCode}, ${filled.bundle},
      ${one.holder}, ${one.org}, ${path}, ${one.channel}, ${online}, ${one.state}, ${one.openedAt}, 0, 0, false, 0, ${facts.items},
      ${facts.wallet}, ${facts.fetched}, ${facts.inherited}, ${facts.pledged}, ${filled.fields}, ${filled.filled}, ${filled.trips}, 0, 0)`)
}

/** Brings the typed facts of a case up to its state, so that figures read columns. Queued. */
export function saveFacts(tx: Tx, one: ApplicationCase): void {
  const facts = factsOf(one)
  tx.queue(sql`update applications.case_facts set state = ${one.state}, mode = ${one.mode}, pledge = ${facts.pledge},
      accepted_at = ${one.acceptedAt}, decided_at = ${facts.decidedAt}, outcome = ${facts.outcome},
      due_at = coalesce(${one.clock.dueAt}, due_at), legal_due_at = coalesce(${one.clock.legalDueAt}, legal_due_at),
      handed_at = ${one.handOver?.at ?? null}, closed_at = ${one.closedAt},
      within_promise = ${facts.decidedAt}::timestamptz <= coalesce(${one.clock.dueAt}, due_at),
      corrections = ${one.corrections.length}, off_list = ${facts.offList}, extended = ${one.extension?.state === 'granted'},
      stops = ${one.stops.length}, items = ${facts.items}, items_wallet = ${facts.wallet}, items_fetched = ${facts.fetched},
      items_inherited = ${facts.inherited}, items_pledged = ${facts.pledged}, rating = ${one.rating?.grade ?? null},
      yellow_cards = ${facts.yellow}, red_cards = ${facts.red}
    where city = ${tx.city} and case_id = ${one.id}`)
}

function factsOf(one: ApplicationCase) {
  const from = (source: string): number => one.items.filter((item) => item.source === source).length
  const cards = (colour: string): number => one.cards.filter((card) => card.colour === colour).length
  return {
    decidedAt: decidedAt(one),
    outcome: decidedAt(one) === null ? null : (one.decision?.outcome ?? null),
    offList: one.corrections.filter(({ offList }) => offList).length,
    items: one.items.filter(({ state }) => state !== 'waived').length,
    wallet: from('wallet'),
    fetched: from('fetch'),
    inherited: from('inherited'),
    pledged: from('pledge'),
    pledge: one.duty === null ? null : one.duty.state === 'broken' && one.duty.repairedAt ? 'repaired' : one.duty.state,
    yellow: cards('yellow'),
    red: cards('red'),
  }
}

/** A decision counts once it is final: a draft that waits for the second person is none yet. */
function decidedAt({ state, decision }: ApplicationCase): string | null {
  return state === 'decided' || state === 'handed' ? (decision?.at ?? null) : null
}
