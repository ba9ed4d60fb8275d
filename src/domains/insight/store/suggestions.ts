import { sql, type Tx } from '#platform/db/tx'
import type { KeptBack, Ranked } from '../rules/index.ts'
import type { ModelKind } from './models.ts'

/** What was suggested for a request at its intake. */
export type SuggestionRow = {
  kind: ModelKind
  model: string | null
  ranked: readonly Ranked[]
  confidence: number
  known: number
  automatic: boolean
  /** Why a person decides; null where the house dispatched it, or nobody has asked. */
  keptBack: KeptBack | 'refused' | null
  became: string | null
}

export type NewSuggestion = Pick<SuggestionRow, 'kind' | 'model' | 'ranked' | 'known'>

const KEPT = 3
const DIGITS = 10_000

/** Writes down the best three; heard of twice, written once. Queued. */
export function noteSuggestion(tx: Tx, caseId: string, { kind, model, ranked, known }: NewSuggestion): void {
  const best = ranked.slice(0, KEPT).map(({ label, confidence }) => ({ label, confidence: rounded(confidence) }))
  tx.queue(sql`insert into insight.suggestions (city, case_id, kind, at, model, ranked, confidence, known)
    values (${tx.city}, ${caseId}, ${kind}, ${tx.now}, ${model}, ${JSON.stringify(best)}, ${best[0]?.confidence ?? 0}, ${rounded(known)})
    on conflict on constraint suggestions_pk do nothing`)
}

function rounded(share: number): number {
  return Math.round(share * DIGITS) / DIGITS
}

export async function suggestionsOf(tx: Tx, caseId: string): Promise<readonly SuggestionRow[]> {
  return tx.rows<SuggestionRow>(sql`select kind, model, ranked, confidence, known, automatic, kept_back, became from insight.suggestions
    where city = ${tx.city} and case_id = ${caseId} order by kind`)
}

/** Marks that the house dispatched it by itself. Queued. */
export function markAutomatic(tx: Tx, caseId: string): void {
  tx.queue(
    sql`update insight.suggestions set automatic = true, kept_back = null where city = ${tx.city} and case_id = ${caseId}`,
  )
}

/** Why a person decides. Queued. */
export function markKeptBack(tx: Tx, caseId: string, why: KeptBack | 'refused'): void {
  tx.queue(
    sql`update insight.suggestions set kept_back = ${why} where city = ${tx.city} and case_id = ${caseId} and not automatic`,
  )
}

export type Became = { caseId: string; kind: ModelKind; became: string; overruled: boolean }

/** What the request came to be; once overruled, it stays so. Queued. */
export function markBecame(tx: Tx, { caseId, kind, became, overruled }: Became): void {
  tx.queue(sql`update insight.suggestions set became = ${became}, became_at = ${tx.now}, overruled = overruled or ${overruled}
    where city = ${tx.city} and case_id = ${caseId} and kind = ${kind}`)
}

export type Overruling = {
  caseId: string
  kind: ModelKind
  eventNo: number
  suggested: string
  chosen: string
  confidence: number
  automatic: boolean
  model: string | null
}

/** Writes down that a person chose something else; the next training learns from it. Queued. */
export function noteOverruling(tx: Tx, of: Overruling): void {
  tx.queue(sql`insert into insight.overrulings (city, case_id, kind, event_no, at, model, suggested, chosen, confidence, automatic)
    values (${tx.city}, ${of.caseId}, ${of.kind}, ${of.eventNo}, ${tx.now}, ${of.model}, ${of.suggested}, ${of.chosen}, ${of.confidence},
      ${of.automatic}) on conflict on constraint overrulings_pk do nothing`)
}
