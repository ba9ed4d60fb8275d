import { type Heard, heardEvent } from '#domains/casework'
import { orgPaths } from '#domains/directory'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Event, Request } from '#rules/hotline'
import { isSure } from '../../rules/index.ts'
import type { ModelKind } from '../../store/models.ts'
import { markBecame, noteOverruling, type SuggestionRow, suggestionsOf } from '../../store/suggestions.ts'
import { noteAnswers } from '../models/collect.ts'

/** A step was taken on a request: what it came to be is compared with what was suggested (人工更正). */
export async function onDecision(ctx: Ctx, heard: Heard): Promise<void> {
  await ctx.transaction('insight.suggest', async (tx) => {
    const found = await heardEvent(tx, heard)
    if (!found) return
    const state = found.state as Request
    const event = found.event as unknown as Event
    if (event.type === 'hotline.replied') noteAnswers(tx, [state])
    const rows = new Map((await suggestionsOf(tx, heard.caseId)).map((row) => [row.kind, row]))
    const step: Step = { caseId: heard.caseId, eventNo: heard.eventNo, byPerson: found.by.kind === 'staff' }
    await compare(tx, { event, state, rows, step })
  })
}

type Step = { caseId: string; eventNo: number; byPerson: boolean }
type Comparing = { event: Event; state: Request; rows: ReadonlyMap<ModelKind, SuggestionRow>; step: Step }

async function compare(tx: Tx, { event, state, rows, step }: Comparing): Promise<void> {
  const [byClass, byUnit] = [rows.get('class'), rows.get('unit')]
  if (event.type === 'hotline.classified' && byClass && step.byPerson)
    decided(tx, { kind: 'class', row: byClass, chosen: event.classCode, step })
  if (event.type === 'hotline.dispatched' && byUnit && step.byPerson && byUnit.became === null)
    await sent(tx, { row: byUnit, chosen: event.lead, step })
  if (event.type === 'hotline.returned' && byUnit) decided(tx, { kind: 'unit', row: byUnit, chosen: event.lead, step })
  if (event.type === 'hotline.replied') await confirm(tx, { state, byClass, byUnit, step })
}

type Sent = { row: SuggestionRow; chosen: string; step: Step }

/** A person sent it: the first time, or elsewhere than the house had. A unit that passes it on downwards says nothing against the house. */
async function sent(tx: Tx, { row, chosen, step }: Sent): Promise<void> {
  const suggested = row.ranked[0]?.label
  if (row.automatic && (suggested === undefined || (await isPartOf(tx, chosen, suggested)))) return
  decided(tx, { kind: 'unit', row, chosen, step })
}

async function isPartOf(tx: Tx, org: string, whole: string): Promise<boolean> {
  const paths = await orgPaths(tx, [org, whole])
  return (paths.get(org) ?? '').startsWith(paths.get(whole) ?? '/none/')
}

type Decided = { kind: ModelKind; row: SuggestionRow; chosen: string; step: Step }

function decided(tx: Tx, { kind, row, chosen, step }: Decided): void {
  const { caseId, eventNo } = step
  const { ranked, confidence, known, automatic, model } = row
  const suggested = ranked[0]?.label
  const overruled = suggested !== undefined && suggested !== chosen && (automatic || isSure(confidence, known))
  markBecame(tx, { caseId, kind, became: chosen, overruled })
  if (overruled) noteOverruling(tx, { caseId, kind, eventNo, suggested, chosen, confidence, automatic, model })
}

type Confirming = { state: Request; byClass: SuggestionRow | undefined; byUnit: SuggestionRow | undefined; step: Step }

/** A unit has answered: what nobody changed until then was right. */
async function confirm(tx: Tx, { state, byClass, byUnit, step: { caseId } }: Confirming): Promise<void> {
  if (byClass?.became === null && state.classCode !== null)
    markBecame(tx, { caseId, kind: 'class', became: state.classCode, overruled: false })
  const org = state.replies.at(-1)?.org
  if (byUnit?.became !== null || org === undefined) return
  const suggested = byUnit.ranked[0]?.label
  // A part of the unit that was suggested has answered: the suggestion was right.
  const isPart = suggested !== undefined && (await isPartOf(tx, org, suggested))
  markBecame(tx, { caseId, kind: 'unit', became: isPart ? suggested : org, overruled: false })
}
